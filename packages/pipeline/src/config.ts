import type {EditKind} from '@zhengben/bitext'
import type {Rates} from '@zhengben/translate/bands'
import type {CheckSettings} from './check/check-settings.ts'

/** What `build` can write. */
export const outputFormats = [
  'html',
  'md',
  'tmx',
  'xliff',
  'xliff2',
  'json',
  'docx',
  'xlsx',
  'csv',
  'tsv'
] as const

export type OutputFormat = (typeof outputFormats)[number]

/** Stands in `glossary` for the rows that come with the program. */
export const builtin = 'builtin'

/** What decides how texts are restored; the same as the options of `restore`. */
export interface RestoreSettings {
  readonly script?: 'hans' | 'hant' | 'keep'
  readonly only?: ReadonlyArray<EditKind>
  readonly skip?: ReadonlyArray<EditKind>
  /** 0–1 */
  readonly minConfidence?: number
}

/** What decides how an analysis weighs words. */
interface AnalyseSettings {
  /** What a word of each band counts, 0–1; the usual where absent. */
  readonly rates?: Partial<Rates>
}

/** An engine of a project; what is absent is that of the built-in engine of the name. */
export interface EngineEntry {
  readonly type?: EngineType
  /** Of the server. */
  readonly url?: string
  readonly model?: string
  /** The name of the environment variable that holds the key; never the key. */
  readonly keyVariable?: string
  /** Whether `http:` may be used to another machine. */
  readonly insecure?: boolean
  /** For one request, in seconds. */
  readonly timeout?: number
  /** What a chat model is told besides. */
  readonly instructions?: string
  /** Of a glossary that DeepL has. */
  readonly glossaryId?: string
}

/** The protocols that are spoken. */
export const engineTypes = ['chat', 'deepl', 'libretranslate'] as const

type EngineType = (typeof engineTypes)[number]

/** `zhengben.yaml`. Folders are relative to it. */
export interface Config {
  readonly corpus: string
  /** Folders of glossary files, or `builtin`; rows of earlier ones win. */
  readonly glossary: ReadonlyArray<string>
  readonly out: string
  readonly formats: ReadonlyArray<OutputFormat>
  readonly restore: RestoreSettings
  /** What `check` reports, and what not. */
  readonly check: CheckSettings
  readonly analyse: AnalyseSettings
  /** By the names that `--engine` takes. */
  readonly engines: Readonly<Record<string, EngineEntry>>
  /**
   * Translation memories, relative to the project: files that `memory import`
   * makes, the first of which it writes to, and TMX files.
   */
  readonly memory: ReadonlyArray<string>
}

/** What holds where a project says nothing. */
export const defaultConfig: Config = {
  corpus: 'corpus',
  glossary: ['glossary', builtin],
  out: 'out',
  // XLIFF 2.1 and tables for reviewers are asked for, one by one.
  formats: ['html', 'md', 'tmx', 'xliff', 'json'],
  restore: {},
  check: {rules: {}, ignore: [], units: {}},
  analyse: {},
  engines: {},
  memory: ['memory.sqlite']
}
