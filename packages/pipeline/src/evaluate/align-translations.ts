import {resolveCorrections} from '@zhengben/align'
import {createChineseSplitter} from '../chinese-splitter.ts'
import {keyOf} from '../corrections/align-corrected.ts'
import {cutSides} from '../corrections/cut-sides.ts'
import {readCorrections} from '../corrections/read-corrections.ts'
import {
  alignSides,
  type EditionResources,
  type Sides,
  textsOf
} from '../create-edition.ts'
import {createEnglishSplitter} from '../english-splitter.ts'
import {loadDictionary} from '../load-dictionary.ts'
import {readProse} from '../read-prose.ts'
import {createSide} from '../side.ts'
import type {Gold} from './read-gold.ts'
import {type ParagraphScore, scoreParagraphs} from './score-paragraphs.ts'
import type {Tools} from './tools.ts'

/**
 * Align each restoration by hand with its English. Corrections of the
 * alignment are not followed: their links are what the tool is measured by.
 */
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
  for (const {id, path, gold, translation = '', corrections} of translated) {
    onStep(id)
    const source = await readProse(path, gold)
    const target = await readProse('translation.en.md', translation)
    const left = createSide(source, [], createChineseSplitter(glossary))
    const right = createSide(target, [], createEnglishSplitter(glossary))
    const pairings = alignSides({left, right, inParagraphs: true}, resources)
    const score = scoreParagraphs(left, right, pairings)
    const sides = {left, right, inParagraphs: true}
    const links =
      corrections === undefined
        ? undefined
        : countLinks(`${id}/alignment.yaml`, corrections, sides, resources)
    if (score) scores.push([id, {...score, ...(links && {links})}])
  }
  return scores
}

/** How many of the links that a person has made the tool finds unaided. */
function countLinks(
  path: string,
  yaml: string,
  given: Sides,
  resources: EditionResources
): {found: number; all: number} {
  const {entries} = readCorrections(path, yaml)
  const {sides} = cutSides(given, entries)
  const {constraints} = resolveCorrections(
    {
      source: textsOf(sides.left),
      target: sides.right ? textsOf(sides.right) : []
    },
    entries
  )
  const links = constraints.filter((d) => d.type === 'link')
  const found = new Set(alignSides(sides, resources).map(keyOf))
  return {
    found: links.filter((d) => found.has(keyOf(d))).length,
    all: links.length
  }
}
