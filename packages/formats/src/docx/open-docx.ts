import {BilingualError} from '../bilingual/bilingual-error.ts'
import {TableError} from '../table/table-error.ts'
import {readElements} from '../xml/read-elements.ts'
import {textOf} from '../xml/xml-node.ts'
import {
  openPackage,
  type Package,
  type PackageKind
} from '../zip/open-package.ts'
import {type Relation, readRelations} from '../zip/read-relations.ts'
import {readComments} from './read-comments.ts'

const kind: PackageKind = {
  name: 'document (.docx)',
  program: 'word processor'
}
/** Bytes of the text, unpacked; a thousand pages of table are 20 MB. */
const mostBytes = 128 * 2 ** 20
/** Of the lists of parts, which are short. */
const mostListBytes = 4 * 2 ** 20

/** A document that is open: its text may be replaced. */
export interface OpenDocx {
  /** The XML of the text. */
  readonly xml: string
  /** What people wrote in the margin, by the id of the comment. */
  readonly comments: ReadonlyMap<string, string>
  /** The document that the file says it is of. */
  readonly name: string | undefined
  /** The same file with another text. */
  replace(xml: string): Uint8Array
}

/**
 * Open a document of a word processor and give it to `use`.
 * @throws {TableError} where the bytes are no document, or `use` finds it damaged.
 */
export function openDocx<T>(
  bytes: Uint8Array,
  use: (document: OpenDocx) => T
): T {
  return openPackage(bytes, kind, (file) => {
    const {comments, document, main, properties} = readParts(file)
    try {
      return use({
        xml: document,
        comments: comments === undefined ? new Map() : readComments(comments),
        name: properties && readIdentifier(properties),
        replace: (xml) => file.replace(main, xml)
      })
    } catch (error) {
      if (!(error instanceof BilingualError)) throw error
      throw new TableError(`${error.message} in the ${kind.name}`, 1, 1)
    }
  })
}

/** The XML of the parts that count. */
interface Parts {
  readonly document: string
  /** Where that stands in the archive. */
  readonly main: string
  readonly comments?: string
  readonly properties?: string
}

function readParts(file: Package): Parts {
  const top = readRelations(file.read('_rels/.rels', mostListBytes), '')
  const main = find(top, 'officeDocument') ?? 'word/document.xml'
  const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(main) ?? []
  const list = `${folder}/_rels/${name}.rels`
  const own = file.has(list)
    ? readRelations(file.read(list, mostListBytes), folder)
    : []
  const read = (part: string | undefined, most: number): string | undefined =>
    part !== undefined && file.has(part) ? file.read(part, most) : undefined
  const comments = read(find(own, 'comments'), mostBytes)
  const properties = read(find(top, 'core-properties'), mostListBytes)
  return {
    document: file.read(main, mostBytes),
    main,
    ...(comments !== undefined && {comments}),
    ...(properties !== undefined && {properties})
  }
}

function find(
  relations: ReadonlyArray<Relation>,
  type: string
): string | undefined {
  return relations.find((d) => d.type === type)?.target
}

/** The document that the file says it is of. */
function readIdentifier(xml: string): string | undefined {
  let value = ''
  readElements(xml, new Set(['identifier']), (element) => {
    value = textOf(element).trim()
  })
  return value === '' ? undefined : value
}
