import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'
import type {LanguageRules} from './language-rules.ts'

/** Segmentation rules as SRX 2.0. */
export function writeSrx(languages: ReadonlyArray<LanguageRules>): string {
  return writeXmlDocument(
    x(
      'srx',
      {xmlns: 'http://www.lisa.org/srx20', version: '2.0'},
      lines(0, [
        x(
          'header',
          {segmentsubflows: 'yes', cascade: 'no'},
          lines(
            1,
            ['start', 'end', 'isolated'].map((type) =>
              x('formathandle', {
                type,
                include: type === 'start' ? 'no' : 'yes'
              })
            )
          )
        ),
        x(
          'body',
          lines(1, [
            x(
              'languagerules',
              lines(
                2,
                languages.map(({name, rules}) =>
                  x(
                    'languagerule',
                    {languagerulename: name},
                    lines(
                      3,
                      rules.map(({breaks, before, after}) =>
                        x(
                          'rule',
                          {break: breaks ? 'yes' : 'no'},
                          lines(4, [
                            x('beforebreak', legalText(before)),
                            x('afterbreak', legalText(after))
                          ])
                        )
                      )
                    )
                  )
                )
              )
            ),
            x(
              'maprules',
              lines(
                2,
                languages.map(({name, pattern}) =>
                  x('languagemap', {
                    languagepattern: pattern,
                    languagerulename: name
                  })
                )
              )
            )
          ])
        )
      ])
    )
  )
}
