import {resolve} from 'node:path'
import type {RestoreSettings} from '@zhengben/pipeline'
import type {ReportDocument} from '@zhengben/pipeline/report'
import {
  type RestoredText,
  type Splitter,
  writeFile
} from '@zhengben/pipeline/restore'
import type {Explain} from './emit-document.ts'

/** Collects what a report is to show, and writes it at the end. */
export interface Reporter {
  add(path: string, found: string, restored: RestoredText): Promise<void>
  write(): Promise<void>
}

/** The page is loaded only when there is something to put on it. */
export function createReporter(
  path: string,
  cwd: string,
  explain: Explain,
  split: Splitter,
  {script}: RestoreSettings
): Reporter {
  const documents: Array<ReportDocument> = []
  return {
    async add(name, found, restored) {
      const {createReport} = await import('@zhengben/pipeline/report')
      const reasons = explain(found, restored.edits)
      documents.push(
        createReport(name, found, restored, reasons, split, script)
      )
    },
    async write() {
      const {writeReport} = await import('@zhengben/pipeline/report')
      await writeFile(resolve(cwd, path), writeReport(documents))
    }
  }
}
