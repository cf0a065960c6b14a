import {createPointFinder, type Point} from '../text/create-point-finder.ts'
import {parseXml} from '../xml/parse-xml.ts'
import {xmlErrorAt} from '../xml/xml-error.ts'

/** Sentences that render each other, by their ids in the two documents. */
export interface InterTextLink {
  /** Of the document that `fromDoc` names. */
  readonly from: ReadonlyArray<string>
  /** Of the document that `toDoc` names. */
  readonly to: ReadonlyArray<string>
  /** `man` where a person has confirmed it; else `auto` or `plain`. */
  readonly status: string
  readonly place: Point
}

/** An alignment file of InterText. */
export interface InterTextAlignment {
  /** Names of the two files of text, without folders. */
  readonly fromDoc: string
  readonly toDoc: string
  readonly links: ReadonlyArray<InterTextLink>
}

/**
 * Reads an alignment as InterText exports it. `xtargets` holds the ids of
 * `toDoc`, a semicolon, and those of `fromDoc`.
 * @throws {XmlError} where it is none.
 */
export function readInterTextAlignment(xml: string): InterTextAlignment {
  const links: Array<InterTextLink> = []
  const pointAt = createPointFinder(xml)
  let documents: Pick<InterTextAlignment, 'fromDoc' | 'toDoc'> | undefined
  parseXml(xml, {
    open: ({name, attributes, start}) => {
      const refuse = (reason: string): never => {
        throw xmlErrorAt(reason, xml, start)
      }
      if (name === 'linkGrp') {
        const {fromDoc, toDoc} = attributes
        if (documents) refuse('Unexpected second `linkGrp`, expected one')
        if (!isFileName(fromDoc) || !isFileName(toDoc))
          return refuse(
            'Unexpected `linkGrp`, expected `fromDoc` and `toDoc`, each the name of a file beside this one'
          )
        documents = {fromDoc, toDoc}
      } else if (name === 'link') {
        if (!documents) refuse('Unexpected `link` outside `linkGrp`')
        const sides = (attributes['xtargets'] ?? '').split(';')
        if (sides.length !== 2)
          refuse(
            'Unexpected `xtargets`, expected ids, a semicolon and ids, such as `1:1;1:1 1:2`'
          )
        const [to = [], from = []] = sides.map((d) =>
          d.split(/\s+/).filter((id) => id !== '')
        )
        links.push({
          from,
          to,
          status: attributes['status'] ?? 'auto',
          place: pointAt(start)
        })
      }
    }
  })
  if (!documents)
    throw xmlErrorAt('Unexpected XML, expected `linkGrp` of InterText', xml, 0)
  return {...documents, links}
}

function isFileName(name: string | undefined): name is string {
  return name !== undefined && /^[^/\\]+$/.test(name) && !/^\.{1,2}$/.test(name)
}
