import {englishRules} from '@zhengben/align'
import {createSentenceExceptions} from '@zhengben/bitext'
import {chineseRules} from '@zhengben/chinese'
import {writeOmegatRules, writeSrx} from '@zhengben/formats/srx'
import type {Glossary} from '@zhengben/glossary'

/**
 * How both languages are cut, exceptions included, for other programs: SRX 2.0,
 * or OmegaT's own form for a file that ends with `.conf`.
 */
export function writeRules(path: string, glossary: Glossary): string {
  const exceptions = (language: 'en' | 'zh') =>
    createSentenceExceptions(
      glossary.segmentation?.filter((d) => d.language === language) ?? []
    )
  const languages = [
    {
      name: 'Chinese',
      pattern: '[Zz][Hh].*',
      rules: chineseRules(exceptions('zh'))
    },
    {
      name: 'English',
      pattern: '[Ee][Nn].*',
      rules: englishRules(exceptions('en'))
    }
  ]
  return /\.conf$/i.test(path)
    ? writeOmegatRules(languages)
    : writeSrx(languages)
}
