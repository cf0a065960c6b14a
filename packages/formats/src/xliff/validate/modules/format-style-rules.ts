import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type FormatStyleRule = 'style-sub' | 'style-end'

export const formatStyleRules: Rules<FormatStyleRule> = {
  'style-sub': {section: '5.3.5.2', says: '`fs:subFs` stands beside `fs:fs`'},
  'style-end': {
    section: '5.3.5.1',
    says: 'Format style stands on an `ec` only where it is isolated'
  }
}

export function checkFormatStyle(
  node: XliffNode,
  report: Report<FormatStyleRule>
): void {
  const {'fs:fs': fs, 'fs:subFs': subFs, isolated} = node.attributes
  if (subFs !== undefined && fs === undefined)
    report('style-sub', node, 'Unexpected `fs:subFs` without `fs:fs`')
  if (node.name === 'ec' && isolated !== 'yes' && (fs ?? subFs) !== undefined)
    report(
      'style-end',
      node,
      'Unexpected format style on <ec>, expected it on <sc>, or `isolated="yes"`'
    )
}
