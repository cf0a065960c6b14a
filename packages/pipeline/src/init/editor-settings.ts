/** The files that a schema is for. */
const patterns = {
  zhengben: ['zhengben.yaml'],
  document: ['**/document.yaml'],
  alignment: ['**/alignment.yaml', '**/*.alignment.yaml'],
  decisions: ['**/decisions.yaml', '**/*.decisions.yaml'],
  translation: ['**/translation.en.yaml', '**/*.en.yaml']
}

/** Names of the JSON Schemas that editors need. */
export const schemaNames: ReadonlyArray<string> = Object.keys(patterns)

/**
 * Settings of VS Code: complete and check YAML by the schemas in `folder`, and
 * keep the tabs of glossary files, at the ends of lines too.
 */
export function createEditorSettings(folder: string): string {
  return toJson({
    'yaml.schemas': Object.fromEntries(
      Object.entries(patterns).map(([name, files]) => [
        `./${folder}/${name}.schema.json`,
        files
      ])
    ),
    'files.associations': {'*.tsv': 'tsv'},
    '[tsv]': {
      'editor.insertSpaces': false,
      'editor.detectIndentation': false,
      'files.trimTrailingWhitespace': false,
      'files.eol': '\n',
      'files.insertFinalNewline': true
    }
  })
}

/** The extensions these settings are for. */
export const editorExtensions: string = toJson({
  recommendations: ['redhat.vscode-yaml', 'mechatroner.rainbow-csv']
})

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
