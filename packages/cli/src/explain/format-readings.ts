import type {Explanation, WeighedReading} from '@zhengben/pipeline/restore'
import {formatTable, showText} from '../show-text.ts'

/** Readings shown; what comes after them is hardly possible. */
const most = 6

/**
 * Lines about the readings that were weighed, best first; none where nothing
 * was. Costs are in nats: of the run of Han under the model, and by how much
 * more than the first reading's all the rest costs.
 */
export function formatReadings({
  readings,
  margin
}: Explanation): ReadonlyArray<string> {
  if (readings.every((d) => d.cost === undefined)) return []
  const shown = readings.filter((d, index) => index < most || d.isFound)
  const table = formatTable(shown.map(cells)).trimEnd().split('\n')
  const second = readings[1]
  return margin === undefined || !second
    ? table
    : [
        ...table,
        `margin ${margin.toFixed(1)} nats over ${showText(second.value) || '∅'}`
      ]
}

function cells(reading: WeighedReading): Array<string> {
  const {value, isFound, cost, model, channel, row} = reading
  return [
    `${showText(value) || '∅'}${isFound ? ' (as found)' : ''}`,
    cost === undefined ? '–' : `${(Math.exp(-cost) * 100).toFixed(1)}%`,
    model === undefined ? '' : `model ${model.toFixed(1)}`,
    channel === undefined
      ? ''
      : `channel ${channel < 0 ? '−' : '+'}${Math.abs(channel).toFixed(1)}`,
    row ? `${row.path}:${row.line}` : ''
  ]
}
