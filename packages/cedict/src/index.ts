/**
 * Where the index of CC-CEDICT lies, whether this module runs from source or
 * from the build. The file is made by the package's build script; read it with
 * `readDictionary` of `@zhengben/align`.
 */
export const indexUrl: URL = new URL('../data/cedict.bin', import.meta.url)
