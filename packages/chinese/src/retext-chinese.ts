import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {type ParseOptions, parseChinese} from './parse-chinese.ts'

declare module 'unified' {
  interface Settings extends ParseOptions {}
}

/**
 * Plugin that parses Chinese: `unified().use(retextChinese, {segment})`. What
 * the processor's settings say is overridden by `options`.
 */
const retextChinese: Plugin<
  [(Readonly<ParseOptions> | null | undefined)?],
  string,
  Root
> = function (this: Processor, options) {
  const settings = this.data('settings')
  this.parser = (document) => parseChinese(document, {...settings, ...options})
}

export default retextChinese
