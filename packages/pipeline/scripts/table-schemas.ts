import {
  keepColumns,
  segmentationColumns,
  termColumns,
  variantColumns
} from '@zhengben/glossary'

/** What each column means; glossary/README.md says more. */
const descriptions: Readonly<Record<string, string>> = {
  'variants.variant': 'The form as it stands in the damaged text.',
  'variants.original':
    'What the author may have written, the likeliest first, separated by |.',
  'variants.layer':
    'word: a whole string was replaced; char: one character inside words was.',
  'variants.family':
    'The spinning dictionaries it is known from, separated by |.',
  'variants.unless':
    'Longer strings in which the form is honest, separated by |; each holds the variant.',
  'variants.example': 'A short sentence with the variant in it.',
  'variants.restored': 'The same sentence as it must come out.',
  'terms.source': 'The Chinese term, simplified.',
  'terms.preferred': 'The English we write; official where there is one.',
  'terms.admitted': 'Other English that is right, separated by |.',
  'terms.forbidden': 'Mistakes that translators make, separated by |.',
  'terms.pos':
    'n noun, ns place, nt institution, v verb, a adjective, l set phrase.',
  'terms.domain': 'The subject, the same as the name of the file.',
  'keep.text': 'A name that looks like damage and is never changed.',
  'segmentation.language': 'zh or en.',
  'segmentation.kind':
    'no-break: no sentence ends at the place; break: one does.',
  'segmentation.before': 'The text that ends at the place.',
  'segmentation.after': 'The text that begins there.',
  'segmentation.example':
    'The sentences of a short text as they must be cut, separated by |.',
  status:
    'approved rows act; proposed ones make suggestions; retired ones do nothing.',
  note: 'For people.'
}

const constraints: Readonly<Record<string, object>> = {
  'variants.variant': {required: true},
  'variants.original': {required: true},
  'variants.layer': {required: true, enum: ['word', 'char']},
  'terms.source': {required: true},
  'terms.preferred': {required: true},
  'keep.text': {required: true},
  'segmentation.language': {required: true, enum: ['zh', 'en']},
  'segmentation.kind': {required: true, enum: ['no-break', 'break']},
  status: {required: true, enum: ['proposed', 'approved', 'retired']}
}

const tables = {
  variants: ['glossary/variants/*.tsv', variantColumns],
  terms: ['glossary/terms/*.tsv', termColumns],
  keep: ['glossary/keep.tsv', keepColumns],
  segmentation: ['glossary/segmentation.tsv', segmentationColumns]
} as const

/** The glossary's tables as a Data Package, each with a Table Schema. */
export function describeTables(): unknown {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'zhengben-glossary',
    resources: Object.entries(tables).map(([name, [path, columns]]) => ({
      name,
      path,
      encoding: 'utf-8',
      format: 'tsv',
      dialect: {delimiter: '\t', quoteChar: null, header: true},
      schema: {
        fields: columns.map((column) => {
          const key = `${name}.${column}`
          const rules = constraints[key] ?? constraints[column]
          return {
            name: column,
            type: 'string',
            description: descriptions[key] ?? descriptions[column],
            ...(rules && {constraints: rules})
          }
        })
      }
    }))
  }
}
