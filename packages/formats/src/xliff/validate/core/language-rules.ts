import {inherited, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import type {Scope} from './scope.ts'

export type LanguageRule = 'target-language' | 'source-lang' | 'target-lang'

export const languageRules: Rules<LanguageRule> = {
  'target-language': {
    section: '4.2.2.1',
    says: 'A document with targets names their language in `trgLang`'
  },
  'source-lang': {
    section: '4.2.2.12',
    says: 'Where `xml:lang` holds for a source it is that of `srcLang`, or a part of it'
  },
  'target-lang': {
    section: '4.2.2.13',
    says: 'Where `xml:lang` holds for a target it is that of `trgLang`, or a part of it'
  }
}

/** `en-GB` is of `en`, not the other way round, as the Schematron of the standard has it. */
export function isOfLanguage(tag: string, language: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${language}-`.toLowerCase())
}

/** The languages of the segments of a unit. */
export function checkLanguages(
  {parts, document}: Scope,
  report: Report<LanguageRule>
): void {
  const check = (
    node: XliffNode | undefined,
    rule: 'source-lang' | 'target-lang',
    expected: string
  ): void => {
    if (!node) return
    const lang = inherited(node, 'xml:lang')
    if (lang !== undefined && !isOfLanguage(lang, expected))
      report(
        rule,
        node,
        `Unexpected \`xml:lang="${lang}"\` for <${node.name}>, expected ${expected}`
      )
  }
  for (const {source, target} of parts) {
    check(source, 'source-lang', document.srcLang)
    if (target && document.trgLang === undefined)
      report(
        'target-language',
        target,
        'Unexpected <target>, expected `trgLang` on <xliff>'
      )
    else check(target, 'target-lang', document.trgLang ?? '')
  }
}
