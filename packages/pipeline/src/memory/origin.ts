import {basename, isAbsolute, relative, resolve, sep} from 'node:path'
import type {MemoryStore} from '@zhengben/translate/memory'
import type {Project} from '../project.ts'

/**
 * How a memory calls the file that entries come from: by its path in the
 * project, or at the working folder where there is none; by its name alone
 * where it is outside. Where somebody keeps files is nobody's business who gets
 * the memory.
 */
export function nameOrigin(
  path: string,
  {root}: Pick<Project, 'root'>,
  cwd: string
): string {
  const inside = relative(root ?? cwd, resolve(cwd, path))
  if (isAbsolute(inside) || inside.split(sep)[0] === '..') return basename(path)
  return inside.split(sep).join('/')
}

/** A memory in which documents go by such names, for who calls them by their paths. */
export function withOrigins(
  memory: MemoryStore,
  project: Pick<Project, 'root'>,
  cwd: string
): MemoryStore {
  return {
    get size() {
      return memory.size
    },
    add: (entry) => memory.add(entry),
    find: (query, {except, ...options}) =>
      memory.find(query, {
        ...options,
        ...(except !== undefined && {except: nameOrigin(except, project, cwd)})
      })
  }
}
