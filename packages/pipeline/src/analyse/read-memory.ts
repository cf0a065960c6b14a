import type {MemoryEntry} from '@zhengben/translate'
import type {InputSource} from '../read-input.ts'

export async function readMemory(
  _path: string,
  _input: InputSource
): Promise<Array<MemoryEntry>> {
  return []
}
