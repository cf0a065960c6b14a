/** Longest name of a bookmark, and longest tag of a content control, in Word. */
const longestName = 40
const longestTag = 64

/**
 * The name of a bookmark that keeps the id of a unit; nothing for an id that is
 * too long. Letters and digits stand for themselves, others by their code.
 */
export function toBookmark(id: string): string | undefined {
  const name = `unit_${[...id]
    .map((d) =>
      /[A-Za-z0-9]/.test(d) ? d : `_${(d.codePointAt(0) ?? 0).toString(16)}_`
    )
    .join('')}`
  return name.length <= longestName ? name : undefined
}

/** The id that a bookmark keeps; nothing where it is another's. */
export function fromBookmark(name: string): string | undefined {
  const rest = /^unit_((?:[A-Za-z0-9]|_[0-9a-f]{1,6}_)+)$/.exec(name)?.[1]
  return rest?.replace(/_([0-9a-f]+)_/g, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
  )
}

/** The tag of a content control that keeps the id of a unit. */
export function toTag(id: string): string | undefined {
  const tag = `unit:${id}`
  return tag.length <= longestTag && /^[!-~]*$/.test(tag) ? tag : undefined
}

export function fromTag(tag: string): string | undefined {
  return tag.startsWith('unit:') ? tag.slice('unit:'.length) : undefined
}

/**
 * What the name of a bookmark begins with that keeps what a translation was when
 * it was handed out, as `fingerprint` gives it; a number behind it makes it the
 * only one of its name.
 */
export function toExportMark(fingerprint: string): string {
  return `${fingerprint.replace(/^zhengben:/, 'was:').replaceAll(':', '_')}_`
}

/** The fingerprint that a bookmark keeps; nothing where it is another's. */
export function fromExportMark(name: string): string | undefined {
  const rest = /^was_([a-z]+_[0-9a-f]{8}_[0-9a-f]{8})_\d+$/.exec(name)?.[1]
  return rest && `zhengben:${rest.replaceAll('_', ':')}`
}
