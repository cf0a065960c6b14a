import {resolve} from 'node:path'
import {type ReviewPage, writeReview} from '@zhengben/formats'
import type {GlossaryFile} from '@zhengben/glossary'
import type {Project} from '../../project.ts'
import {writeFile} from '../../write-file.ts'
import {createDiffReview, type ReviewedDiff} from './create-diff-review.ts'
import {
  createSuggestReview,
  type ReviewTargets,
  type Suggestions
} from './create-suggest-review.ts'
import {readOwnFiles} from './read-own-files.ts'

/** Where a page is for, and where it goes. */
export interface PageOptions {
  readonly project: Project
  readonly cwd: string
  /** Of the page. */
  readonly path: string
}

/**
 * Write the page on which a comparison is decided about.
 * @throws {UsageError} where the project has no glossary of its own.
 */
export async function writeDiffPage(
  diff: ReviewedDiff,
  options: PageOptions
): Promise<void> {
  await writeReviewPage(options, (files) => createDiffReview(diff, files))
}

/**
 * Write the page on which suggestions are decided about. New rows go into
 * `variants/own.tsv` and `terms/own.tsv` of the project's first glossary folder.
 * @throws {UsageError} where the project has no glossary of its own.
 */
export async function writeSuggestPage(
  suggestions: Suggestions,
  options: PageOptions
): Promise<void> {
  await writeReviewPage(options, (files) =>
    createSuggestReview(suggestions, files, chooseTargets(files))
  )
}

async function writeReviewPage(
  {project, cwd, path}: PageOptions,
  create: (files: ReadonlyArray<GlossaryFile>) => ReviewPage
): Promise<void> {
  const files = await readOwnFiles(project, cwd)
  await writeFile(resolve(cwd, path), writeReview(create(files)))
}

function chooseTargets(files: ReadonlyArray<GlossaryFile>): ReviewTargets {
  const path = files[0]?.path ?? 'glossary/keep.tsv'
  const root = path.replace(/(?:\/(?:variants|terms))?\/[^/]+$/, '')
  return {variants: `${root}/variants/own.tsv`, terms: `${root}/terms/own.tsv`}
}
