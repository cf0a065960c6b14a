import {type Random, token} from './random.ts'

const named: Readonly<Record<string, string>> = {
  '“': 'ldquo',
  '”': 'rdquo',
  '—': 'mdash',
  '…': 'hellip'
}

/** Marks doubled, or a comma of a machine before them. */
export function doubleMarks(text: string, random: Random): string {
  return text.replace(/[，。；、]/gu, (mark) => {
    if (random.next() < 0.5) return mark
    return random.pick([mark + mark, `,${mark}`, `，${mark}`])
  })
}

/** Full-width marks folded to half width. */
export function foldMarks(text: string): string {
  const half: Readonly<Record<string, string>> = {
    '，': ',',
    '：': ':',
    '；': ';',
    '？': '?',
    '！': '!',
    '（': '(',
    '）': ')'
  }
  return text.replace(/[，：；？！（）]/gu, (d) => half[d] as string)
}

/** Marks written as entities, with or without ampersand, once or twice escaped. */
export function writeEntities(text: string, random: Random): string {
  return text.replace(/[，。“”、；：]/gu, (mark) => {
    if (random.next() < 0.4) return mark
    const name = named[mark]
    const code = `#x${mark.charCodeAt(0).toString(16)}`
    const body = name && random.next() < 0.7 ? name : code
    return random.pick([`&${body};`, `&amp;${body};`, `${body};`])
  })
}

/** What forums and sites of novels append to lines against copying. */
export function appendTokens(text: string, random: Random): string {
  const kind = random.pick(['token', 'owner', 'signs'])
  return text.replace(/(?<=.)$/gmu, () => {
    if (random.next() < 0.4) return ''
    if (kind === 'token') return token(8, random)
    if (kind === 'owner')
      return `No copying! ${token(10, random)} posted on STORYHUB`
    return ` ${signs(random)}`
  })
}

/** Digits, letters and signs between blanks: 4 z+ L& i# */
function signs(random: Random): string {
  return Array.from(
    {length: 6},
    () =>
      random.pick([...'0123456789zLiAaTQuKd']) + random.pick([...'+&#[*|=%@^_'])
  ).join(' ')
}

/** Letters of Thai and Lao, and blanks that became question marks. */
export function strewLetters(text: string, random: Random): string {
  const letters = [...'ัิุ๔เงใฐแโ']
  return text
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () =>
      random.next() < 0.04 ? random.pick(letters) : ''
    )
    .replace(/^/gmu, () => (random.next() < 0.3 ? '????' : ''))
}
