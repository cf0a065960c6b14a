import {childrenOf, type XmlElement} from '../xml/xml-node.ts'

/** What the confirmation of a segment means in Trados, as XLIFF 1.2 says it. */
const trados: Readonly<Record<string, string>> = {
  Draft: 'needs-review-translation',
  Translated: 'translated',
  RejectedTranslation: 'needs-review-translation',
  ApprovedTranslation: 'signed-off',
  RejectedSignOff: 'needs-review-translation',
  ApprovedSignOff: 'final'
}

/** The status of a row in memoQ; any other is a draft. */
const memoq: Readonly<Record<string, string>> = {
  NotStarted: 'new',
  Confirmed: 'translated',
  ManuallyConfirmed: 'translated',
  Reviewer1Confirmed: 'signed-off',
  Reviewer2Confirmed: 'final',
  Proofread: 'final'
}

/**
 * The state of a unit of XLIFF 1.2, or of its segment `mid`, where a program
 * keeps it in attributes of its own: Trados (`sdl:conf`), memoQ (`mq:status`),
 * Phrase (`m:confirmed`).
 */
export function programState(
  unit: XmlElement,
  mid: string | undefined
): string | undefined {
  const {status, confirmed} = unit.attributes
  if (confirmed !== undefined)
    return confirmed === '1' ? 'translated' : 'needs-review-translation'
  if (status !== undefined)
    return Object.hasOwn(memoq, status)
      ? memoq[status]
      : 'needs-review-translation'
  const segments = childrenOf(unit, 'seg-defs').flatMap((d) =>
    childrenOf(d, 'seg')
  )
  const found =
    mid === undefined && segments.length === 1
      ? segments[0]
      : segments.find((d) => d.attributes['id'] === mid)
  const conf = found?.attributes['conf'] ?? ''
  return Object.hasOwn(trados, conf) ? trados[conf] : undefined
}
