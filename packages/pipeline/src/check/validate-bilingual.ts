import {validateXliff, type XliffViolation} from '@zhengben/formats/bilingual'
import {InputError} from '../input-error.ts'
import {type InputSource, readInput} from '../read-input.ts'

/** What a bilingual file breaks of its own standard. */
export interface BrokenStandard {
  /** Absent where nothing makes it another kind of file. */
  readonly error?: InputError
  readonly warnings: ReadonlyArray<string>
}

/**
 * Compare an XLIFF 2 file with its specification; other files are taken as
 * they are. Its units can be checked all the same.
 * @throws {InputError} where it cannot be read.
 */
export async function validateBilingual(
  path: string,
  source: InputSource
): Promise<BrokenStandard> {
  if (!/\.(?:xlf|xliff)$/i.test(path)) return {warnings: []}
  const {text} = await readInput(path, source)
  const found = validateXliff(text)
  const errors = found.filter((d) => d.severity === 'error')
  const warnings = found.filter((d) => d.severity === 'warning')
  return {
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

function describe({message, section, rule}: XliffViolation): string {
  return `${message} (${section}; ${rule})`
}
