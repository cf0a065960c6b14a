import type {Command} from '../command.ts'

/** Of commands that work on one memory. */
export const memoryOption: Command['options'] = {
  memory: {
    short: 'm',
    value: 'FILE',
    description: 'The memory; memory.sqlite beside zhengben.yaml unless given'
  }
}
