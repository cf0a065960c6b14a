export type {AnswerCache} from './engines/answer-cache.ts'
export {createChatEngine} from './engines/chat/create-chat-engine.ts'
export {createDeeplEngine} from './engines/deepl/create-deepl-engine.ts'
export type {
  ContextUnit,
  Engine,
  EngineLimits,
  EngineRequest
} from './engines/engine.ts'
export {createLibreTranslateEngine} from './engines/libretranslate/create-libretranslate-engine.ts'
export {
  type EngineUnit,
  listRequests,
  type PlanOptions
} from './engines/plan-requests.ts'
export {
  type EngineOptions,
  type EngineOutcome,
  translateUnits
} from './engines/translate-units.ts'
