import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'
import type {LanguageRules} from './language-rules.ts'

const room = 'org.omegat.core.segmentation'

/**
 * Segmentation rules as OmegaT 3.6, which reads no SRX, keeps them: in
 * `segmentation.conf` of its settings or of a project's `omegat` folder.
 */
export function writeOmegatRules(
  languages: ReadonlyArray<LanguageRules>
): string {
  return writeXmlDocument(
    x(
      'java',
      {version: '1.8.0', class: 'java.beans.XMLDecoder'},
      lines(0, [
        bean(`${room}.SRX`, 1, [
          list(
            'mappingRules',
            languages.map(({name, pattern, rules}) =>
              bean(`${room}.MapRule`, 4, [
                property('language', x('string', name)),
                property('pattern', x('string', pattern)),
                list(
                  'rules',
                  rules.map(({breaks, before, after}) =>
                    bean(`${room}.Rule`, 7, [
                      property('afterbreak', x('string', legalText(after))),
                      property('beforebreak', x('string', legalText(before))),
                      property('breakRule', x('boolean', String(breaks)))
                    ])
                  )
                )
              ])
            )
          ),
          property('version', x('string', '0.22'))
        ])
      ])
    )
  )
}

function bean(
  type: string,
  depth: number,
  children: ReadonlyArray<Element>
): Element {
  return x('object', {class: type}, lines(depth, children))
}

function property(name: string, value: Element): Element {
  return x('void', {property: name}, [value] as Array<ElementContent>)
}

function list(name: string, values: ReadonlyArray<Element>): Element {
  const items = values.map((d) =>
    x('void', {method: 'add'}, [d] as Array<ElementContent>)
  )
  return property(name, x('object', {class: 'java.util.ArrayList'}, items))
}
