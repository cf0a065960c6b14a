import type {Edit} from '@zhengben/bitext'
import {isHanBefore} from '../is-han-before.ts'
import {tellsOfCode} from '../tells-of-code.ts'
import {entities} from './entities.ts'
import {namesScraps} from './names-scraps.ts'
import {noiseEdit} from './noise-edit.ts'

const names = [...entities.keys()].join('|')
/** Whole, escaped again (&amp;ldquo;), or with a full-width semicolon. */
const whole = new RegExp(
  `&(?:amp;){0,3}(?:#(\\d{2,6})|#x([\\da-f]{2,5})|(${names}))[;；]`,
  'giu'
)
/** Without its semicolon or its ampersand; short names are words without them. */
const long = 'emsp|ensp|hellip|ldquo|lsquo|mdash|middot|nbsp|ndash|rdquo|rsquo'
const broken = new RegExp(
  `&(?:amp;){0,3}(${long})(?![\\w;；=])|(?<![\\w&#/.])#(?:(\\d{4,5})|x([\\da-f]{4}));|(?<![\\w&])(${long}|quot|amp);`,
  'giu'
)
/** Escapes of a script: \u56fd. */
const escaped = /(?:[\\%]u[\da-f]{4})+/giu
/** Escapes from which on they are no example. */
const fewestEscaped = 3
const chinese = /[\p{Script=Han}\u2014-\u2026\u3000-\u303f\uff00-\uff65]/u
/** Marks of sentences, and how many of them must be entities, by number and beside plain ones, in a text on programs. */
const mark = /[，。、；：？！]/gu
const fewestMarks = 5
const leastMarks = 0.3
/** What a number may stand for: no control, no half of a pair. */
const readable =
  /^[\u0020-\u007e\u00a0-\u024f\u2000-\u206f\u2190-\u22ff\u2460-\u24ff\u25a0-\u25ff\u3000-\u303f\p{Script=Han}\uff00-\uffef]$/u

/**
 * Entities and escapes that no program read, in running Chinese text, as the
 * characters they stand for. A page about mark-up, an address and a quoted
 * string of code keep theirs.
 */
export function findEntities(text: string): Array<Edit> {
  if (!/[;；]|[\\%]u|&/u.test(text) || !chinese.test(text)) return []
  const edits = [...findWhole(text), ...findBroken(text), ...findEscaped(text)]
  if (edits.length === 0) return []
  if (tellsOfCode(text) && !areMarks(text, edits)) return []
  // A quotation begins behind 是 and 叫 as well.
  const others = edits.filter((d) => !/["“‘«「]/u.test(d.value))
  const ranges = others.map((d) => d.range)
  return namesScraps(text, ranges, edits.length) ? [] : edits
}

/**
 * Whether entities stand for the marks of running sentences, between Han: no
 * lesson on them is written so.
 */
function areMarks(text: string, edits: ReadonlyArray<Edit>): boolean {
  const count = edits.filter(
    ({value, range: [start, end]}) =>
      /^[，。、；：？！]$/u.test(value) &&
      isHanBefore(text, start) &&
      /^[\p{Script=Han}\n“&]|^$/u.test(text.slice(end, end + 2))
  ).length
  const plain = text.match(mark)?.length ?? 0
  return count >= fewestMarks && count >= plain * leastMarks
}

function* findWhole(text: string): Generator<Edit> {
  for (const {index, 0: found, 1: decimal, 2: hex, 3: name} of text.matchAll(
    whole
  )) {
    const value = decode(decimal, hex, name)
    if (value !== undefined && !isInAddress(text, index))
      yield noiseEdit(index, index + found.length, 'noise-entity', value)
  }
}

function* findBroken(text: string): Generator<Edit> {
  for (const match of text.matchAll(broken)) {
    const {index, 0: found, 1: name, 2: decimal, 3: hex, 4: tail} = match
    const end = index + found.length
    const value = decode(decimal, hex, name ?? tail)
    if (value === undefined || isInAddress(text, index)) continue
    if (!isBesideChinese(text, index, end)) continue
    yield noiseEdit(index, end, 'noise-entity', value)
  }
}

function* findEscaped(text: string): Generator<Edit> {
  const runs = [...text.matchAll(escaped)]
  const count = runs.reduce((sum, d) => sum + d[0].length / 6, 0)
  if (count < fewestEscaped) return
  for (const {index, 0: run} of runs) {
    const end = index + run.length
    const around = text.charAt(index - 1) + text.charAt(end)
    if (/["'`{}[\]A-Za-z_]/u.test(around)) continue
    const value = run.replace(/[\\%]u([\da-f]{4})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16))
    )
    if ([...value].every((d) => readable.test(d)))
      yield noiseEdit(index, end, 'noise-entity', value)
  }
}

function decode(
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined
): string | undefined {
  if (name !== undefined) return entities.get(name.toLowerCase())
  const code = decimal
    ? Number.parseInt(decimal, 10)
    : Number.parseInt(hex ?? '', 16)
  const value = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return readable.test(value) ? value : undefined
}

/** Whether Chinese stands on either side, over blanks, digits and other entities. */
function isBesideChinese(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(end, end + 16)
  return (
    (/[\p{Script=Han}\p{P}][\s\d]{0,4}(?:&?#?[a-z\d]{2,7};){0,3}\s?$/iu.test(
      before
    ) &&
      chinese.test(before)) ||
    (/^\s?(?:&?#?[a-z\d]{2,7};){0,3}[\s\d]{0,4}[\p{Script=Han}\p{P}]/iu.test(
      after
    ) &&
      chinese.test(after))
  )
}

/** `?a=1&amp;b=2` and `…/#22269;` belong to an address. */
function isInAddress(text: string, start: number): boolean {
  const [run = ''] =
    text.slice(Math.max(0, start - 80), start).match(/[!-~]*$/u) ?? []
  return /:\/\/|www\.|\w=\w*$/u.test(run)
}
