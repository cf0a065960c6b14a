/** Namespaces of the core: 2.0 and 2.1 share one. */
const cores: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['urn:oasis:names:tc:xliff:document:2.0', ['2.0', '2.1']],
  ['urn:oasis:names:tc:xliff:document:2.2', ['2.0', '2.1', '2.2']]
])

/** Modules by namespace, with the prefix that the specification gives them. */
const modules: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc'],
  ['urn:oasis:names:tc:xliff:glossary:2.0', 'gls'],
  ['urn:oasis:names:tc:xliff:fs:2.0', 'fs'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda'],
  ['urn:oasis:names:tc:xliff:resourcedata:2.0', 'res'],
  ['urn:oasis:names:tc:xliff:sizerestriction:2.0', 'slr'],
  ['urn:oasis:names:tc:xliff:validation:2.0', 'val'],
  ['urn:oasis:names:tc:xliff:changetracking:2.0', 'ctr'],
  ['http://www.w3.org/2005/11/its', 'its'],
  ['urn:oasis:names:tc:xliff:itsm:2.0', 'itsm'],
  ['urn:oasis:names:tc:xliff:itsm:2.1', 'itsm'],
  ['urn:oasis:names:tc:xliff:pgs:1.0', 'pgs'],
  ['http://www.w3.org/XML/1998/namespace', 'xml']
])

/** Versions that a document in this core namespace may have; undefined for another. */
export function versionsOf(
  namespace: string
): ReadonlyArray<string> | undefined {
  return cores.get(namespace)
}

/**
 * One name for an element or attribute, whatever prefix it is written with:
 * `unit`, `mtc:match`, `xml:lang`, and `{namespace}name` outside XLIFF.
 */
export function canonicalName(
  local: string,
  namespace: string,
  core: string
): string {
  if (namespace === core) return local
  const prefix = modules.get(namespace)
  return prefix === undefined ? `{${namespace}}${local}` : `${prefix}:${local}`
}

/** `mtc` of `mtc:match`, nothing of `unit`, the whole namespace outside XLIFF. */
export function familyOf(name: string): string {
  if (name.startsWith('{')) return name.slice(0, name.lastIndexOf('}') + 1)
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(0, colon)
}
