import type {Element} from 'hast'
import {h} from 'hastscript'

/** What the toolbar offers; a switch without anything to show is left out. */
export interface ToolbarContent {
  readonly hasEdits: boolean
  readonly hasPinyin: boolean
  readonly hasGlosses: boolean
  readonly hasTerms: boolean
  readonly view: 'found' | 'restored' | 'changes'
  /** Address of the list of documents, where there is one. */
  readonly indexHref?: string
}

/**
 * Real radio buttons and boxes: style reads them (`:has`), so that all but the
 * pinyin, the cards and the drawer work without script.
 */
export function renderToolbar(content: ToolbarContent): Element {
  const {hasEdits, hasGlosses, hasPinyin, hasTerms, indexHref, view} = content
  const groups: Array<Element> = []
  if (hasEdits)
    groups.push(
      radios('View', 'view', view, [
        ['found', 'As found'],
        ['restored', 'Restored'],
        ['changes', 'Changes']
      ])
    )
  const boxes = [
    ...(hasPinyin ? [box('pinyin', 'Pinyin', false, ['scripted'])] : []),
    ...(hasGlosses ? [box('glosses', 'Glosses', false)] : []),
    ...(hasTerms ? [box('terms-on', 'Terms', true)] : [])
  ]
  if (boxes.length > 0)
    groups.push(
      h('fieldset', {className: ['boxes']}, [
        h('legend', {className: ['unseen']}, 'Show'),
        ...boxes
      ])
    )
  groups.push(
    radios('Colours', 'theme', 'auto', [
      ['auto', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark']
    ])
  )
  return h('header', {className: ['toolbar']}, [
    h('span', {className: ['brand'], lang: 'zh-Hans'}, [
      indexHref === undefined
        ? '正本'
        : h('a', {href: indexHref, title: 'All documents'}, '正本')
    ]),
    ...groups,
    h(
      'button',
      {
        type: 'button',
        className: ['scripted'],
        dataOpen: 'keys',
        ariaHasPopup: 'dialog'
      },
      'Keys'
    ),
    h(
      'button',
      {
        type: 'button',
        className: ['scripted'],
        id: 'audit-button',
        ariaControls: ['audit'],
        ariaExpanded: 'false'
      },
      'Audit'
    )
  ])
}

function radios(
  legend: string,
  name: string,
  chosen: string,
  choices: ReadonlyArray<readonly [value: string, label: string]>
): Element {
  return h('fieldset', {className: ['choice', name]}, [
    h('legend', {className: ['unseen']}, legend),
    ...choices.map(([value, label]) =>
      h('label', [
        h('input', {
          type: 'radio',
          name,
          value,
          id: `${name}-${value}`,
          checked: value === chosen,
          autoComplete: 'off'
        }),
        h('span', label)
      ])
    )
  ])
}

function box(
  id: string,
  label: string,
  isOn: boolean,
  className: ReadonlyArray<string> = []
): Element {
  return h('label', {className: [...className]}, [
    h('input', {type: 'checkbox', id, checked: isOn, autoComplete: 'off'}),
    h('span', label)
  ])
}
