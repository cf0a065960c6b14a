import {extname, resolve} from 'node:path'
import {type Edition, writeTmx, writeXliff} from '@zhengben/formats'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import type {JobOutput} from './job.ts'

/** What a translated text can be made into. */
export interface MadeText {
  edition(): Promise<Edition>
  /** Its units as `translation.en.yaml` has them. */
  readonly yaml: string
}

const writers: Readonly<Record<string, (made: MadeText) => Promise<string>>> = {
  '.xlf': async (made) => writeXliff(await made.edition()),
  '.xliff': async (made) => writeXliff(await made.edition()),
  '.tmx': async (made) => writeTmx(await made.edition()),
  '.yaml': async (made) => made.yaml
}

/** @throws {UsageError} where the ending is that of no format that is written. */
export function refuseOutput(output: string): void {
  if (!(extname(output).toLowerCase() in writers))
    throw new UsageError(
      `Unexpected output ${output}, expected an ending of ${Object.keys(writers).join(', ')}`
    )
}

/** Write a translated text to `output`, by its ending, or as XLIFF for standard output. */
export async function writeText(
  made: MadeText,
  output: string | undefined,
  cwd: string
): Promise<JobOutput> {
  const write = writers[extname(output ?? 'standard-output.xlf').toLowerCase()]
  if (!write) throw new TypeError(`No writer for ${output}`)
  const text = await write(made)
  if (output === undefined) return {text}
  await writeFile(resolve(cwd, output), text)
  return {path: output}
}
