import {
  type LanguageModel,
  type Scored,
  unknownWord
} from '../../model/language-model.ts'

/** Hypotheses kept at a node: the context is short, and few differ. */
const beam = 6

/** Cost of the best reading by state of the model. */
type Hypotheses = Map<number, number>

/**
 * Cost, −ln p, of `left` + candidate + `right` for each candidate character:
 * what `costOf` gives for the whole string but for pruning, with the left side
 * read once for all of them. Candidates lie in the basic plane.
 */
export function scoreCandidates(
  left: string,
  right: string,
  candidates: ReadonlyArray<string>,
  model: LanguageModel
): Float64Array {
  const before = createNodes(left.length)
  before[0]?.set(-1, 0)
  // Nodes of the trie that words begun on the left have reached at the gap.
  const open: Array<readonly [node: Hypotheses, trie: number]> = []
  for (let at = 0; at < left.length; at++) {
    const from = prune(before[at] as Hypotheses)
    const trie = walk(left, at, 0, from, before, model)
    if (trie !== 0) open.push([from, trie])
  }
  open.push([prune(before[left.length] as Hypotheses), 0])
  const costs = new Float64Array(candidates.length)
  for (const [index, candidate] of candidates.entries())
    costs[index] = finish(candidate, right, open, model)
  return costs
}

function finish(
  candidate: string,
  right: string,
  open: ReadonlyArray<readonly [node: Hypotheses, trie: number]>,
  model: LanguageModel
): number {
  const nodes = createNodes(right.length)
  const unit = candidate.charCodeAt(0)
  for (const [from, begun] of open) {
    const trie = model.child(begun, unit)
    const word = trie === 0 ? unknownWord : model.wordAt(trie)
    if (word !== unknownWord || begun === 0)
      extend(from, word, nodes[0] as Hypotheses, model)
    if (trie !== 0) walk(right, 0, trie, from, nodes, model)
  }
  for (let at = 0; at < right.length; at++)
    walk(right, at, 0, prune(nodes[at] as Hypotheses), nodes, model)
  return Math.min(...(nodes[right.length] as Hypotheses).values())
}

/**
 * Add every word that goes on from a node of the trie with `text` at `start`;
 * an unknown word for a character that is none by itself.
 *
 * @returns The node of the trie at the end of `text`, or 0.
 */
function walk(
  text: string,
  start: number,
  trie: number,
  from: Hypotheses,
  nodes: ReadonlyArray<Hypotheses>,
  model: LanguageModel
): number {
  let node = trie
  for (let at = start; at < text.length; at++) {
    node = model.child(node, text.charCodeAt(at))
    const word = node === 0 ? unknownWord : model.wordAt(node)
    const isAlone = trie === 0 && at === start
    if (word !== unknownWord || isAlone)
      extend(from, word, nodes[at + 1] as Hypotheses, model)
    if (node === 0) return 0
  }
  return node
}

function extend(
  from: Hypotheses,
  word: number,
  to: Hypotheses,
  model: LanguageModel
): void {
  const scored: Scored = {cost: 0, state: -1}
  for (const [state, cost] of from) {
    model.step(state, word, scored)
    const total = cost + scored.cost
    if (total < (to.get(scored.state) ?? Number.POSITIVE_INFINITY))
      to.set(scored.state, total)
  }
}

function createNodes(length: number): Array<Hypotheses> {
  return Array.from({length: length + 1}, () => new Map())
}

function prune(hypotheses: Hypotheses): Hypotheses {
  if (hypotheses.size <= beam) return hypotheses
  return new Map([...hypotheses].sort((a, b) => a[1] - b[1]).slice(0, beam))
}
