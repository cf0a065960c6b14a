import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Project} from '@zhengben/pipeline'
import type {Io} from '../io.ts'

/**
 * Where results are kept between runs: beside the packages of a project that
 * has any, else where the user keeps caches; undefined where there is no place.
 */
export async function findCacheFolder(
  {root}: Project,
  {env}: Pick<Io, 'env'>
): Promise<string | undefined> {
  const modules = root && join(root, 'node_modules')
  const found = modules && (await stat(modules).catch(() => undefined))
  if (modules && found) return join(modules, '.cache/zhengben')
  const home = env['HOME'] ?? env['USERPROFILE']
  const caches = env['XDG_CACHE_HOME'] ?? (home && join(home, '.cache'))
  return caches && join(caches, 'zhengben')
}
