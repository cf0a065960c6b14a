import {extname} from 'node:path'
import {
  BilingualError,
  validateXliff,
  type XliffViolation
} from '@zhengben/formats/bilingual'
import {createPointFinder} from '../create-point-finder.ts'
import {InputError} from '../input-error.ts'
import {xliffEndings} from '../load-bilingual.ts'
import {type InputSource, readInput} from '../read-input.ts'

/** What a bilingual file breaks of its own standard. */
export interface BrokenStandard {
  /** Absent where nothing makes it another kind of file. */
  readonly error?: InputError
  readonly warnings: ReadonlyArray<string>
  /** Whether it was compared: it is XLIFF 2. */
  readonly isCompared: boolean
}

/** The root element stands in so many UTF-16 units. */
const longestHead = 10_000
const version1 = /<(?:[\w.-]+:)?xliff\s[^>]*?\bversion\s*=\s*["']1\./

/**
 * Compare an XLIFF 2 file with its specification; other files are taken as
 * they are. Its units can be checked all the same.
 * @throws {InputError} where it cannot be read or is no XML.
 */
export async function validateBilingual(
  path: string,
  source: InputSource
): Promise<BrokenStandard> {
  if (!xliffEndings.includes(extname(path).toLowerCase()))
    return {warnings: [], isCompared: false}
  const {text} = await readInput(path, source)
  const found = validate(path, text)
  const errors = found.filter((d) => d.severity === 'error')
  const warnings = found.filter((d) => d.severity === 'warning')
  return {
    isCompared: !version1.test(text.slice(0, longestHead)),
    ...(errors.length > 0 && {
      error: new InputError(
        path,
        `Unexpected XLIFF, expected what its specification asks for (${errors.length} ${errors.length === 1 ? 'place' : 'places'})`,
        errors.map((d) => ({
          line: d.line,
          column: d.column,
          reason: describe(d)
        }))
      )
    }),
    warnings: warnings.map(
      (d) => `${path}:${d.line}:${d.column}: ${describe(d)}`
    )
  }
}

function validate(path: string, text: string): Array<XliffViolation> {
  try {
    return validateXliff(text)
  } catch (error) {
    if (!(error instanceof BilingualError)) throw error
    const {message, offset} = error
    throw new InputError(path, message, [
      {...createPointFinder(text)(offset), reason: message}
    ])
  }
}

function describe({message, section, rule}: XliffViolation): string {
  return `${message} (${section}; ${rule})`
}
