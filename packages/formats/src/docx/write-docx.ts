import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition} from '../edition.ts'
import {legalText} from '../legal-text.ts'
import {createUnitRows} from '../table/unit-rows.ts'
import {tool} from '../tool.ts'
import {
  relationTypes,
  writeContentTypes,
  writeRelations
} from '../zip/package-parts.ts'
import {writePackage} from '../zip/write-package.ts'
import {main, w} from './element.ts'
import {createUnitMarker} from './mark-units.ts'
import {writeBody} from './write-body.ts'
import {type DocxComment, writeComments} from './write-comments.ts'
import type {TableRow} from './write-row.ts'
import type {DocxLang} from './write-run.ts'
import {writeFonts, writeFooter, writeSettings} from './write-settings.ts'
import {writeStyles} from './write-styles.ts'

const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const core =
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'

/**
 * The edition as a document for reviewers (DOCX): a table with a row for each
 * unit, its id, Chinese, English, state and comment. Restored words are
 * underlined and a comment says what stood there, terms are coloured, lost
 * text is marked 〔?〕. `readDocx` gives the units back, edited or not. The
 * only date is the document's; the same edition gives the same bytes.
 */
export function writeDocx(edition: Edition): Uint8Array {
  const tags = toWordLang(edition.bitext.lang)
  const {comments, rows} = collectRows(edition)
  const {id, title} = edition.meta
  return writePackage({
    '[Content_Types].xml': writeContentTypes({
      '/word/document.xml': `${kind}.document.main+xml`,
      '/word/styles.xml': `${kind}.styles+xml`,
      '/word/settings.xml': `${kind}.settings+xml`,
      '/word/fontTable.xml': `${kind}.fontTable+xml`,
      '/word/footer1.xml': `${kind}.footer+xml`,
      '/word/comments.xml': `${kind}.comments+xml`,
      '/docProps/core.xml':
        'application/vnd.openxmlformats-package.core-properties+xml'
    }),
    '_rels/.rels': writeRelations([
      ['officeDocument', 'word/document.xml'],
      [
        core.replace('/metadata/', '/relationships/metadata/'),
        'docProps/core.xml'
      ]
    ]),
    'docProps/core.xml': writeProperties(edition),
    'word/document.xml': w(
      'document',
      {'xmlns:w': main, 'xmlns:r': relationTypes},
      [writeBody(edition, rows, tags)]
    ),
    'word/_rels/document.xml.rels': writeRelations([
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['fontTable', 'fontTable.xml'],
      ['footer', 'footer1.xml'],
      ['comments', 'comments.xml']
    ]),
    'word/styles.xml': writeStyles(tags),
    'word/settings.xml': writeSettings(tags),
    'word/fontTable.xml': writeFonts(tags),
    'word/footer1.xml': writeFooter(title?.source ?? title?.target ?? id, tags),
    'word/comments.xml': writeComments(comments, tags)
  })
}

function collectRows(edition: Edition): {
  readonly rows: Array<TableRow>
  readonly comments: Array<DocxComment>
} {
  const marker = createUnitMarker(edition)
  const headings = new Set(
    edition.bitext.children.flatMap((d) =>
      d.type === 'section' && d.kind === 'heading' ? d.children : []
    )
  )
  const comments: Array<DocxComment> = []
  const rows = createUnitRows(edition).map((row, index): TableRow => {
    const {unit} = row
    const lines = marker.found(unit)
    const comment = lines.length > 0 ? `${comments.length}` : undefined
    if (comment !== undefined) comments.push({id: comment, lines})
    return {
      ...row,
      index,
      isHeading: headings.has(unit),
      marks: {source: marker.source(unit), target: marker.target(unit)},
      ...(comment !== undefined && {comment})
    }
  })
  return {rows, comments}
}

function writeProperties({bitext, meta}: Edition): Element {
  const {author, date, id, title, translator} = meta
  const say = (name: string, value: string | undefined): Array<Element> =>
    value === undefined ? [] : [x(name, legalText(value))]
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '')
  return x(
    'cp:coreProperties',
    {
      'xmlns:cp': core,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
    },
    [
      ...say('dc:title', title?.source ?? title?.target ?? id),
      ...say('dc:creator', author ?? translator),
      ...say('dc:identifier', id),
      ...say('dc:language', bitext.lang.target),
      ...say('cp:lastModifiedBy', tool.name),
      ...(day
        ? ['created', 'modified'].map((d) =>
            x(
              `dcterms:${d}`,
              {'xsi:type': 'dcterms:W3CDTF'},
              `${date}T00:00:00Z`
            )
          )
        : [])
    ]
  )
}

/** Word knows languages by region. */
function toWordLang(lang: Edition['bitext']['lang']): DocxLang {
  const source = /^zh(?:-Hans)?$/i.test(lang.source)
    ? 'zh-CN'
    : /^zh-Hant$/i.test(lang.source)
      ? 'zh-TW'
      : lang.source
  return {source, target: lang.target === 'en' ? 'en-US' : lang.target}
}
