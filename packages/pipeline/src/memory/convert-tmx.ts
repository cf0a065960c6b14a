import type {
  TmxDetails,
  TmxNote,
  TmxUnit,
  TmxVariant
} from '@zhengben/formats/memory'
import type {
  EntryDetails,
  SideDetails,
  StoredEntry
} from '../adapters/memory/stored-entry.ts'

/** Properties that stand for what an entry has of its own. */
const ownProps = {
  found: 'x-as-found',
  before: 'x-context-pre',
  after: 'x-context-post',
  origin: 'x-origin'
} as const

type OwnName = keyof typeof ownProps

/** Attributes of a `tu` that have a column. */
const ownAttributes = {
  author: 'creationid',
  editor: 'changeid',
  created: 'creationdate',
  changed: 'changedate'
} as const

type OwnAttribute = keyof typeof ownAttributes

/** The texts around a unit, where known; properties of the unit itself say better. */
export interface Neighbours {
  readonly before?: string
  readonly after?: string
}

/** The variants of a unit whose language has that primary subtag, with text. */
export function variantsOf(
  {variants}: TmxUnit,
  language: string
): Array<TmxVariant> {
  return variants.filter(
    (d) =>
      d.lang.toLowerCase().split(/[-_]/)[0] === language && d.text.trim() !== ''
  )
}

/** What a unit says: an entry for each of its Chinese and each of its English texts. */
export function toEntries(
  unit: TmxUnit,
  origin: string,
  neighbours: Neighbours
): Array<StoredEntry> {
  const own = Object.fromEntries(
    Object.entries(ownProps).flatMap(([name, type]) => {
      const prop = unit.props?.find((d) => d.attributes?.['type'] === type)
      return prop ? [[name, prop.text]] : []
    })
  ) as Partial<Record<OwnName, string>>
  const columns = Object.fromEntries(
    Object.entries(ownAttributes).flatMap(([name, key]) => {
      const value = unit.attributes?.[key]
      return value === undefined ? [] : [[name, value]]
    })
  ) as Partial<Record<OwnAttribute, string>>
  const rest = detailsOf(unit)
  return variantsOf(unit, 'zh').flatMap((source) =>
    variantsOf(unit, 'en').map((target): StoredEntry => {
      const details: EntryDetails = {
        ...rest,
        ...optional('source', sideOf(source)),
        ...optional('target', sideOf(target))
      }
      return {
        origin,
        ...neighbours,
        ...own,
        ...columns,
        source: source.text,
        target: target.text,
        languages: {source: source.lang, target: target.lang},
        ...(Object.keys(details).length > 0 && {details})
      }
    })
  )
}

/** The unit of an entry, from which `toEntries` makes the same entry again. */
export function toUnit(entry: StoredEntry): TmxUnit {
  const {details = {}, languages} = entry
  const attributes: Record<string, string> = {...details.attributes}
  for (const name of Object.keys(ownAttributes) as Array<OwnAttribute>) {
    const value = entry[name]
    if (value !== undefined) attributes[ownAttributes[name]] = value
  }
  const props: Array<TmxNote> = [...(details.props ?? [])]
  for (const name of Object.keys(ownProps) as Array<OwnName>) {
    const text = entry[name]
    if (text !== undefined)
      props.push({text, attributes: {type: ownProps[name]}})
  }
  return {
    ...(Object.keys(attributes).length > 0 && {attributes}),
    ...optional('notes', details.notes),
    props,
    variants: [
      {
        ...details.source,
        lang: languages?.source ?? 'zh',
        text: entry.source
      },
      {...details.target, lang: languages?.target ?? 'en', text: entry.target}
    ]
  }
}

/**
 * The header of a memory: that of the file it was made of, where it is one; of
 * several, their notes and properties.
 */
export function mergeHeaders(headers: ReadonlyArray<TmxDetails>): TmxDetails {
  const [only] = headers
  if (only && headers.length === 1) return only
  const once = (notes: ReadonlyArray<TmxNote>): Array<TmxNote> => [
    ...new Map(notes.map((d) => [JSON.stringify(d), d])).values()
  ]
  return {
    notes: once(headers.flatMap((d) => d.notes ?? [])),
    props: once(headers.flatMap((d) => d.props ?? []))
  }
}

/** What has no place of its own. */
function detailsOf({attributes = {}, notes, props = []}: TmxUnit): TmxDetails {
  const taken: ReadonlyArray<string> = Object.values(ownAttributes)
  const ownTypes: ReadonlyArray<string> = Object.values(ownProps)
  const others = Object.fromEntries(
    Object.entries(attributes).filter(([key]) => !taken.includes(key))
  )
  const rest = props.filter(
    (d) => !ownTypes.includes(d.attributes?.['type'] ?? '')
  )
  return {
    ...(Object.keys(others).length > 0 && {attributes: others}),
    ...optional('notes', notes),
    ...(rest.length > 0 && {props: rest})
  }
}

function sideOf({
  lang: _,
  text: __,
  ...side
}: TmxVariant): SideDetails | undefined {
  return Object.keys(side).length > 0 ? side : undefined
}

function optional<K extends string, V>(
  key: K,
  value: V | undefined
): {readonly [P in K]?: V} {
  return value === undefined ? {} : ({[key]: value} as {readonly [P in K]: V})
}
