import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import {fragmentOf, parseFragment} from './fragment.ts'

export type FragmentRule =
  | 'fragment-syntax'
  | 'fragment-repeated'
  | 'fragment-order'
  | 'fragment-leaf'
  | 'fragment-prefix'

export const fragmentRules: Rules<FragmentRule> = {
  'fragment-syntax': {
    section: '3',
    says: 'A fragment is selectors divided by `/`, each an id or a prefix, `=` and an id, all name tokens'
  },
  'fragment-repeated': {
    section: '3',
    says: 'No prefix comes twice in a fragment'
  },
  'fragment-order': {
    section: '3',
    says: 'File, group and unit come in this order'
  },
  'fragment-leaf': {
    section: '3',
    says: 'One selector at most is for something inside them, and it is the last'
  },
  'fragment-prefix': {
    section: '3.2',
    says: 'A prefix is one of the core, or longer than a letter and registered'
  }
}

const containers = ['f', 'g', 'u']
const leaves = ['', 'n', 'd', 't']

/** Prefixes of the modules, and of extensions registered with the committee. */
export const registeredPrefixes: ReadonlySet<string> = new Set([
  'mtc',
  'gls',
  'fs',
  'mda',
  'res',
  'slr',
  'val',
  'its',
  'ctr',
  'pgs',
  'tbx'
])

/** A reference that points into the document it stands in. */
export function checkFragment(
  node: XliffNode,
  reference: string,
  prefixes: ReadonlySet<string>,
  report: Report<FragmentRule>
): void {
  const text = fragmentOf(reference)
  if (text === undefined) return
  const fragment = parseFragment(text)
  if (!fragment) {
    report(
      'fragment-syntax',
      node,
      `Unexpected reference \`${reference}\`, expected selectors such as #f=1/u=2/t=3`
    )
    return
  }
  const used = fragment.selectors.map((d) => d.prefix)
  const named = used.filter((d) => d !== '')
  if (new Set(named).size < named.length)
    report(
      'fragment-repeated',
      node,
      `Unexpected reference \`${reference}\`, expected each prefix once`
    )
  const places = used.map((d) => containers.indexOf(d)).filter((d) => d >= 0)
  if (places.some((d, k) => k > 0 && d < (places[k - 1] as number)))
    report(
      'fragment-order',
      node,
      `Unexpected reference \`${reference}\`, expected f, g and u in this order`
    )
  if (used.slice(0, -1).some((d) => !containers.includes(d)))
    report(
      'fragment-leaf',
      node,
      `Unexpected reference \`${reference}\`, expected only f, g and u before the last selector`
    )
  const unknown = named.find(
    (d) => ![...containers, ...leaves].includes(d) && !prefixes.has(d)
  )
  if (unknown !== undefined)
    report(
      'fragment-prefix',
      node,
      `Unexpected prefix \`${unknown}\` in \`${reference}\`, expected one that is registered`
    )
}
