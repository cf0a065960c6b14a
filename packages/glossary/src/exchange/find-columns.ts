import {columnsOf, type GlossaryKind} from './exchange-row.ts'

/** What a column of somebody's table holds: one of ours, or nothing we take in. */
export interface FoundColumn {
  readonly index: number
  /** As its table calls it, or by number where it has no name. */
  readonly name: string
  /** Absent where the column is not taken in. */
  readonly role?: string
}

/** Names that other programs and people give to our columns, without spaces and marks. */
const names: Readonly<
  Record<GlossaryKind, ReadonlyArray<readonly [role: string, RegExp]>>
> = {
  terms: [
    [
      'source',
      /^(?:zh(?:cn|hans|hanscn|chs)?|chs|(?:simplified)?chinese(?:simplified|prc|china|simplifiedprc|simplifiedchina)?|source(?:term|text|language)?|src|term(?:zh|cn|source|chinese)|(?:zh|chinese)term|中文(?:术语|名称|简体)?|简体中文|原文|源语|源文|源术语|汉语|术语)$/
    ],
    [
      'preferred',
      /^(?:en(?:us|gb)?|english(?:unitedstates|us|usa|unitedkingdom|uk|gb)?|target(?:term|text|language)?|trg|tgt|translation|preferred(?:term)?|rendering|term(?:en|target|english)|(?:en|english)term|英文(?:术语|名称)?|英语|译文|译名|译法|目标语)$/
    ],
    [
      'admitted',
      /^(?:admitted|allowed|synonyms?|alternatives?|variants?|同义词|别名|其他译法|允许)$/
    ],
    [
      'forbidden',
      /^(?:forbidden(?:terms?)?|deprecated|donotuse|禁用|误译|禁用译法)$/
    ],
    ['pos', /^(?:(?:term)?pos|partofspeech|wordclass|词性)$/],
    [
      'domain',
      /^(?:domain|subject(?:field)?|entry(?:subject|domain)|领域|主题|学科)$/
    ],
    [
      'status',
      /^(?:(?:term|usage|administrative|en|english|target|zh|chinese|source)?status|terminfo|状态|使用状态)$/
    ],
    ['note', /^(?:(?:entry)?notes?|comments?|remarks?|备注|说明|注释)$/]
  ],
  variants: [
    ['variant', /^(?:variant|spun|garbled|wrong|变体|误|错误)$/],
    ['original', /^(?:originals?|correct|right|原词|原文|正|正确)$/],
    ['layer', /^(?:layer|层)$/],
    ['family', /^(?:family|families|类|家族)$/],
    ['status', /^(?:status|状态)$/],
    ['unless', /^(?:unless|except|例外)$/],
    ['example', /^(?:example|例句|例)$/],
    ['restored', /^(?:restored|还原)$/],
    ['note', /^(?:notes?|comments?|remarks?|备注|说明|注释)$/]
  ],
  keep: [
    ['text', /^(?:text|word|词|文本)$/],
    ['note', /^(?:notes?|comments?|remarks?|备注|说明|注释)$/]
  ]
}

/** What kind of rows a header announces; undefined where it is no header. */
export function findKind(
  header: ReadonlyArray<string>
): GlossaryKind | undefined {
  const has = (kind: GlossaryKind, role: string): boolean =>
    header.some((d) => roleOf(kind, d) === role)
  if (has('variants', 'variant') && has('variants', 'original'))
    return 'variants'
  if (has('terms', 'source')) return 'terms'
  return has('keep', 'text') ? 'keep' : undefined
}

/**
 * What each column of a table is. `map` gives our column for a name or for a
 * number from 1, `-` for one that is to be left; what it names goes before what
 * the name says.
 * @throws {RangeError} where `map` names what the table, or a glossary, has not.
 */
export function findColumns(
  kind: GlossaryKind,
  header: ReadonlyArray<string>,
  map: ReadonlyMap<string, string>
): Array<FoundColumn> {
  for (const [name, role] of map) {
    if (role !== '-' && !columnsOf[kind].includes(role))
      throw new RangeError(
        `Unexpected column \`${role}\`, expected one of ${columnsOf[kind].join(', ')}, or - to leave it`
      )
    if (!header.some((d, index) => d === name || `${index + 1}` === name))
      throw new RangeError(
        `Unexpected \`${name}\`, which names no column of the file; it has ${header.map((d, index) => `${index + 1} ${d}`.trim()).join(', ')}`
      )
  }
  return header.map((name, index) => {
    const role = map.get(name) ?? map.get(`${index + 1}`) ?? roleOf(kind, name)
    return {
      index,
      name: name || `column ${index + 1}`,
      ...(role !== undefined && role !== '-' && {role})
    }
  })
}

function roleOf(kind: GlossaryKind, name: string): string | undefined {
  const squeezed = name
    .toLowerCase()
    .replace(/[\s_\-:：.#()（）[\],]+/g, '')
    .replace(/\d+$/, '')
  return names[kind].find(([, pattern]) => pattern.test(squeezed))?.[0]
}
