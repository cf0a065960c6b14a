/** A name token of XML. */
export const nmtoken: RegExp =
  /^[-.\d:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+$/u

/** A well-formed tag of BCP 47, RFC 5646 section 2.1. */
const language =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{3,8}|en-gb-oed|art-lojban|sgn-(?:be-fr|be-nl|ch-de)|zh-(?:guoyu|hakka|min|min-nan|xiang)|cel-gaulish|no-(?:bok|nyn))$/i

/** A kind of value: what it is called, and whether a text is one. */
export interface ValueType {
  readonly expected: string
  readonly accepts: (value: string) => boolean
}

function oneOf(list: string): ValueType {
  const values = list.split(' ')
  return {
    expected: values.join(', '),
    accepts: (value) => values.includes(value)
  }
}

function like(pattern: RegExp, expected: string): ValueType {
  return {expected, accepts: (value) => pattern.test(value)}
}

function between(least: number, most: number): ValueType {
  return {
    expected: `a number from ${least} to ${most}`,
    accepts: (value) =>
      /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value.trim()) &&
      Number(value) >= least &&
      Number(value) <= most
  }
}

const userDefined = /^[^\s:]+:[^\s:]+$/

export type ValueTypeName =
  | 'text'
  | 'nmtoken'
  | 'nmtokens'
  | 'language'
  | 'version'
  | 'yesNo'
  | 'yesNoFirstNo'
  | 'direction'
  | 'space'
  | 'preserve'
  | 'side'
  | 'sideOrIgnorable'
  | 'state'
  | 'userDefined'
  | 'ownType'
  | 'ownState'
  | 'codeType'
  | 'markType'
  | 'priority'
  | 'positive'
  | 'integer'
  | 'hex'
  | 'percent'
  | 'probability'
  | 'matchType'
  | 'normalization'
  | 'filterType'
  | 'itsVersion'
  | 'issueType'
  | 'htmlName'

/** Kinds of values by the names that the tables of elements use. */
export const valueTypes: Readonly<Record<ValueTypeName, ValueType>> = {
  text: {expected: 'text', accepts: () => true},
  nmtoken: like(nmtoken, 'a name token without /, #, = or spaces'),
  nmtokens: {
    expected: 'name tokens divided by spaces',
    accepts: (value) =>
      value
        .trim()
        .split(/\s+/)
        .every((d) => nmtoken.test(d))
  },
  language: like(language, 'a language tag of BCP 47, such as zh-CN'),
  version: oneOf('2.0 2.1 2.2'),
  yesNo: oneOf('yes no'),
  yesNoFirstNo: oneOf('yes firstNo no'),
  direction: oneOf('ltr rtl auto'),
  space: oneOf('default preserve'),
  preserve: oneOf('preserve'),
  side: oneOf('source target'),
  sideOrIgnorable: oneOf('source target ignorable'),
  state: oneOf('initial translated reviewed final'),
  userDefined: like(userDefined, 'authority:value'),
  ownType: {
    expected: 'authority:value of an authority other than xlf',
    accepts: (value) => userDefined.test(value) && !value.startsWith('xlf:')
  },
  // The schema says nothing of it, and the prose any text after the authority.
  ownState: like(/^[^\s:]+:./s, 'authority:value'),
  codeType: oneOf('fmt ui quote link image other'),
  markType: {
    expected: 'generic, comment, term or authority:value',
    accepts: (value) =>
      ['generic', 'comment', 'term'].includes(value) || userDefined.test(value)
  },
  priority: like(/^\+?0*(?:[1-9]|10)$/, 'a number from 1 to 10'),
  positive: like(/^\+?0*[1-9]\d*$/, 'a number of 1 or more'),
  integer: like(/^[+-]?\d+$/, 'a whole number'),
  hex: like(/^(?:[\dA-Fa-f]{2})+$/, 'hexadecimal digits in pairs'),
  percent: between(0, 100),
  probability: between(0, 1),
  matchType: oneOf('am mt icm idm tb tm other'),
  normalization: oneOf('none nfc nfd'),
  filterType: oneOf('include exclude'),
  itsVersion: like(/^\d+\.\d+$/, 'a version of ITS, such as 2.0'),
  issueType: oneOf(
    'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other'
  ),
  htmlName: oneOf(
    'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul'
  )
}
