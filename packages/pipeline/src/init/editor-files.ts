import {readFile} from 'node:fs/promises'
import {
  createEditorSettings,
  editorExtensions,
  schemaNames
} from './editor-settings.ts'

/** The files for editors of a new project, by path, schemas included. */
export async function createEditorFiles(): Promise<Record<string, string>> {
  const folder = '.vscode/schemas'
  const files: Record<string, string> = {
    '.vscode/settings.json': createEditorSettings(folder),
    '.vscode/extensions.json': editorExtensions
  }
  for (const name of [...schemaNames.map((d) => `${d}.schema`), 'tables'])
    files[`${folder}/${name}.json`] = await readFile(
      new URL(`../../schemas/${name}.json`, import.meta.url),
      'utf8'
    )
  return files
}
