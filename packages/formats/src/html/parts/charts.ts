import type {EditKind} from '@zhengben/bitext'
import type {Element} from 'hast'
import {h, s} from 'hastscript'
import type {Statistics} from '../../measure-edition.ts'
import {count, kindNames, plural} from '../words.ts'

/** Drawings of the figures, each with a sentence that says the same. */
export function renderCharts(statistics: Statistics): Array<Element> {
  return [
    ...(statistics.edits.length > 0 ? [confidenceChart(statistics)] : []),
    ...(statistics.aligned > 0
      ? [shapeChart(statistics), lengthChart(statistics)]
      : [])
  ]
}

/** One bar, cut by kind; `width` of the whole is 100. */
export function kindBar(edits: Statistics['edits']): Element {
  const total = edits.reduce((sum, d) => sum + d.count, 0)
  let x = 0
  const parts = edits.map(({count: number, kind}) => {
    const width = (number / total) * 100
    const rect = s('rect', {
      className: ['fill', kind],
      x: round(x),
      y: 0,
      width: round(width),
      height: 8
    })
    x += width
    return rect
  })
  return s(
    'svg',
    {
      className: ['kind-bar'],
      viewBox: '0 0 100 8',
      preserveAspectRatio: 'none',
      role: 'img',
      ariaLabel: describeKinds(edits)
    },
    parts
  )
}

/** A bar as long as the count of one kind, against the largest. */
export function countBar(
  kind: EditKind,
  number: number,
  most: number
): Element {
  return s(
    'svg',
    {
      className: ['count-bar'],
      viewBox: '0 0 100 6',
      preserveAspectRatio: 'none',
      ariaHidden: 'true'
    },
    [
      s('rect', {
        className: ['fill', kind],
        width: Math.max(1, round((number / most) * 100)),
        height: 6,
        rx: 1
      })
    ]
  )
}

export function describeKinds(edits: Statistics['edits']): string {
  return edits.length === 0
    ? 'No changes.'
    : `${edits.map((d) => `${kindNames[d.kind]}: ${d.count}`).join(', ')}.`
}

function figure(title: string, text: string, drawing: Element): Element {
  return h('figure', [h('figcaption', [h('h3', title), h('p', text)]), drawing])
}

function confidenceChart({confidence}: Statistics): Element {
  const total = confidence.reduce((sum, d) => sum + d, 0)
  const sure = confidence[9] ?? 0
  const most = Math.max(...confidence)
  return figure(
    'How sure',
    `${count(sure)} of ${plural(total, 'change')} at 90 % or more.`,
    s(
      'svg',
      {
        className: ['chart'],
        viewBox: '0 0 200 74',
        role: 'img',
        ariaLabel: `Changes by confidence, from 0 to 100 percent in tenths: ${confidence.join(', ')}.`
      },
      [
        ...confidence.map((number, index) => {
          const height = most ? (number / most) * 56 : 0
          return s('rect', {
            className: ['bar'],
            x: index * 20 + 1.5,
            y: round(58 - (number > 0 ? Math.max(1, height) : 0)),
            width: 17,
            height: round(number > 0 ? Math.max(1, height) : 0)
          })
        }),
        axis(200, 58),
        label(0, 70, '0 %', 'start'),
        label(100, 70, '50 %', 'middle'),
        label(200, 70, '100 %', 'end')
      ]
    )
  )
}

function shapeChart({shapes, units}: Statistics): Element {
  const rows = shapes.slice(0, 6)
  const most = Math.max(...rows.map((d) => d.count))
  const one = shapes.find((d) => d.shape === '1-1')?.count ?? 0
  return figure(
    'Alignment',
    `${count(one)} of ${plural(units, 'unit')} pair one sentence with one.`,
    s(
      'svg',
      {
        className: ['chart'],
        viewBox: `0 0 200 ${rows.length * 15}`,
        role: 'img',
        ariaLabel: `Sentences in Chinese and English by unit: ${shapes.map((d) => `${d.shape} ${d.count}`).join(', ')}.`
      },
      rows.flatMap(({count: number, shape}, index) => {
        const width = Math.max(1, (number / most) * 140)
        return [
          label(0, index * 15 + 10, shape.replace('-', ' : '), 'start'),
          s('rect', {
            className: ['bar'],
            x: 32,
            y: index * 15 + 2,
            width: round(width),
            height: 10
          }),
          label(round(32 + width + 4), index * 15 + 10, count(number), 'start')
        ]
      })
    )
  )
}

function lengthChart({lengths}: Statistics): Element {
  const from = Math.max(...lengths.map((d) => d[0]))
  const to = Math.max(...lengths.map((d) => d[1]))
  const sums = lengths.reduce<readonly [number, number]>(
    (sum, d) => [sum[0] + d[0], sum[1] + d[1]],
    [0, 0]
  )
  const ratio = sums[1] / sums[0]
  const x = (d: number): number => round(14 + (d / from) * 182)
  const y = (d: number): number => round(96 - (d / to) * 92)
  // The line of the mean ratio ends at the right or the upper edge.
  const reach = Math.min(from, to / ratio)
  return figure(
    'Length of units',
    `${ratio.toFixed(1)} English characters for each Chinese one; a point far from the line may be aligned wrongly.`,
    s(
      'svg',
      {
        className: ['chart'],
        viewBox: '0 0 200 114',
        role: 'img',
        ariaLabel: `Characters of ${plural(lengths.length, 'unit')}: up to ${from} in Chinese and ${to} in English, ${ratio.toFixed(2)} English characters for each Chinese one.`
      },
      [
        s('line', {
          className: ['mean'],
          x1: 14,
          y1: 96,
          x2: x(reach),
          y2: y(reach * ratio)
        }),
        ...lengths.map(([a, b]) =>
          s('circle', {className: ['dot'], cx: x(a), cy: y(b), r: 2})
        ),
        s('path', {className: ['axis'], d: 'M14 2V96H198'}),
        label(198, 108, `${count(from)} Chinese`, 'end'),
        s(
          'text',
          {
            className: ['label'],
            x: -2,
            y: 10,
            textAnchor: 'end',
            transform: 'rotate(-90)'
          },
          `${count(to)} English`
        )
      ]
    )
  )
}

function axis(width: number, y: number): Element {
  return s('path', {className: ['axis'], d: `M0 ${y}H${width}`})
}

function label(
  x: number,
  y: number,
  text: string,
  textAnchor: 'start' | 'middle' | 'end'
): Element {
  return s('text', {className: ['label'], x, y, textAnchor}, text)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
