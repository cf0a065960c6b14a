import {
  type CheckUnit,
  checkUnits,
  createRenderings,
  type Finding,
  optionalRules,
  type Renderings,
  type RuleId,
  type RuleLevels,
  type Severity
} from '@zhengben/translate'
import {type CheckSettings, mergeSettings} from './check/check-settings.ts'
import type {PlacedUnit} from './check/checked-text.ts'
import {type CheckInput, findInputs} from './check/find-inputs.ts'
import {readBilingualUnits} from './check/read-bilingual-units.ts'
import {readDocumentUnits} from './check/read-document-units.ts'
import {validateBilingual} from './check/validate-bilingual.ts'
import type {Point} from './create-point-finder.ts'
import {InputError} from './input-error.ts'
import {
  type DocumentContext,
  loadDocumentContext
} from './load-document-context.ts'
import type {Project} from './project.ts'
import {describeDocument} from './read-document.ts'
import type {InputSource} from './read-input.ts'

export {optionalRules, ruleIds} from '@zhengben/translate'
export {readLevels, readRules} from './check/check-settings.ts'
export {writeSarif} from './check/write-sarif.ts'
export {writeFile} from './write-file.ts'

export interface CheckOptions {
  /** As given on the command line; empty for all of the corpus. */
  readonly paths: ReadonlyArray<string>
  readonly project: Project
  readonly input: InputSource
  readonly noGlossary: boolean
  /** What is asked of rules, before what settings say. */
  readonly levels: RuleLevels
  /** Rules that are off everywhere. */
  readonly ignore: ReadonlyArray<RuleId>
  /** Whether XLIFF 2 files, in any languages, are only compared with their specification. */
  readonly isFormatOnly?: boolean
  readonly warn: (text: string) => void
  readonly onFile: (path: string, index: number, all: number) => void
}

/** A finding and where it stands in a file. */
export interface PlacedFinding {
  readonly rule: RuleId
  readonly severity: Severity
  /** Id of the unit. */
  readonly unit: string
  readonly side: 'source' | 'target'
  /** Where `line` and `column` are. */
  readonly file: string
  /** From 1; columns in UTF-16 units. */
  readonly line: number
  readonly column: number
  readonly end: Point
  /** In the text of that side of the unit. */
  readonly range: readonly [start: number, end: number]
  readonly message: string
  readonly expected: ReadonlyArray<string>
  readonly actual: string
}

/** One checked file or document. */
export interface CheckedFile {
  /** The bilingual file, or the translation of a document. */
  readonly file: string
  readonly units: number
  readonly findings: ReadonlyArray<PlacedFinding>
  /** How many findings of each rule settings ask not to report. */
  readonly suppressed: Readonly<Partial<Record<RuleId, number>>>
}

export interface CheckResult {
  readonly files: ReadonlyArray<CheckedFile>
  /** How many files are what their specification asks for; present where nothing else was asked. */
  readonly valid?: number
  /** Inputs that had to be skipped, and files that are not what their standard asks for. */
  readonly errors: ReadonlyArray<InputError>
}

/**
 * Check bilingual files and documents.
 * @throws {UsageError} where there is nothing to check or a resource is missing.
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const {project, input, paths} = options
  const errors: Array<InputError> = []
  const inputs = await findInputs(paths, project, input.cwd, (error) =>
    errors.push(error)
  )
  if (options.isFormatOnly) {
    for (const item of inputs)
      errors.push(...(await validateInput(item, options)))
    return {files: [], valid: inputs.length - errors.length, errors}
  }
  const context = await loadDocumentContext(options)
  const files: Array<CheckedFile> = []
  // One text may be rendered in two ways in two documents.
  const earlier = createRenderings()
  for (const [index, item] of inputs.entries()) {
    const name = item.type === 'file' ? item.path : item.document.source
    options.onFile(name, index, inputs.length)
    try {
      const read = await readUnits(
        item,
        context,
        paths.length === 0,
        options.warn
      )
      if (read) {
        files.push(checkFile(read, options, context, earlier))
        earlier.add(read.units, read.file)
      } else options.warn(`${name} has no translation yet and is not checked`)
      if (item.type === 'document') continue
      const broken = await validateBilingual(item.path, input)
      broken.warnings.forEach(options.warn)
      if (broken.error) errors.push(broken.error)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  return {files, errors}
}

/** What makes an input another kind of file than XLIFF 2: nothing, or one error. */
async function validateInput(
  item: CheckInput,
  {input, warn}: CheckOptions
): Promise<Array<InputError>> {
  const path = item.type === 'file' ? item.path : item.document.source
  try {
    const {error, warnings, isCompared} = await validateBilingual(path, input)
    warnings.forEach(warn)
    if (isCompared) return error ? [error] : []
    return [
      new InputError(
        path,
        `Unexpected file ${path}, expected XLIFF 2, whose specification it can be compared with`
      )
    ]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [error]
  }
}

interface ReadFile {
  readonly file: string
  readonly units: ReadonlyArray<PlacedUnit>
  readonly settings?: CheckSettings
}

/** Nothing for a document of the corpus that nobody has translated. */
async function readUnits(
  item: CheckInput,
  context: DocumentContext,
  isCorpus: boolean,
  warn: CheckOptions['warn']
): Promise<ReadFile | undefined> {
  if (item.type === 'file')
    return {
      file: item.path,
      units: await readBilingualUnits(item.path, context.input, warn)
    }
  const {document} = item
  const target = document.translation ?? document.target
  if (target === undefined) {
    if (isCorpus) return
    throw new InputError(
      document.source,
      'Unexpected document without translation, expected translation.en.md or translation.en.yaml beside it'
    )
  }
  const {check: settings} = await describeDocument(document, context.input.cwd)
  return {
    file: target,
    units: await readDocumentUnits(document, context),
    ...(settings && {settings})
  }
}

function checkFile(
  {file, units, settings}: ReadFile,
  {project, levels, ignore}: CheckOptions,
  {resources}: DocumentContext,
  earlier: Renderings
): CheckedFile {
  const {
    rules: asked,
    ignore: ignored,
    units: byUnit
  } = mergeSettings([project.config.check, settings, {rules: levels, ignore}])
  // What is off is counted, so that nobody forgets it; an optional rule does not even run.
  const isOff = (rule: RuleId): boolean =>
    ignored.includes(rule) || asked[rule] === 'off'
  const running: RuleLevels = Object.fromEntries(
    Object.entries(asked).filter(
      ([rule, level]) =>
        level !== 'off' || optionalRules.includes(rule as RuleId)
    )
  )
  const findings: Array<PlacedFinding> = []
  const suppressed: Partial<Record<RuleId, number>> = {}
  const found = checkUnits(units satisfies ReadonlyArray<CheckUnit>, {
    dictionary: resources.dictionary,
    segment: resources.segment,
    terms: resources.glossary.terms,
    levels: running,
    earlier
  })
  for (const finding of found) {
    const unit = units[finding.unit] as PlacedUnit
    const there = byUnit[unit.id] ?? byUnit[unit.source.text.trim()] ?? []
    if (isOff(finding.rule) || there === 'all' || there.includes(finding.rule))
      suppressed[finding.rule] = (suppressed[finding.rule] ?? 0) + 1
    else findings.push(placeFinding(finding, unit))
  }
  return {file, units: units.length, findings, suppressed}
}

function placeFinding(finding: Finding, unit: PlacedUnit): PlacedFinding {
  const {rule, severity, side, range, message, expected, actual} = finding
  const {path, pointAt, toFile} = unit[side]
  const [from, to] = toFile(range)
  return {
    rule,
    severity,
    unit: unit.id,
    side,
    file: path,
    ...pointAt(from),
    end: pointAt(to),
    range,
    message,
    expected,
    actual
  }
}
