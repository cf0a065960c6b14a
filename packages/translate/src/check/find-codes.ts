import type {Range} from '@zhengben/bitext'

/** Something in a text that is no language. */
export interface Code {
  readonly kind: 'placeholder' | 'tag' | 'address' | 'file' | 'product'
  readonly range: Range
  readonly value: string
  /** Equal for codes that say the same. */
  readonly key: string
}

const extensions =
  'ya?ml|json|xml|csv|tsv|txt|md|html?|css|(?<!^|[A-Z]\\w*\\.)[jt]s|py|exe|dll|zip|gz|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|mp[34]|log|ini|conf|cfg|toml|bat|sql|xlf|xliff|tmx|tbx|srt'
const addressEnd = '(?<![.,;:!?\'")\\]}>])'
const pattern = new RegExp(
  [
    `(?<address>(?:https?|ftp)://[!-~]+${addressEnd}|www\\.[!-~]+${addressEnd}|(?<![\\w.%+-])[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+)`,
    '(?<tag></?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>|`[!-~ ]+?`)',
    '(?<placeholder>\\{\\{[^{}\\s]+\\}\\}|\\$\\{[^{}\\s]+\\}|%?\\{[A-Za-z0-9_.]*\\}|%%|%(?:\\d+\\$)?[-+0]?\\d*(?:\\.\\d+)?(?:ll?|hh?)?[sdfiux@](?![A-Za-z])|%[A-Za-z_]+%)',
    // config.yaml, user_id, --force; Vue.js is a product that some call Vue.
    `(?<file>(?<![\\w./-])(?:[\\w-]+(?:/[\\w-]+)*\\.(?:${extensions})|[A-Za-z]+(?:_[A-Za-z0-9]+)+|--[a-z][\\w-]*)(?![\\w-]))`,
    // GB/T 1234, H5N1, COVID-19, iPhone 15: letters and figures.
    '(?<product>(?<![\\p{Script=Latin}\\d.])(?:[A-Z][A-Za-z]*(?:/[A-Z]+)?[- ]?\\d[A-Za-z0-9]*|\\d+[A-Z][A-Za-z0-9]*|[A-Z]{2,}-[A-Z]\\b)(?:[-.][A-Z0-9]+)*(?![\\p{Script=Latin}\\d]))'
  ].join('|'),
  'gu'
)

/** What each of them has: most sentences are quickly known to have none. */
const sign = /[\d@<`{%_]|\.\w|--|[A-Z]-[A-Z]|:\/\//

/** The codes of a text, in order and disjoint. */
export function findCodes(text: string): Array<Code> {
  if (!sign.test(text)) return []
  return Array.from(text.matchAll(pattern), (match) => {
    const [value] = match
    const groups = match.groups ?? {}
    const kind = (
      ['address', 'tag', 'placeholder', 'file', 'product'] as const
    ).find((d) => groups[d] !== undefined) as Code['kind']
    return {
      kind,
      range: [match.index, match.index + value.length],
      value,
      key:
        kind === 'product'
          ? value.toLowerCase().replaceAll(/[\s\-/]/gu, '')
          : kind === 'tag'
            ? value.replaceAll(/\s+/gu, ' ')
            : value
    }
  })
}
