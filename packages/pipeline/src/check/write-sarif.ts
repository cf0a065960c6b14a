import type {CheckedFile, PlacedFinding} from '../check.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** What the rules look for, for viewers that show it. */
const descriptions: Readonly<Record<PlacedFinding['rule'], string>> = {
  empty: 'A text without translation',
  untranslated: 'Chinese in the English',
  number: 'A number with another value, or on one side only',
  date: 'A date or day of the week that differs',
  measure: 'A number with another unit',
  term: 'A glossary term not rendered as the glossary says',
  'term-forbidden': 'A rendering that the glossary forbids',
  'term-variants': 'A term rendered in two ways',
  name: 'A name spelt otherwise than the Chinese reads',
  code: 'A placeholder, tag, address or code lost or changed',
  'end-mark': 'Another mark at the end of the sentence',
  'full-width': 'Full-width marks in the English',
  pair: 'A bracket or quotation mark without its counterpart',
  space: 'A space too many or missing',
  repeat: 'A word twice in a row',
  capital: 'A small letter at the start of a sentence',
  length: 'Clauses left out, or a translation far shorter or longer than usual',
  consistency: 'The same text rendered in two ways',
  'same-target': 'The same translation for two texts'
}

/** The findings as a SARIF 2.1.0 log; places in UTF-16 units. */
export function writeSarif(
  files: ReadonlyArray<CheckedFile>,
  version: string
): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zhengben',
            version,
            rules: Object.entries(descriptions).map(([id, text]) => ({
              id,
              shortDescription: {text}
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((d) => d.findings.map(writeResult))
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function writeResult(finding: PlacedFinding): object {
  const {rule, severity, message, file, line, column, end, unit, side} = finding
  return {
    ruleId: rule,
    ruleIndex: Object.keys(descriptions).indexOf(rule),
    level: levels[severity],
    message: {text: message},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: toUri(file)},
          region: {
            startLine: line,
            startColumn: column,
            endLine: end.line,
            endColumn: end.column
          }
        },
        logicalLocations: [{name: unit, kind: 'element'}]
      }
    ],
    properties: {unit, side, expected: finding.expected, actual: finding.actual}
  }
}

/** A path as a URI reference. */
function toUri(path: string): string {
  const parts = path.split(/[\\/]/).map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${parts}` : parts
}
