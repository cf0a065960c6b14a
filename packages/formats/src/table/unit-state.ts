import type {UnitState} from '@zhengben/bitext'

/** The states of units, as tables offer them. */
export const unitStates: ReadonlyArray<UnitState> = [
  'initial',
  'translated',
  'reviewed',
  'final'
]

const others = new Map<string, UnitState>(
  Object.entries({
    未译: 'initial',
    待译: 'initial',
    new: 'initial',
    已译: 'translated',
    draft: 'translated',
    已审: 'reviewed',
    已校: 'reviewed',
    审定: 'reviewed',
    approved: 'reviewed',
    定稿: 'final',
    终稿: 'final'
  })
)

/** The state that a person means; what is none of ours stays as typed. */
export function readState(text: string): string {
  const name = text.trim().toLowerCase()
  return unitStates.find((d) => d === name) ?? others.get(name) ?? text.trim()
}
