import {type EditKind, editKinds} from '@zhengben/bitext'
import {findNearest, type RestoreSettings, UsageError} from '@zhengben/pipeline'
import type {Arguments} from './command.ts'

/**
 * What the options say of restoration.
 * @throws {UsageError} where a value is none of those expected.
 */
export function readSettings({values}: Arguments): RestoreSettings {
  const {only, skip, script} = values
  const confidence = values['min-confidence']
  return {
    ...(only !== undefined && {only: readKinds('--only', only)}),
    ...(skip !== undefined && {skip: readKinds('--skip', skip)}),
    ...(script !== undefined && {script: readScript(script)}),
    ...(confidence !== undefined && {minConfidence: readShare(confidence)})
  }
}

function readKinds(option: string, value: string): Array<EditKind> {
  return value.split(',').map((item) => {
    const name = item.trim()
    const kind = editKinds.find((d) => d === name)
    if (kind) return kind
    const nearest = findNearest(name, editKinds)
    throw new UsageError(
      `Unexpected kind \`${name}\` in ${option}, ${nearest ? `did you mean ${nearest}?` : `expected some of ${editKinds.join(', ')}`}`
    )
  })
}

function readScript(value: string): 'hans' | 'hant' | 'keep' {
  if (value === 'hans' || value === 'hant' || value === 'keep') return value
  throw new UsageError(
    `Unexpected --script ${value}, expected hans, hant or keep`
  )
}

function readShare(value: string): number {
  const share = Number(value)
  if (value.trim() !== '' && share >= 0 && share <= 1) return share
  throw new UsageError(
    `Unexpected --min-confidence ${value}, expected a number from 0 to 1`
  )
}
