/** Where the packed language model stands; README.md describes its format. */
export const modelUrl: URL = new URL('../data/lm-zh.bin', import.meta.url)
