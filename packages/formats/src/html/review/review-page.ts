/** What a review page asks, and what it was made from. */
export interface ReviewPage {
  /** Names the file that is saved: `NAME.decisions.json`. */
  readonly name: string
  readonly title: string
  /** A sentence on what is asked. */
  readonly summary: string
  /** Names the version of each glossary file, by path. */
  readonly versions: Readonly<Record<string, string>>
  /** What matters most first. */
  readonly items: ReadonlyArray<ReviewItem>
}

/** One row to decide about, with what speaks for it and against it. */
export interface ReviewItem {
  readonly id: string
  /** English; stands above it instead of form and reading. */
  readonly title?: string
  /** Chinese. */
  readonly form: string
  /** What it stands for: Chinese, or English of a term. */
  readonly reading: string
  readonly readingLang: 'zh-CN' | 'en'
  /** Short, in English: `12 times in 3 texts`. */
  readonly facts: ReadonlyArray<string>
  /** Why it asks for care; absent where nothing does. */
  readonly warning?: string
  /** Readings to choose from, the likeliest first. */
  readonly choices: ReadonlyArray<ReviewChoice>
  readonly lines: ReadonlyArray<ReviewLine>
  /** What a decision is about; absent where there is none to take. */
  readonly asks?: ReviewQuestion
}

/** A glossary row, and what accepting it does. */
export interface ReviewQuestion {
  readonly action: 'add' | 'keep' | 'retire'
  readonly table: 'variants' | 'terms'
  /** Of the file, relative to the project. */
  readonly path: string
  /** The line that stands there; absent where the action is `add`. */
  readonly was?: string | undefined
  /** By column, as in the file. */
  readonly cells: Readonly<Record<string, string>>
}

export interface ReviewChoice {
  readonly value: string
  /** 0–1 */
  readonly probability: number
  readonly evidence: ReadonlyArray<string>
}

/** A place in a text, in its context. */
export interface ReviewLine {
  /** `page.txt:3:1`. */
  readonly place: string
  readonly before: string
  readonly match: string
  /** What it reads as now; absent where nothing is changed. */
  readonly now?: string
  readonly after: string
}
