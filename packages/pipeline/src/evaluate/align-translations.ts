import {createChineseSplitter} from '../chinese-splitter.ts'
import {alignSides} from '../create-edition.ts'
import {createEnglishSplitter} from '../english-splitter.ts'
import {loadDictionary} from '../load-dictionary.ts'
import {readProse} from '../read-prose.ts'
import {createSide} from '../side.ts'
import type {Gold} from './read-gold.ts'
import {type ParagraphScore, scoreParagraphs} from './score-paragraphs.ts'
import type {Tools} from './tools.ts'

/** Align each restoration by hand with its English. */
export async function alignTranslations(
  documents: Gold['documents'],
  {glossary, segment, onStep}: Tools
): Promise<Array<[id: string, score: ParagraphScore]>> {
  const translated = documents.filter((d) => d.translation !== undefined)
  if (translated.length === 0) return []
  const resources = {
    glossary,
    dictionary: await loadDictionary(),
    segment: await segment()
  }
  const scores: Array<[string, ParagraphScore]> = []
  for (const {id, path, gold, translation = ''} of translated) {
    onStep(id)
    const source = await readProse(path, gold)
    const target = await readProse('translation.en.md', translation)
    const left = createSide(source, [], createChineseSplitter(glossary))
    const right = createSide(target, [], createEnglishSplitter(glossary))
    const pairings = alignSides({left, right, inParagraphs: true}, resources)
    const score = scoreParagraphs(left, right, pairings)
    if (score) scores.push([id, score])
  }
  return scores
}
