import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {visibleText} from '../../visible-text.ts'

/** A message; what stands between backticks in it is quoted Chinese. */
export function renderReason(
  reason: string,
  lang: string
): Array<ElementContent> {
  return reason
    .split('`')
    .map((part, index) =>
      index % 2 === 0
        ? {type: 'text', value: visibleText(part)}
        : h('span', {className: ['form'], lang}, visibleText(part))
    )
}
