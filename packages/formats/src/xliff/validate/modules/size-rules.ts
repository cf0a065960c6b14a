import type {FileScope} from '../core/scope.ts'
import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type SizeRule =
  | 'size-restriction'
  | 'size-info'
  | 'size-storage'
  | 'size-equivalent'
  | 'size-place'
  | 'size-exclusive'
  | 'size-end'
  | 'size-ref'

export const sizeRules: Rules<SizeRule> = {
  'size-restriction': {
    section: '5.7.6.1.1',
    says: 'By the profile xliff:codepoints a size is a number, or two, or `*` at the end'
  },
  'size-info': {
    section: '5.7.6.1.2',
    says: 'By the profile xliff:codepoints `sizeInfo` is a whole number'
  },
  'size-storage': {
    section: '5.7.6.2.1',
    says: 'By the profiles xliff:utf8, utf16 and utf32 a size is a number, or two, or `*` at the end'
  },
  'size-equivalent': {
    section: '5.7.6.2.2',
    says: 'By the profiles xliff:utf8, utf16 and utf32 `equivStorage` is a whole number'
  },
  'size-place': {
    section: '5.7.5.7',
    says: 'Nothing is in a `ph` or an `ec` that its size could restrict'
  },
  'size-exclusive': {
    section: '5.7.5.10',
    says: '`sizeInfo` and `sizeInfoRef` do not stand together'
  },
  'size-end': {
    section: '5.7.5.9',
    says: 'Sizes stand on an `ec` only where it is isolated'
  },
  'size-ref': {
    section: '5.7.5.10',
    says: '`sizeInfoRef` points into size data beside the element or one around it'
  }
}

const size = /^(?:\d+,)?(?:\d+|\*)$/
const integer = /^\d+$/
const storageProfiles = ['xliff:utf8', 'xliff:utf16', 'xliff:utf32']

/** The attributes that the size module lends to the core. */
export function checkSizes(
  node: XliffNode,
  {lookup, profiles}: FileScope,
  report: Report<SizeRule>
): void {
  const {
    'slr:sizeRestriction': restriction,
    'slr:storageRestriction': storage,
    'slr:equivStorage': equivalent,
    'slr:sizeInfo': info,
    'slr:sizeInfoRef': ref
  } = node.attributes
  const general = profiles?.['generalProfile']
  const refuse = (
    rule: 'size-restriction' | 'size-storage' | 'size-info' | 'size-equivalent',
    value: string,
    expected: string
  ): void =>
    report(rule, node, `Unexpected size \`${value}\`, expected ${expected}`)
  if (general === 'xliff:codepoints' && !fits(restriction, size))
    refuse('size-restriction', restriction ?? '', 'such as 20, 5,20, 5,* or *')
  // Where no profile is named a number is taken as one of the standard's own.
  const isNumber = /^[+-]?\d+\.\d+$/.test(info ?? '')
  if (
    (general === 'xliff:codepoints' || (general === undefined && isNumber)) &&
    !fits(info, integer)
  )
    refuse('size-info', info ?? '', 'a whole number')
  if (storageProfiles.includes(profiles?.['storageProfile'] ?? '')) {
    if (!fits(storage, size))
      refuse('size-storage', storage ?? '', 'such as 20, 5,20, 5,* or *')
    if (!fits(equivalent, integer))
      refuse('size-equivalent', equivalent ?? '', 'a whole number')
  }
  if (/^(?:ph|ec)$/.test(node.name) && (restriction ?? storage) !== undefined)
    report(
      'size-place',
      node,
      `Unexpected restriction of the size of <${node.name}>, expected it on an element with content`
    )
  if (info !== undefined && ref !== undefined)
    report(
      'size-exclusive',
      node,
      'Unexpected `slr:sizeInfo` beside `slr:sizeInfoRef`, expected one of them'
    )
  const isOnEnd = (equivalent ?? info ?? ref) !== undefined
  if (node.name === 'ec' && node.attributes['isolated'] !== 'yes' && isOnEnd)
    report(
      'size-end',
      node,
      'Unexpected size on <ec>, expected it on <sc>, or `isolated="yes"`'
    )
  if (ref !== undefined && !lookup.finds(node.parent, 'size', ref))
    report(
      'size-ref',
      node,
      `Unexpected \`slr:sizeInfoRef="${ref}"\`, expected the id of an element in <slr:data> beside <${node.name}> or an element around it`
    )
}

function fits(value: string | undefined, pattern: RegExp): boolean {
  return value === undefined || value === '' || pattern.test(value)
}
