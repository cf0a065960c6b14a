import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, onTestFinished} from 'vitest'

/** What LibreOffice makes of a file, by itself and with settings of its own. */
export function convert(
  name: string,
  value: string | Uint8Array,
  to: string,
  ...options: ReadonlyArray<string>
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'zhengben-office-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const path = join(folder, name)
  writeFileSync(path, value)
  const [ending = ''] = to.split(':')
  const out = join(folder, 'out')
  const {stderr, stdout} = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      ...options,
      '--convert-to',
      to,
      '--outdir',
      out,
      path
    ],
    {encoding: 'utf8'}
  )
  const made = join(
    out,
    `${basename(name, name.slice(name.lastIndexOf('.')))}.${ending}`
  )
  expect(stdout, stderr).toContain(made)
  return readFileSync(made)
}
