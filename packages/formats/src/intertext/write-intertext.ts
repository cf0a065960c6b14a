import {type Prose, type Sentence, type Unit, unitsOf} from '@zhengben/bitext'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition} from '../edition.ts'
import {restoredText} from '../found-text.ts'
import {legalText} from '../legal-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'

/** The three files that InterText imports. */
export interface InterTextFiles {
  readonly alignment: string
  readonly source: string
  readonly target: string
}

/**
 * The edition for InterText: two texts of paragraphs and sentences, numbered
 * `3:2` for the second sentence of the third paragraph, and the links between
 * them. A unit that `isConfirmed` has the status `man`, another `auto`.
 */
export function writeInterText(
  edition: Edition,
  names: {readonly source: string; readonly target: string},
  isConfirmed: (unit: number) => boolean
): InterTextFiles {
  const units = [...unitsOf(edition.bitext)]
  const source = numberSentences(
    units.flatMap((d) => d.source),
    edition.source
  )
  const target = numberSentences(
    units.flatMap((d) => d.target),
    edition.target
  )
  const {lang} = edition.bitext
  const write = (
    paragraphs: ReadonlyArray<Paragraph>,
    language: string
  ): string =>
    writeXmlDocument(
      x(
        'doc',
        {id: legalText(edition.meta.id), language},
        lines(0, paragraphs.map(writeParagraph))
      )
    )
  return {
    source: write(source.paragraphs, lang.source),
    target: write(target.paragraphs, lang.target),
    alignment: writeXmlDocument(
      x(
        'linkGrp',
        {toDoc: names.target, fromDoc: names.source},
        lines(
          0,
          units.map((unit, index) =>
            writeLink(unit, source.idOf, target.idOf, isConfirmed(index))
          )
        )
      )
    )
  }
}

interface Paragraph {
  readonly id: string
  readonly sentences: Array<{readonly id: string; readonly text: string}>
}

/** A line ending between two sentences parts paragraphs. */
function numberSentences(
  sentences: ReadonlyArray<Sentence>,
  prose: Prose | undefined
): {
  paragraphs: ReadonlyArray<Paragraph>
  idOf: ReadonlyMap<string, string>
} {
  const paragraphs: Array<Paragraph> = []
  const idOf = new Map<string, string>()
  let end = 0
  for (const sentence of sentences) {
    const between = prose?.source.slice(end, sentence.range[0]) ?? ''
    if (paragraphs.length === 0 || /[\r\n]/.test(between))
      paragraphs.push({id: `${paragraphs.length + 1}`, sentences: []})
    const paragraph = paragraphs.at(-1) as Paragraph
    const id = `${paragraph.id}:${paragraph.sentences.length + 1}`
    const text = prose ? restoredText(prose, sentence) : sentence.value
    paragraph.sentences.push({id, text: legalText(text)})
    idOf.set(sentence.id, id)
    end = sentence.range[1]
  }
  return {paragraphs, idOf}
}

function writeParagraph({id, sentences}: Paragraph): Element {
  return x(
    'p',
    {id},
    lines(
      1,
      sentences.map((d) => x('s', {id: d.id}, d.text))
    )
  )
}

function writeLink(
  {source, target}: Unit,
  sourceIds: ReadonlyMap<string, string>,
  targetIds: ReadonlyMap<string, string>,
  isConfirmed: boolean
): Element {
  const ids = (
    sentences: ReadonlyArray<Sentence>,
    idOf: ReadonlyMap<string, string>
  ): string => sentences.map((d) => idOf.get(d.id)).join(' ')
  return x('link', {
    type: `${target.length}-${source.length}`,
    xtargets: `${ids(target, targetIds)};${ids(source, sourceIds)}`,
    status: isConfirmed ? 'man' : 'auto'
  })
}
