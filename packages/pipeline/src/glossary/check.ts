import {checkGlossary, type Finding, fixFile} from '@zhengben/glossary'
import type {Project} from '../project.ts'
import {writeFile} from '../write-file.ts'
import {checkFamilies} from './check-families.ts'
import {readGlossaryFiles} from './read-files.ts'

export type {Finding} from '@zhengben/glossary'

export interface GlossaryCheck {
  /** In the order of the files, then by place. */
  readonly findings: ReadonlyArray<Finding>
  readonly files: number
  /** Paths of files that were mended; empty unless asked for. */
  readonly fixed: ReadonlyArray<string>
}

/**
 * Check glossary files; with `fix`, first mend what can be mended without
 * loss, each file whole or not at all.
 * @throws {UsageError} where there is no glossary or it cannot be read or written.
 */
export async function checkGlossaryFiles(options: {
  readonly paths: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  readonly fix: boolean
}): Promise<GlossaryCheck> {
  const {paths, project, cwd, fix} = options
  const read = await readGlossaryFiles(paths, project, cwd)
  const fixed: Array<string> = []
  const files = []
  for (const file of read.files) {
    const value = fix ? fixFile(file) : file.value
    files.push({path: file.path, value})
    if (value === file.value) continue
    await writeFile(file.absolute, value)
    fixed.push(file.path)
  }
  return {
    findings: [
      ...read.findings,
      ...checkGlossary(files),
      ...checkFamilies(files)
    ],
    files: files.length + read.findings.length,
    fixed
  }
}
