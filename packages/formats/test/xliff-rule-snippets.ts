import type {xliffRules} from '@zhengben/formats/bilingual'

/** A document that keeps a rule, and one that breaks it and no other. */
export interface RuleSnippet {
  readonly valid: string
  readonly invalid: string
}

const modules = [
  ['mtc', 'urn:oasis:names:tc:xliff:matches:2.0'],
  ['gls', 'urn:oasis:names:tc:xliff:glossary:2.0'],
  ['fs', 'urn:oasis:names:tc:xliff:fs:2.0'],
  ['mda', 'urn:oasis:names:tc:xliff:metadata:2.0'],
  ['res', 'urn:oasis:names:tc:xliff:resourcedata:2.0'],
  ['slr', 'urn:oasis:names:tc:xliff:sizerestriction:2.0'],
  ['val', 'urn:oasis:names:tc:xliff:validation:2.0'],
  ['ctr', 'urn:oasis:names:tc:xliff:changetracking:2.0'],
  ['its', 'http://www.w3.org/2005/11/its'],
  ['my', 'https://example.com/river']
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** A document; `body` is what stands in its root. */
function document(
  body: string,
  languages = 'srcLang="zh-CN" trgLang="en"'
): string {
  return `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${languages} ${modules}>
${body}
</xliff>`
}

/** A document with one file. */
export function file(body: string, attributes = ''): string {
  return document(`<file id="f1"${attributes}>${body}</file>`)
}

const plain =
  '<segment><source>茶馆</source><target>Teahouse</target></segment>'
const plainUnit = `<unit id="u1">${plain}</unit>`

/** A document with one unit. */
export function unit(body: string, attributes = ''): string {
  return file(`<unit id="u1"${attributes}>${body}</unit>`)
}

/** A unit with one segment, and what stands before it. */
export function segment(source: string, target?: string, before = ''): string {
  const other = target === undefined ? '' : `<target>${target}</target>`
  return unit(`${before}<segment><source>${source}</source>${other}</segment>`)
}

const fixed = 'canCopy="no" canDelete="no"'
const codepoints =
  '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>'
const sized = (attribute: string): string =>
  file(`${codepoints}<unit id="u1" ${attribute}>${plain}</unit>`)
const resources = (items: string): string =>
  unit(`<res:resourceData>${items}</res:resourceData>${plain}`)
const glossary = (entry: string): string =>
  segment(
    '老<mrk id="m1" type="term">茶馆</mrk>',
    undefined,
    `<gls:glossary>${entry}</gls:glossary>`
  )
const matches = (...attributes: ReadonlyArray<string>): string =>
  unit(
    `<mtc:matches>${attributes.map((d) => `<mtc:match ${d}><source>茶馆</source><target>tea house</target></mtc:match>`).join('')}</mtc:matches><segment id="s1"><source>茶馆</source></segment>`
  )
const rule = (attributes: string): string =>
  unit(`<val:validation><val:rule ${attributes}/></val:validation>${plain}`)
const mark = (attributes: string, before = ''): string =>
  segment(`老<mrk id="m1" ${attributes}>茶馆</mrk>`, undefined, before)
const changes = (revisions: string): string =>
  unit(
    `<ctr:changeTrack>${revisions}</ctr:changeTrack><notes><note id="n1" category="title">书名</note><note id="n2">话剧</note></notes>${plain}`
  )
const revisions = (attributes: string, items: string): string =>
  changes(
    `<ctr:revisions appliesTo="note" ${attributes}><ctr:revision version="1">${items}</ctr:revision></ctr:revisions>`
  )
const content = '<ctr:item property="content">剧名</ctr:item>'

export const ruleSnippets: Readonly<
  Record<keyof typeof xliffRules, RuleSnippet>
> = {
  root: {
    valid: file(plainUnit),
    invalid: file(plainUnit).replace('version="2.1"', 'version="2.2"')
  },
  element: {
    valid: unit(`<notes><note>书名</note></notes>${plain}`),
    invalid: unit(`${plain}<notes><note>书名</note></notes>`)
  },
  'element-missing': {
    valid: segment('茶馆'),
    invalid: unit('<segment><target>Teahouse</target></segment>')
  },
  'module-element': {
    valid: rule('isPresent="tea"'),
    invalid: unit(`<val:check/>${plain}`)
  },
  'module-place': {
    valid: file(
      `<mda:metadata><mda:metaGroup><mda:meta type="year">1957</mda:meta></mda:metaGroup></mda:metadata>${plainUnit}`
    ),
    invalid: file(
      `<gls:glossary><gls:glossEntry><gls:term>茶馆</gls:term><gls:translation>teahouse</gls:translation></gls:glossEntry></gls:glossary>${plainUnit}`
    )
  },
  text: {
    valid: segment('茶馆'),
    invalid: unit('<segment>茶馆<source>茶馆</source></segment>')
  },
  attribute: {
    valid: segment('<ph id="1" equiv="3"/>位客人'),
    invalid: unit('<segment><source dir="ltr">茶馆</source></segment>')
  },
  'attribute-missing': {
    valid: segment('<ph id="1"/>'),
    invalid: segment('<ph/>')
  },
  'attribute-value': {
    valid: unit(plain.replace('<segment>', '<segment state="translated">')),
    invalid: unit(plain.replace('<segment>', '<segment state="done">'))
  },
  'id-file': {
    valid: document(
      `<file id="f1">${plainUnit}</file><file id="f2">${plainUnit}</file>`
    ),
    invalid: document(
      `<file id="f1">${plainUnit}</file><file id="f1">${plainUnit}</file>`
    )
  },
  'id-group': {
    valid: file('<group id="g1"><group id="g2"/></group>'),
    invalid: file('<group id="g1"><group id="g1"/></group>')
  },
  'id-unit': {
    valid: file(`${plainUnit}<unit id="u2">${plain}</unit>`),
    invalid: file(`${plainUnit}<group id="g1">${plainUnit}</group>`)
  },
  'id-note': {
    valid: unit(
      `<notes><note id="n1">书名</note><note id="n2">话剧</note></notes>${plain}`
    ),
    invalid: unit(
      `<notes><note id="n1">书名</note><note id="n1">话剧</note></notes>${plain}`
    )
  },
  'id-data': {
    valid: segment(
      '茶馆<ph id="1" dataRef="d1"/>',
      undefined,
      '<originalData><data id="d1">[br]</data><data id="d2">[hr]</data></originalData>'
    ),
    invalid: segment(
      '茶馆<ph id="1" dataRef="d1"/>',
      undefined,
      '<originalData><data id="d1">[br]</data><data id="d1">[hr]</data></originalData>'
    )
  },
  'id-part': {
    valid: unit(
      '<segment id="1"><source>茶<ph id="2"/></source></segment><ignorable id="3"><source> </source></ignorable>'
    ),
    invalid: unit('<segment id="1"><source>茶<ph id="1"/></source></segment>')
  },
  'id-target': {
    valid: segment(
      '<pc id="1">茶馆</pc>',
      '<sc id="1"/>Teahouse<ec startRef="1"/><ph id="2"/>'
    ),
    invalid: segment('<pc id="1">茶馆</pc>', 'Teahouse<ph id="1"/>')
  },
  'id-extension': {
    valid: file(
      `<my:bank id="a"/><unit id="u1"><my:bank id="a"/>${plain}</unit>`
    ),
    invalid: unit(`<my:bank id="a"><my:boat id="a"/></my:bank>${plain}`)
  },
  'fragment-syntax': {
    valid: mark('type="my:see" ref="#/f=f1/u=u1/m1"'),
    invalid: mark('type="my:see" ref="#f=f1//m1"')
  },
  'fragment-repeated': {
    valid: mark('type="my:see" ref="#f=f1/u=u1"'),
    invalid: mark('type="my:see" ref="#u=u1/u=u2"')
  },
  'fragment-order': {
    valid: mark('type="my:see" ref="#f=f1/g=g1/u=u1"'),
    invalid: mark('type="my:see" ref="#u=u1/f=f1"')
  },
  'fragment-leaf': {
    valid: mark('type="my:see" ref="#f=f1/n=1"'),
    invalid: mark('type="my:see" ref="#n=1/u=u1"')
  },
  'fragment-prefix': {
    valid: mark('type="my:see" ref="#gls=1"'),
    invalid: mark('type="my:see" ref="#river=1"')
  },
  'target-language': {
    valid: document(`<file id="f1">${plainUnit}</file>`),
    invalid: document(`<file id="f1">${plainUnit}</file>`, 'srcLang="zh-CN"')
  },
  'source-lang': {
    valid: unit('<segment><source xml:lang="zh-cn">茶馆</source></segment>'),
    invalid: unit('<segment><source xml:lang="ja">茶馆</source></segment>')
  },
  'target-lang': {
    valid: segment('茶馆', 'Teahouse').replace(
      '<target>',
      '<target xml:lang="en">'
    ),
    invalid: segment('茶馆', 'Teahouse').replace(
      '<target>',
      '<target xml:lang="fr">'
    )
  },
  skeleton: {
    valid: file(`<skeleton href="river.skl"/>${plainUnit}`),
    invalid: file(`<skeleton href="river.skl">%%1%%</skeleton>${plainUnit}`)
  },
  'unit-segment': {
    valid: unit(`<ignorable><source> </source></ignorable>${plain}`),
    invalid: unit('<ignorable><source> </source></ignorable>')
  },
  'state-target': {
    valid: unit('<segment state="initial"><source>茶馆</source></segment>'),
    invalid: unit('<segment state="final"><source>茶馆</source></segment>')
  },
  'sub-state': {
    valid: unit(
      plain.replace('<segment>', '<segment state="initial" subState="my:new">')
    ),
    invalid: unit(plain.replace('<segment>', '<segment subState="my:new">'))
  },
  space: {
    valid: unit(plain, ' xml:space="preserve"'),
    invalid: unit(plain.replace('<source>', '<source xml:space="preserve">'))
  },
  'order-range': {
    valid: unit(plain.replace('<target>', '<target order="1">')),
    invalid: unit(plain.replace('<target>', '<target order="2">'))
  },
  'order-conflict': {
    valid: unit(
      `${plain.replace('<target>', '<target order="2">')}${plain.replace('<target>', '<target order="1">')}`
    ),
    invalid: unit(`${plain.replace('<target>', '<target order="2">')}${plain}`)
  },
  'code-point': {
    valid: segment('按<cp hex="0003"/>退出'),
    invalid: segment('按<cp hex="0041"/>退出')
  },
  'sub-type': {
    valid: segment('<pc id="1" type="fmt" subType="xlf:b">茶馆</pc>'),
    invalid: segment('<pc id="1" type="link" subType="xlf:b">茶馆</pc>')
  },
  'data-ref': {
    valid: segment(
      '茶馆<ph id="1" dataRef="d1"/>',
      undefined,
      '<originalData><data id="d1">[br]</data></originalData>'
    ),
    invalid: segment('茶馆<ph id="1" dataRef="d1"/>')
  },
  'code-pair': {
    valid: segment('<pc id="1" equivStart="[" equivEnd="]">茶馆</pc>'),
    invalid: segment('<pc id="1" equivStart="[">茶馆</pc>')
  },
  'sub-flows': {
    valid: file(
      `<unit id="u1"><segment><source>见图<ph id="1" subFlows="u2"/></source></segment></unit><unit id="u2">${plain}</unit>`
    ),
    invalid: segment('见图<ph id="1" subFlows="u2"/>')
  },
  'copy-of': {
    valid: segment('茶<ph id="1"/>', 'tea<ph id="1"/><ph id="2" copyOf="1"/>'),
    invalid: segment('茶<ph id="1"/>', 'tea<ph id="1"/><ph id="2" copyOf="9"/>')
  },
  'copy-data': {
    valid: segment('茶<ph id="1"/>', 'tea<ph id="1"/><ph id="2" copyOf="1"/>'),
    invalid: segment(
      '茶<ph id="1" dataRef="d1"/>',
      'tea<ph id="1" dataRef="d1"/><ph id="2" copyOf="1"/>',
      '<originalData><data id="d1">[br]</data></originalData>'
    )
  },
  'start-isolated': {
    valid: segment('<sc id="1" isolated="yes"/>茶馆'),
    invalid: segment('<sc id="1"/>茶馆')
  },
  'end-reference': {
    valid: segment('茶馆<ec id="1" isolated="yes"/>'),
    invalid: segment('茶馆<ec id="1"/>')
  },
  'end-start': {
    valid: segment('<sc id="1"/>茶馆<ec startRef="1"/>'),
    invalid: segment('茶馆<ec startRef="1"/>')
  },
  'end-direction': {
    valid: segment('茶馆<ec id="1" isolated="yes" dir="ltr"/>'),
    invalid: segment('<sc id="1"/>茶馆<ec startRef="1" dir="ltr"/>')
  },
  'pair-hints': {
    valid: segment(
      '<sc id="1" canCopy="no"/>茶馆<ec startRef="1" canCopy="no"/>'
    ),
    invalid: segment('<sc id="1" canCopy="no"/>茶馆<ec startRef="1"/>')
  },
  'mark-end': {
    valid: segment('<sm id="1" translate="no"/>茶馆<em startRef="1"/>'),
    invalid: segment('<sm id="1" translate="no"/>茶馆')
  },
  'mark-start': {
    valid: segment('<sm id="1" translate="no"/>茶馆<em startRef="1"/>'),
    invalid: segment('茶馆<em startRef="1"/>')
  },
  'reorder-context': {
    valid: segment(`<ph id="1" canReorder="firstNo" ${fixed}/>茶`),
    invalid: segment('<ph id="1" canReorder="firstNo" canCopy="no"/>茶')
  },
  'reorder-start': {
    valid: segment(
      `<ph id="1" canReorder="firstNo" ${fixed}/>茶<ph id="2" canReorder="no" ${fixed}/>`
    ),
    invalid: segment(`<ph id="1"/>茶<ph id="2" canReorder="no" ${fixed}/>`)
  },
  'reorder-change': {
    valid: segment(
      `<pc id="1" canReorder="firstNo" ${fixed}>茶<ph id="2" canReorder="no" ${fixed}/></pc>`,
      `The <pc id="1" canReorder="firstNo" ${fixed}>tea<ph id="2" canReorder="no" ${fixed}/></pc>`
    ),
    invalid: segment(
      `<pc id="1" canReorder="firstNo" ${fixed}>茶<ph id="2" canReorder="no" ${fixed}/></pc>`,
      `<pc id="1" canReorder="firstNo" ${fixed}>tea</pc><ph id="2" canReorder="no" ${fixed}/>`
    )
  },
  'delete-missing': {
    valid: segment('茶<ph id="1" canDelete="no"/>', '<ph id="1"/>tea'),
    invalid: segment('茶<ph id="1" canDelete="no"/>', 'tea')
  },
  'comment-content': {
    valid: mark('type="comment" value="书名"'),
    invalid: mark('type="comment"')
  },
  'comment-ref': {
    valid: mark(
      'type="comment" ref="#n=1"',
      '<notes><note id="1">书名</note></notes>'
    ),
    invalid: mark('type="comment" ref="#n=1"')
  },
  'translate-mark': {
    valid: mark('translate="no"'),
    invalid: mark('type="generic"')
  },
  'match-mark': {
    valid: mark('type="mtc:match"'),
    invalid: mark('type="mtc:match" ref="https://example.com"')
  },
  'match-id': {
    valid: matches('id="1" ref="#s1"', 'id="2" ref="#s1"'),
    invalid: matches('id="1" ref="#s1"', 'id="1" ref="#s1"')
  },
  'match-ref': {
    valid: matches('ref="#f=f1/u=u1/s1"'),
    invalid: matches('ref="#u=u1"')
  },
  'match-sub-type': {
    valid: matches('ref="#s1" type="tm" subType="my:agency"'),
    invalid: matches('ref="#s1" subType="my:agency"')
  },
  'match-lang': {
    valid: matches('ref="#s1"'),
    invalid: matches('ref="#s1" reference="yes" xml:lang="en"')
  },
  'match-target-lang': {
    valid: matches('ref="#s1" reference="yes"').replace(
      '<target>',
      '<target xml:lang="fr">'
    ),
    invalid: matches('ref="#s1"').replace('<target>', '<target xml:lang="fr">')
  },
  'glossary-id': {
    valid: glossary(
      '<gls:glossEntry id="1"><gls:term>茶馆</gls:term><gls:translation id="2">teahouse</gls:translation></gls:glossEntry>'
    ),
    invalid: glossary(
      '<gls:glossEntry id="1"><gls:term>茶馆</gls:term><gls:translation id="1">teahouse</gls:translation></gls:glossEntry>'
    )
  },
  'glossary-entry': {
    valid: glossary(
      '<gls:glossEntry><gls:term>茶馆</gls:term><gls:definition>a house where tea is sold</gls:definition></gls:glossEntry>'
    ),
    invalid: glossary(
      '<gls:glossEntry><gls:term>茶馆</gls:term></gls:glossEntry>'
    )
  },
  'glossary-ref': {
    valid: glossary(
      '<gls:glossEntry ref="#m1"><gls:term>茶馆</gls:term><gls:translation>teahouse</gls:translation></gls:glossEntry>'
    ),
    invalid: glossary(
      '<gls:glossEntry ref="#m2"><gls:term>茶馆</gls:term><gls:translation>teahouse</gls:translation></gls:glossEntry>'
    )
  },
  'style-sub': {
    valid: unit(plain, ' fs:fs="img" fs:subFs="src,tea.png"'),
    invalid: unit(plain, ' fs:subFs="src,tea.png"')
  },
  'style-end': {
    valid: segment('<sc id="1" fs:fs="b"/>茶馆<ec startRef="1"/>'),
    invalid: segment('<sc id="1"/>茶馆<ec startRef="1" fs:fs="b"/>')
  },
  'metadata-id': {
    valid: unit(
      `<mda:metadata id="1"><mda:metaGroup id="2"><mda:meta type="year">1957</mda:meta></mda:metaGroup></mda:metadata>${plain}`
    ),
    invalid: unit(
      `<mda:metadata id="1"><mda:metaGroup id="1"><mda:meta type="year">1957</mda:meta></mda:metaGroup></mda:metadata>${plain}`
    )
  },
  'resource-id': {
    valid: resources(
      '<res:resourceItem id="1"><res:reference href="a.png"/></res:resourceItem><res:resourceItem id="2"><res:reference href="b.png"/></res:resourceItem>'
    ),
    invalid: resources(
      '<res:resourceItem id="1"><res:reference href="a.png"/></res:resourceItem><res:resourceItem id="1"><res:reference href="b.png"/></res:resourceItem>'
    )
  },
  'resource-empty': {
    valid: resources(
      '<res:resourceItem><res:reference href="a.png"/></res:resourceItem>'
    ),
    invalid: resources('<res:resourceItem id="1"/>')
  },
  'resource-href': {
    valid: resources(
      '<res:resourceItem><res:source><my:page/></res:source></res:resourceItem>'
    ),
    invalid: resources(
      '<res:resourceItem><res:source href="a.xml"><my:page/></res:source></res:resourceItem>'
    )
  },
  'resource-type': {
    valid: resources(
      '<res:resourceItem mimeType="image/png"><res:source href="a.png"/></res:resourceItem>'
    ),
    invalid: resources(
      '<res:resourceItem><res:source href="a.png"/></res:resourceItem>'
    )
  },
  'resource-source-lang': {
    valid: resources(
      '<res:resourceItem mimeType="image/png"><res:source xml:lang="zh-CN" href="a.png"/></res:resourceItem>'
    ),
    invalid: resources(
      '<res:resourceItem mimeType="image/png"><res:source xml:lang="ja" href="a.png"/></res:resourceItem>'
    )
  },
  'resource-target-lang': {
    valid: resources(
      '<res:resourceItem mimeType="image/png"><res:target xml:lang="en" href="a.png"/></res:resourceItem>'
    ),
    invalid: resources(
      '<res:resourceItem mimeType="image/png"><res:target xml:lang="fr" href="a.png"/></res:resourceItem>'
    )
  },
  'resource-ref': {
    valid: file(
      `<res:resourceData><res:resourceItem id="1"><res:reference href="a.png"/></res:resourceItem></res:resourceData><unit id="u1"><res:resourceData><res:resourceItemRef ref="1"/></res:resourceData>${plain}</unit>`
    ),
    invalid: resources('<res:resourceItemRef ref="1"/>')
  },
  'size-restriction': {
    valid: sized('slr:sizeRestriction="5,*"'),
    invalid: sized('slr:sizeRestriction="short"')
  },
  'size-info': {
    valid: sized('slr:sizeInfo="5"'),
    invalid: sized('slr:sizeInfo="five"')
  },
  'size-storage': {
    valid: sized('slr:storageRestriction="255"'),
    invalid: sized('slr:storageRestriction="5,100.5"')
  },
  'size-equivalent': {
    valid: sized('slr:equivStorage="7"'),
    invalid: sized('slr:equivStorage="seven"')
  },
  'size-place': {
    valid: segment('<pc id="1" slr:sizeRestriction="20">茶馆</pc>'),
    invalid: segment('茶馆<ph id="1" slr:sizeRestriction="20"/>')
  },
  'size-exclusive': {
    valid: file(
      `<slr:data profile="my:px"><my:size id="1"/></slr:data><unit id="u1" slr:sizeInfoRef="1">${plain}</unit>`
    ),
    invalid: file(
      `<slr:data profile="my:px"><my:size id="1"/></slr:data><unit id="u1" slr:sizeInfo="5" slr:sizeInfoRef="1">${plain}</unit>`
    )
  },
  'size-end': {
    valid: segment('<sc id="1" slr:sizeInfo="1"/>茶馆<ec startRef="1"/>'),
    invalid: segment('<sc id="1"/>茶馆<ec startRef="1" slr:sizeInfo="1"/>')
  },
  'size-ref': {
    valid: file(
      `<slr:data profile="my:px"><my:size id="1"/></slr:data><unit id="u1" slr:sizeInfoRef="1">${plain}</unit>`
    ),
    invalid: unit(plain, ' slr:sizeInfoRef="1"')
  },
  'rule-one': {
    valid: rule('my:rhyme="ai"'),
    invalid: rule('isPresent="tea" startsWith="T"')
  },
  'rule-occurs': {
    valid: rule('isPresent="tea" occurs="2"'),
    invalid: rule('isNotPresent="tea" occurs="2"')
  },
  'rule-in-source': {
    valid: rule('endsWith=":" existsInSource="yes"'),
    invalid: rule('isNotPresent=":" existsInSource="yes"')
  },
  'rule-disabled': {
    valid: rule('isPresent="tea" disabled="yes"'),
    invalid: file(
      `<val:validation><val:rule isPresent="tea" disabled="yes"/></val:validation>${plainUnit}`
    )
  },
  'its-mark': {
    valid: mark('type="its:generic" its:mtConfidence="0.8"'),
    invalid: mark('type="my:see" its:mtConfidence="0.8"')
  },
  'its-issue': {
    valid: mark(
      'its:locQualityIssueType="style" its:locQualityIssueSeverity="20"'
    ),
    invalid: mark('its:locQualityIssueSeverity="20"')
  },
  'its-rating': {
    valid: mark('its:locQualityRatingScore="90"'),
    invalid: mark('its:locQualityRatingScore="90" its:locQualityRatingVote="3"')
  },
  'its-analysis': {
    valid: mark('its:taSource="Wikidata" its:taIdent="Q1"'),
    invalid: mark('its:taIdent="Q1"')
  },
  'its-provenance': {
    valid: unit(
      `<its:provenanceRecords xml:id="p1"><its:provenanceRecord org="Zhengben"/></its:provenanceRecords>${plain}`
    ),
    invalid: unit(
      `<its:provenanceRecords xml:id="p1"><its:provenanceRecord/></its:provenanceRecords>${plain}`
    )
  },
  'its-record': {
    valid: mark(
      'its:locQualityIssuesRef="#its=q1"',
      '<its:locQualityIssues xml:id="q1"><its:locQualityIssue locQualityIssueType="style"/></its:locQualityIssues>'
    ),
    invalid: mark('its:locQualityIssuesRef="#its=q1"')
  },
  'its-annotators': {
    valid: unit(plain, ' its:annotatorsRef="terminology|https://example.com"'),
    invalid: unit(plain, ' its:annotatorsRef="words|https://example.com"')
  },
  'change-ref': {
    valid: revisions('ref="n1"', content),
    invalid: revisions('ref="n9"', content)
  },
  'change-ref-missing': {
    valid: revisions('ref="n2"', content),
    invalid: revisions('', content)
  },
  'change-property': {
    valid: revisions(
      'ref="n1"',
      '<ctr:item property="category">name</ctr:item>'
    ),
    invalid: revisions(
      'ref="n2"',
      '<ctr:item property="category">name</ctr:item>'
    )
  },
  'change-twice': {
    valid: revisions('ref="n1"', content),
    invalid: revisions('ref="n1"', `${content}${content}`)
  },
  'change-version': {
    valid: revisions('ref="n1" currentVersion="1"', content),
    invalid: revisions('ref="n1" currentVersion="2"', content)
  }
}
