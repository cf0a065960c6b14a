import {Converter} from 'opencc-js/t2cn'
import {createUnitFinder} from '../unit-finder.ts'
import {convertible} from './convertible.ts'
import {findScript} from './find-script.ts'

/** What is converted by itself, and what begins it. */
const findAlone = createUnitFinder(convertible, '\ud840-\ud8bf')

/**
 * Traditional to simplified by opencc, phrase first. Its dictionary is built
 * for the first text that has something to convert, since that takes longer
 * than most pages.
 */
export function createSimplifier(): (text: string) => string {
  let convert: ((text: string) => string) | undefined
  return (text) => {
    const find = text.length === 1 ? findAlone : findScript
    if (find(text, 0) < 0) return text
    const known = convert ?? Converter({from: 't', to: 'cn'})
    convert = known
    return known(text)
  }
}
