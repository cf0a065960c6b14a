import type {Option} from './command.ts'

type Options = Readonly<Record<string, Option>>

/** The script that restored text is written in. */
export const scriptOption: Options = {
  script: {
    value: 'SCRIPT',
    description: 'hans (simplified, the default), hant (traditional) or keep'
  }
}
/** Which edits are made; `readSettings` reads them. */
export const editOptions: Options = {
  only: {value: 'KINDS', description: 'Only edits of these kinds'},
  skip: {value: 'KINDS', description: 'No edits of these kinds'},
  'min-confidence': {
    value: 'P',
    description: 'Only edits at least that sure, 0 to 1'
  },
  ...scriptOption
}

/** Of commands that load a glossary. */
export const glossaryOption: Options = {
  'no-glossary': {description: 'Do without any glossary'}
}

/** Of commands that read texts. */
export const encodingOption: Options = {
  encoding: {
    value: 'NAME',
    description: 'utf-8, utf-16le, utf-16be, gb18030 or big5; else found out'
  }
}
