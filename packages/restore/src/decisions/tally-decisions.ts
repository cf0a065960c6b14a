import type {VariantRow} from '@zhengben/glossary'
import {type Decision, formOf} from './decision.ts'

/** How people decided where a row would change the text. */
export interface RowVerdict {
  /** Decisions that keep the form. */
  readonly kept: number
  /** Decisions that read it as the row says. */
  readonly changed: number
  /** Decisions that read it as something else. */
  readonly otherwise: number
}

/** Answers for rows what a project's decisions say of them. */
export function tallyDecisions(
  decisions: Iterable<Decision>
): (row: Pick<VariantRow, 'variant' | 'originals'>) => RowVerdict {
  const byForm = new Map<string, Array<Decision>>()
  for (const decision of decisions) {
    const form = formOf(decision)
    const known = byForm.get(form)
    if (known) known.push(decision)
    else byForm.set(form, [decision])
  }
  return ({variant, originals}) => {
    const all = byForm.get(variant) ?? []
    const readings = all.flatMap((d) => ('reject' in d ? [] : [d.as]))
    const changed = readings.filter((d) => originals.includes(d)).length
    return {
      kept: all.length - readings.length,
      changed,
      otherwise: readings.length - changed
    }
  }
}
