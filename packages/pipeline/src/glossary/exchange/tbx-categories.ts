/** Our parts of speech in the words of TBX-Basic, which knows no more of them. */
export const partsOfSpeech: Readonly<Record<string, string>> = {
  n: 'noun',
  ns: 'noun',
  nt: 'noun',
  v: 'verb',
  a: 'adjective',
  l: 'other'
}

/** How a `projectSubset` begins that says what TBX-Basic has no category for. */
export const projectMark = 'zhengben'
