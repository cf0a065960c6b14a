import {readFile} from 'node:fs/promises'

/** The version of this program. */
export async function readVersion(): Promise<string> {
  const url = new URL('../package.json', import.meta.url)
  const {version} = JSON.parse(await readFile(url, 'utf8')) as {
    version: string
  }
  return version
}
