import type {Glossary} from '@zhengben/glossary'
import {findWordRoles} from './document/word-roles.ts'
import {createCodecs} from './encoding/codecs.ts'
import {createRarity} from './encoding/rarity.ts'
import {createChannel} from './lattice/channel.ts'
import type {PassContext} from './pass.ts'
import {createSuperlativeFinder} from './passes/gap/superlative-finder.ts'
import {createSimplifier} from './passes/script/create-simplifier.ts'
import {createSpeller} from './passes/syllable/create-speller.ts'
import {remember} from './remember.ts'
import type {RestoreResources} from './resources.ts'

/** What serves all texts. */
export type Prepared = Omit<
  PassContext,
  'script' | 'isSpun' | 'spun' | 'editsSoFar' | 'findRemovals'
>

/** Make of the resources what the passes work with. */
export function prepare(resources: RestoreResources): Prepared {
  const {model, glossary, traditionalize} = resources
  const simplify = createSimplifier()
  const readings = remember(resources.readings)
  return {
    model,
    ...compile(glossary, model),
    codecs: createCodecs({readings, simplify}),
    isRare: createRarity({model, simplify}),
    readings,
    spell: createSpeller(readings),
    simplify,
    findSuperlatives: createSuperlativeFinder(model),
    ...(traditionalize && {traditionalize})
  }
}

/** The same with another glossary. */
export function exchangeGlossary(
  prepared: Prepared,
  glossary: Glossary
): Prepared {
  return {...prepared, ...compile(glossary, prepared.model)}
}

function compile(
  glossary: Glossary,
  model: PassContext['model']
): Pick<PassContext, 'channel' | 'roles'> {
  const channel = createChannel(glossary)
  return {channel, roles: findWordRoles(channel, model)}
}
