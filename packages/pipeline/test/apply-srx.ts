import {SaxesParser} from 'saxes'

interface Rule {
  readonly breaks: boolean
  before: string
  after: string
}

/** The rules for a language code in a file of SRX 2.0. */
export function readSrx(xml: string, code: string): Array<Rule> {
  const rules = new Map<string, Array<Rule>>()
  let name = ''
  let chosen = ''
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({name: tag, attributes}) => {
    text = ''
    if (tag === 'languagerule') {
      name = String(attributes['languagerulename'])
      rules.set(name, [])
    } else if (tag === 'rule')
      rules
        .get(name)
        ?.push({breaks: attributes['break'] === 'yes', before: '', after: ''})
    else if (
      tag === 'languagemap' &&
      chosen === '' &&
      new RegExp(`^(?:${attributes['languagepattern']})$`).test(code)
    )
      chosen = String(attributes['languagerulename'])
  })
  parser.on('text', (d) => {
    text += d
  })
  parser.on('closetag', ({name: tag}) => {
    const rule = rules.get(name)?.at(-1)
    if (rule && tag === 'beforebreak') rule.before = text
    if (rule && tag === 'afterbreak') rule.after = text
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return rules.get(chosen) ?? []
}

/**
 * Cut a text as SRX 2.0 says: at each place the first rule counts whose
 * `beforebreak` ends and whose `afterbreak` begins there.
 */
export function applySrx(
  text: string,
  rules: ReadonlyArray<Rule>
): Array<string> {
  const decided = new Map<number, boolean>()
  for (const {breaks, before, after} of rules) {
    const ends = compile(before, 'g')
    const begins = compile(after, 'y')
    for (const match of text.matchAll(ends)) {
      const at = match.index + match[0].length
      begins.lastIndex = at
      if (begins.test(text) && !decided.has(at)) decided.set(at, breaks)
    }
  }
  const segments: Array<string> = []
  let start = 0
  const places = [...decided].filter(([, breaks]) => breaks).map(([at]) => at)
  for (const at of [...places.sort((a, b) => a - b), text.length]) {
    segments.push(text.slice(start, at).trim())
    start = at
  }
  return segments.filter((d) => d !== '')
}

function compile(pattern: string, flags: string): RegExp {
  return pattern.startsWith('(?i)')
    ? new RegExp(pattern.slice(4), `${flags}iu`)
    : new RegExp(pattern, `${flags}u`)
}
