import type {ViteUserConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** The invariants over many more generated texts than `npm test` makes. */
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    include: ['packages/restore/test/any-text.test.ts'],
    env: {ZHENGBEN_RUNS: '200000', ZHENGBEN_SEED: 'random'}
  }
}
export default config
