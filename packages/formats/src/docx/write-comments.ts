import type {Element} from 'xast'
import {tool} from '../tool.ts'
import {root, val, w} from './element.ts'
import {type DocxLang, writeRuns} from './write-run.ts'

/** A comment of the program on a unit. */
export interface DocxComment {
  readonly id: string
  /** What stood there and what it became, one a line. */
  readonly lines: ReadonlyArray<string>
}

/** The part with all comments. They have no date: that of the file is nobody's. */
export function writeComments(
  comments: ReadonlyArray<DocxComment>,
  tags: DocxLang
): Element {
  return root(
    'comments',
    comments.map(({id, lines}) =>
      w('comment', {id, author: tool.name, initials: '正'}, [
        paragraph([
          w('r', {}, [
            w('rPr', {}, [val('rStyle', 'CommentReference')]),
            w('annotationRef')
          ]),
          ...writeRuns('As found → restored:', {lang: 'target'}, tags)
        ]),
        ...lines.map((d) => paragraph(writeRuns(d, {lang: 'source'}, tags)))
      ])
    )
  )
}

function paragraph(content: ReadonlyArray<Element>): Element {
  return w('p', {}, [w('pPr', {}, [val('pStyle', 'CommentText')]), ...content])
}
