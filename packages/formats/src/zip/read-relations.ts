import {localName} from '../xml/local-name.ts'
import {parseXml} from '../xml/parse-xml.ts'

/** A link from one part of a package to another. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `officeDocument`, `worksheet`, `comments`. */
  readonly type: string
  /** The path of the part from the root; a name in the archive, never a path on a disk. */
  readonly target: string
}

/**
 * The links in a `.rels` part of something in `folder`; those that lead out of
 * the package are left out.
 * @throws {XmlError} where it is no XML.
 */
export function readRelations(xml: string, folder: string): Array<Relation> {
  const relations: Array<Relation> = []
  parseXml(xml, {
    open({name, attributes: {Id = '', Type = '', Target = '', TargetMode}}) {
      if (localName(name) !== 'Relationship' || TargetMode === 'External')
        return
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      relations.push({id: Id, type, target: resolvePart(folder, Target)})
    }
  })
  return relations
}

function resolvePart(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : `${folder}/${target}`
  const result: Array<string> = []
  for (const part of whole.split('/'))
    if (part === '..') result.pop()
    else if (part !== '' && part !== '.') result.push(part)
  return result.join('/')
}
