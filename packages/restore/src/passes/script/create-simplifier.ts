import {Converter} from 'opencc-js/t2cn'
import {findScript} from './find-script.ts'

/**
 * Traditional to simplified by opencc, phrase first. Its dictionary is built
 * for the first text that has something to convert, since that takes longer
 * than most pages.
 */
export function createSimplifier(): (text: string) => string {
  let convert: ((text: string) => string) | undefined
  return (text) => {
    if (findScript(text, 0) < 0) return text
    const known = convert ?? Converter({from: 't', to: 'cn'})
    convert = known
    return known(text)
  }
}
