import type {RowStatus} from './glossary.ts'

/** The rows of one status: `approved` ones act, `proposed` ones suggest. */
export function selectRows<T extends {readonly status: RowStatus}>(
  rows: ReadonlyArray<T>,
  status: RowStatus
): Array<T> {
  return rows.filter((d) => d.status === status)
}
