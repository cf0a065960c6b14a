import type {UnitState} from '@zhengben/bitext'
import {legalText} from './legal-text.ts'

/**
 * What a translation was when it was handed out: its state, and a number each
 * for its text and its note. It tells later, beside the file that comes back,
 * which side was changed. Files carry it where other programs leave it alone:
 * in `extradata` of XLIFF 1.2 and a property of TMX.
 */
export function fingerprint({
  target,
  state,
  note = ''
}: {
  readonly target: string
  readonly state: UnitState
  readonly note?: string | undefined
}): string {
  return `zhengben:${target.trim() === '' ? 'initial' : state}:${hash(target)}:${hash(note)}`
}

/**
 * The same where a draft was put into the file since: who leaves it as it is
 * has not worked on it. Nothing where the file keeps no fingerprint.
 */
export function renewFingerprint(
  exported: string | undefined,
  target: string
): string | undefined {
  const note = /^zhengben:[a-z]+:[\da-f]{8}:([\da-f]{8})$/.exec(
    exported ?? ''
  )?.[1]
  return note && `zhengben:initial:${hash(target)}:${note}`
}

/** FNV-1a of 32 bits over UTF-16 units. */
function hash(text: string): string {
  let value = 0x811c9dc5
  const legal = legalText(text)
  for (let i = 0; i < legal.length; i++)
    value = Math.imul(value ^ legal.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
