import {UsageError} from '@zhengben/pipeline'
import {createEmbedder} from '@zhengben/pipeline/align'
import type {Arguments} from '../command.ts'
import type {Io} from '../io.ts'

type Embedder = ReturnType<typeof createEmbedder>

/**
 * The embedder that the user named; nothing is asked unless one is. The key
 * comes from the environment alone, so that it stands in no list of commands.
 * @throws {UsageError} where only one of address and model is given.
 */
export function readEmbedder(
  values: Arguments['values'],
  env: Io['env']
): Embedder | undefined {
  const url = values['embeddings']
  const model = values['embeddings-model']
  if (url === undefined && model === undefined) return
  if (url === undefined || model === undefined)
    throw new UsageError(
      `Unexpected --${url === undefined ? 'embeddings-model' : 'embeddings'} alone, expected --embeddings URL and --embeddings-model NAME together`
    )
  const key = env['ZHENGBEN_API_KEY'] || env['OPENAI_API_KEY']
  return createEmbedder({url, model, ...(key && {key})})
}
