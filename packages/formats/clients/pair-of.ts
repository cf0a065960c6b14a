import type {Unit} from '@zhengben/bitext'

/** Both texts of a unit of `riverLibrary` as XML can hold them. */
export function pairOf({
  source,
  target
}: Unit): readonly [source: string, target: string] {
  const text = source.map((d) => d.value).join('')
  return [
    text.replace('\u0007', '␇').replace('\ud800', '\ufffd'),
    target.map((d) => d.value).join(' ')
  ]
}
