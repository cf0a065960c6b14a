import {
  type AnalyseResult,
  type Analysis,
  bandNames
} from '@zhengben/pipeline/analyse'

/** A row of names, a row for each document, a row for all of them. */
export function listCells({
  documents,
  total
}: AnalyseResult): Array<Array<string | number>> {
  const header = [
    'document',
    'segments',
    'words',
    'zishu',
    'han',
    'characters',
    'characters with spaces',
    'characters as found',
    'damaged characters',
    ...bandNames.flatMap((band) =>
      ['segments', 'words', 'zishu', 'internal words'].map(
        (field) => `${band} ${field}`
      )
    ),
    'weighted words',
    'weighted zishu',
    'terms'
  ]
  return [
    header,
    ...documents.map((d) => listRow(d.name, d)),
    listRow('total', total)
  ]
}

function listRow(
  name: string,
  {text, volume, found, damaged, bands, weighted, terms}: Analysis
): Array<string | number> {
  return [
    name,
    volume.segments,
    volume.words,
    volume.zishu,
    text.han,
    text.characters,
    text.charactersWithSpaces,
    found.characters,
    damaged,
    ...bandNames.flatMap((d) => {
      const {segments, words, zishu, internal} = bands[d]
      return [segments, words, zishu, internal.words]
    }),
    weighted.words,
    weighted.zishu,
    terms.reduce((sum, d) => sum + d.count, 0)
  ]
}
