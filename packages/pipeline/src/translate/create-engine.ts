import {
  createChatEngine,
  createDeeplEngine,
  createLibreTranslateEngine,
  type Engine
} from '@zhengben/translate/engines'
import {findAddressFault, type HttpPorts} from '@zhengben/translate/http'
import type {EngineEntry} from '../config.ts'
import {findNearest} from '../find-nearest.ts'
import {configName, type Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {readKey, refuseStrangeServer} from './read-key.ts'

/** Engines that need no entry in `zhengben.yaml`, but for the model. */
const builtinEngines: Readonly<Record<string, EngineEntry>> = {
  ollama: {type: 'chat', url: 'http://127.0.0.1:11434/v1'},
  openai: {
    type: 'chat',
    url: 'https://api.openai.com/v1',
    keyVariable: 'OPENAI_API_KEY'
  },
  deepseek: {
    type: 'chat',
    url: 'https://api.deepseek.com/v1',
    model: 'deepseek-chat',
    keyVariable: 'DEEPSEEK_API_KEY'
  },
  deepl: {type: 'deepl', keyVariable: 'DEEPL_API_KEY'},
  libretranslate: {type: 'libretranslate', url: 'http://127.0.0.1:5000'}
}

/** DeepL's free plan has a server of its own; its keys end so. */
const freeKey = /:fx$/

/** What decides an engine besides the project. */
export interface EngineChoice {
  /** As `--engine` has it. */
  readonly name: string
  /** As `--model` has it. */
  readonly model?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether it is only to say what would be sent, for which it needs no key. */
  readonly isDry?: boolean
}

/**
 * The engine a person named. Its key is read from the environment and held in
 * memory alone.
 * @throws {UsageError} where it is not known or not fully described.
 */
export function createEngine(
  {config, root}: Project,
  {name, model: wanted, env, isDry = false}: EngineChoice,
  ports: HttpPorts
): Engine {
  const own = Object.hasOwn(config.engines, name)
    ? config.engines[name]
    : undefined
  const builtin = Object.hasOwn(builtinEngines, name)
    ? builtinEngines[name]
    : undefined
  if (!own && !builtin) throw new UsageError(explainUnknown(name, config))
  if (root === undefined)
    throw new UsageError(
      `Unexpected --engine outside of a project, expected ${configName}: what is sent is recorded beside it; make one with zhengben init`
    )
  // The key of one server is not for another: who names an address names its key.
  const {keyVariable: _, ...keyless} = builtin ?? {}
  const entry: EngineEntry = {
    type: 'chat',
    ...(own?.url === undefined ? builtin : keyless),
    ...own
  }
  const key = isDry ? undefined : readKey(name, entry, env)
  const url =
    entry.url ??
    (entry.type === 'deepl'
      ? `https://api${freeKey.test(key ?? '') ? '-free' : ''}.deepl.com`
      : undefined)
  if (url === undefined)
    throw missing(name, 'url', 'https://api.example.com/v1')
  const fault = findAddressFault(url, entry.insecure)
  if (fault)
    throw new UsageError(
      `${fault}; for a network you trust, say \`insecure: true\` under \`engines: ${name}:\` in ${configName}`
    )
  if (key !== undefined && entry.keyVariable !== undefined)
    refuseStrangeServer(entry.keyVariable, url, env)
  const settings = {
    name,
    url,
    ...(key !== undefined && {key}),
    ...(entry.timeout !== undefined && {timeout: entry.timeout * 1000})
  }
  const {glossaryId, instructions} = entry
  if (entry.type === 'libretranslate')
    return createLibreTranslateEngine(settings, ports)
  if (entry.type === 'deepl')
    return createDeeplEngine(
      {...settings, ...(glossaryId !== undefined && {glossaryId})},
      ports
    )
  const model = wanted ?? entry.model
  if (model === undefined) throw missing(name, 'model', 'qwen3:8b')
  return createChatEngine(
    {...settings, model, ...(instructions !== undefined && {instructions})},
    ports
  )
}

function missing(name: string, field: 'url' | 'model', example: string): Error {
  return new UsageError(
    `Unexpected absence of a ${field} for ${name}, expected one in ${configName}: engines: {${name}: {${field}: ${JSON.stringify(example)}}}${field === 'model' ? ', or --model NAME' : ''}`
  )
}

function explainUnknown(
  name: string,
  {engines}: Pick<Project['config'], 'engines'>
): string {
  const known = [
    ...new Set([...Object.keys(engines), ...Object.keys(builtinEngines)])
  ]
  const nearest = findNearest(name, known)
  return `Unexpected engine ${name}, ${nearest ? `did you mean ${nearest}?` : `expected ${known.join(', ')}, or an entry under \`engines\` in ${configName}`}`
}
