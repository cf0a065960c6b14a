import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {createSchemas} from '../scripts/create-schemas.ts'
import {
  createEditorSettings,
  editorExtensions
} from '../src/init/editor-settings.ts'
import {starterFiles} from '../src/init/starter-files.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(root, 'packages/pipeline/schemas')
const schemas = createSchemas()

function validate(name: string, value: unknown): string {
  const ajv = new Ajv({
    strict: false,
    formats: {date: /^\d{4}-\d{2}-\d{2}$/}
  })
  const check = ajv.compile(JSON.parse(schemas[`${name}.schema.json`] ?? ''))
  return check(value) ? '' : ajv.errorsText(check.errors)
}

test('the committed schemas are those of the program (npx tsx --conditions=@zhengben/source packages/pipeline/scripts/write-schemas.ts)', async () => {
  expect((await readdir(folder)).sort()).toEqual(Object.keys(schemas).sort())
  for (const [name, value] of Object.entries(schemas))
    expect(await readFile(join(folder, name), 'utf8'), name).toBe(value)
})

test('the editor settings of this repository are those of a new project', async () => {
  const settings = await readFile(join(root, '.vscode/settings.json'), 'utf8')
  expect(settings).toBe(createEditorSettings('packages/pipeline/schemas'))
  const extensions = await readFile(
    join(root, '.vscode/extensions.json'),
    'utf8'
  )
  expect(extensions).toBe(editorExtensions)
})

test('the files of this repository and of a new project are valid', async () => {
  const names = await readdir(join(root, 'corpus'), {recursive: true})
  const paths = names.filter((d) => d.endsWith('document.yaml'))
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) {
    const yaml = await readFile(join(root, 'corpus', path), 'utf8')
    expect(validate('document', parse(yaml)), path).toBe('')
  }
  const config = await readFile(join(root, 'zhengben.yaml'), 'utf8')
  expect(validate('zhengben', parse(config))).toBe('')
  expect(validate('zhengben', parse(starterFiles['zhengben.yaml'] ?? ''))).toBe(
    ''
  )
  const own = starterFiles['corpus/canteen/document.yaml'] ?? ''
  expect(validate('document', parse(own))).toBe('')
})

test.each([
  ['zhengben', 'corpu: corpus\n'],
  ['zhengben', 'formats: [pdf]\n'],
  ['document', 'languages: {source: Chinese!}\n'],
  ['alignment', '- link: {source: 今天下了雨。}\n'],
  ['decisions', '- keep: 集会\n'],
  ['decisions', '- reject: 2026\n'],
  ['translation', 'units:\n  - source: 今天下了雨。\n'],
  ['translation', 'units: [{source: 雨。, target: Rain., state: done}]\n']
])('%s.yaml is not to hold %j', (name, yaml) => {
  expect(validate(name, parse(yaml))).not.toBe('')
})

test.each([
  [
    'alignment',
    '- link:\n    source: [今天下了雨。, 我们没有出门。]\n    target: It rained today and we stayed in.\n'
  ],
  ['decisions', '- accept: 邦度\n  as: 国家\n  nth: all\n- reject: 集会\n'],
  [
    'translation',
    'language: en\nunits:\n  - source: 今天下了雨。\n    target: It rained today.\n    state: reviewed\n    origin: memory 87 tm/weather.tmx\n  - source: 我们没有出门。\n    target:\n'
  ]
])('%s.yaml may hold %j', (name, yaml) => {
  expect(validate(name, parse(yaml))).toBe('')
})

test('every column of the tables is described', () => {
  const {resources} = JSON.parse(schemas['tables.json'] ?? '') as {
    resources: Array<{schema: {fields: Array<{description?: string}>}}>
  }
  for (const {schema} of resources)
    for (const field of schema.fields) expect(field.description).toMatch(/\.$/)
})
