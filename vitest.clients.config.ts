import type {ViteUserConfig} from 'vitest/config'

const conditions = ['@zhengben/source']
/** Tests against programs that others use: a browser, OmegaT, LibreOffice, the Translate Toolkit. */
const config: ViteUserConfig = {
  resolve: {conditions},
  ssr: {resolve: {conditions}},
  test: {
    include: ['packages/*/clients/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false
  }
}
export default config
