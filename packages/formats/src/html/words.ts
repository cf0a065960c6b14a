import type {EditKind, Origin} from '@zhengben/bitext'

/** What each kind of damage is called on the page. */
export const kindNames: Readonly<Record<EditKind, string>> = {
  encoding: 'Encoding damage',
  character: 'Odd characters',
  noise: 'Stray signs',
  reading: 'Injected pinyin',
  spam: 'Spam',
  punctuation: 'Punctuation',
  script: 'Script',
  variant: 'Spun words',
  layout: 'Line breaks',
  gap: 'Gaps'
}

/** A probability in percent, never rounded to certainty or to nothing. */
export function percent(probability: number): string {
  const tenths = Math.floor(probability * 1000) / 10
  if (probability < 1 && tenths >= 99.9) return 'over 99.9 %'
  if (probability > 0 && tenths < 0.1) return 'under 0.1 %'
  return `${tenths} %`
}

/** How sure that is, in words. */
export function sureness(probability: number): string {
  if (probability >= 0.99) return 'almost certain'
  if (probability >= 0.95) return 'very likely'
  if (probability >= 0.8) return 'likely'
  if (probability >= 0.5) return 'more likely than not'
  return 'doubtful'
}

/** Three classes of sureness, for colour. */
export function surenessClass(probability: number): 'high' | 'middle' | 'low' {
  if (probability >= 0.95) return 'high'
  return probability >= 0.8 ? 'middle' : 'low'
}

/** Who proposed something. */
export function describeOrigin({source}: Origin): string {
  if (source === 'glossary') return 'Glossary row'
  if (source === 'model') return 'Language model'
  if (source === 'unicode') return 'Unicode data'
  return 'Set by a person'
}

/** A number with thin groups of thousands, the same on every machine. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** `1 change`, `2 changes`. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`
}
