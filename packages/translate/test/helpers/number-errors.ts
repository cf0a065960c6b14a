import type {RuleId} from '@zhengben/translate'
import {type ErrorKind, replaceOne, swap, swapAfter} from './spoil.ts'

const numbers: ReadonlyArray<RuleId> = ['number', 'date', 'code']

/** Figures of a number that is no code and no date. */
const figures =
  /(?<![\p{L}\d.,/:(-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d/:-]|[.,]\d)/gu

/** Errors in numbers, dates and units. */
export const numberErrors: ReadonlyArray<ErrorKind> = [
  {
    name: 'figure changed',
    rules: numbers,
    spoil: (target, _, random) =>
      replaceOne(target, figures, random, (d) => {
        const at = d.search(/\d/)
        const digit = Number(d[at])
        return d.slice(0, at) + ((digit % 9) + 1) + d.slice(at + 1)
      })
  },
  {
    name: 'digits swapped',
    rules: numbers,
    spoil: (target, _, random) =>
      replaceOne(target, figures, random, (d) =>
        d.replace(/(\d)(\d)(?!.*\d\d)/, (all, a, b) => (a === b ? all : b + a))
      )
  },
  {
    name: 'order of magnitude',
    rules: ['number'],
    spoil: swap('million|billion', 'trillion|billion', 'thousand|million')
  },
  {
    name: 'decimal point moved',
    rules: ['number'],
    spoil: (target, _, random) =>
      replaceOne(target, /(?<![\d.])\d+\.\d+(?![\d.])/g, random, (d) =>
        String(Number((Number(d) * 10).toPrecision(12)))
      )
  },
  {
    name: 'number left out',
    rules: numbers,
    spoil: (target, _, random) =>
      replaceOne(
        target,
        /(?<![\p{L}\d.,/:-])\d[\d,.]*\d (?=\p{L})/gu,
        random,
        () => ''
      )
  },
  {
    name: 'number in words changed',
    rules: ['number', 'term'],
    spoil: swap(
      'four|seven|nine|six|eight|five|three',
      'fifteen|fifty|sixty|sixteen',
      'twenty|thirty|forty'
    )
  },
  {
    name: 'ordinal changed',
    rules: ['number'],
    spoil: swap(
      'eighth|ninth|seventh|fourth|fifth|sixteenth|fifteenth',
      '20th|25th|60th|30th'
    )
  },
  {
    name: 'month changed',
    rules: ['date'],
    spoil: swap('December|November|October|September|July|January')
  },
  {
    name: 'day or year of a date changed',
    rules: ['date', 'number'],
    spoil: (target, _, random) =>
      replaceOne(
        target,
        /(?<=(?:January|March|July|September|October|December) )\d{1,4}\b|(?<=\b[Ii]n )\d{4}\b/g,
        random,
        (d) => String(d.length > 2 ? Number(d) + 1 : (Number(d) % 28) + 1)
      )
  },
  {
    name: 'day of the week changed',
    rules: ['date'],
    spoil: swap('Monday|Tuesday|Thursday|Friday')
  },
  {
    name: 'unit changed',
    rules: ['measure'],
    spoil: swapAfter(
      '(?<=\\d |(?:ten|two|three|sixty|million|billion|trillion|degrees)[ -])',
      'square kilometers|square meters',
      'kilometers|meters',
      'yuan|US dollars',
      'grams|kilograms',
      'mu|hectares',
      'minutes|hours',
      'years|months',
      'days|weeks',
      'Celsius|Fahrenheit',
      'milliliters|liters',
      'tons|kilograms',
      'seconds|minutes'
    )
  },
  {
    name: 'percent lost',
    rules: ['number'],
    spoil: (target, _, random) =>
      replaceOne(target, /(?<=\d) percent\b|(?<=\d)%/g, random, () => '')
  }
]
