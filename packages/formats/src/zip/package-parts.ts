import type {Element} from 'xast'
import {x} from 'xastscript'

const namespace = 'http://schemas.openxmlformats.org/package/2006'
/** Where the types of relationships begin. */
export const relationTypes =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `[Content_Types].xml`: what each part is, by its path from the root. */
export function writeContentTypes(
  types: Readonly<Record<string, string>>
): Element {
  return x('Types', {xmlns: `${namespace}/content-types`}, [
    x('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml'
    }),
    x('Default', {Extension: 'xml', ContentType: 'application/xml'}),
    ...Object.entries(types).map(([PartName, ContentType]) =>
      x('Override', {PartName, ContentType})
    )
  ])
}

/** A `.rels` part: `rId1` …, of the types given, in order. */
export function writeRelations(
  relations: ReadonlyArray<readonly [type: string, target: string]>
): Element {
  return x(
    'Relationships',
    {xmlns: `${namespace}/relationships`},
    relations.map(([type, Target], index) =>
      x('Relationship', {
        Id: `rId${index + 1}`,
        Type: type.includes(':') ? type : `${relationTypes}/${type}`,
        Target
      })
    )
  )
}
