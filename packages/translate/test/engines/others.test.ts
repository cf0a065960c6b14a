import {
  createDeeplEngine,
  createLibreTranslateEngine,
  type Engine,
  type EngineOutcome,
  translateUnits
} from '@zhengben/translate/engines'
import {describe, expect, test} from 'vitest'
import {english} from '../helpers/chat.ts'
import {resources, term} from '../helpers/resources.ts'
import {type Answer, createPorts, fail, reply, serve} from '../helpers/serve.ts'

const lang = {source: 'zh-CN', target: 'en'}
const terms = [
  term(
    '重庆市发展和改革委员会',
    'Chongqing Municipal Development and Reform Commission'
  ),
  {...term('推进', 'advance'), pos: 'v'}
]
const key = '0123456789abcdef:fx'

async function run(
  engine: Engine,
  sources: ReadonlyArray<string>
): Promise<Array<EngineOutcome>> {
  const outcomes: Array<EngineOutcome> = []
  const units = sources.map((text) => ({source: {text}}))
  for await (const outcome of translateUnits(units, engine, {
    lang,
    resources: {...resources, terms}
  }))
    outcomes.push(outcome)
  return outcomes
}

const deepl =
  (translate: (text: string) => string): Answer =>
  (response, {body}) =>
    reply(response, {
      translations: body.text.map((d: string) => ({text: translate(d)}))
    })
const libre =
  (translate: (text: string) => string): Answer =>
  (response, {body}) =>
    reply(response, {translatedText: body.q.map(translate)})
const textsOf = (outcomes: ReadonlyArray<EngineOutcome>) =>
  outcomes.map((d) => ('target' in d ? d.target.text : d.problem))

describe('DeepL', () => {
  test('gets placeholders as elements, and texts as text', async () => {
    const {url, requests} = await serve(
      deepl(() => 'The <x id="1"/> met &amp; asked {A &lt; B}.')
    )
    const engine = createDeeplEngine({name: 'deepl', url, key}, createPorts())
    const outcomes = await run(engine, [
      '重庆市发展和改革委员会开会并提问（A < B & C > D）。'
    ])
    expect(textsOf(outcomes)).toEqual([
      'The Chongqing Municipal Development and Reform Commission met & asked {A < B}.'
    ])
    expect(requests[0]).toMatchObject({
      path: '/v2/translate',
      headers: {authorization: `DeepL-Auth-Key ${key}`},
      body: {
        text: ['<x id="1"/>开会并提问（A &#x3C; B &#x26; C > D）。'],
        source_lang: 'ZH',
        target_lang: 'EN-US',
        tag_handling: 'xml'
      }
    })
  })

  test('sees to terms itself where a glossary is named that it has', async () => {
    const {url, requests} = await serve(
      deepl(() => 'The commission is going to meet.')
    )
    const engine = createDeeplEngine(
      {name: 'deepl', url, key, glossaryId: 'abc'},
      createPorts()
    )
    const [text = ''] = textsOf(
      await run(engine, ['重庆市发展和改革委员会开会。'])
    )
    expect(text).toMatch(/Unexpected absence of the term/)
    expect(requests[0]?.body).toMatchObject({
      text: ['重庆市发展和改革委员会开会。'],
      glossary_id: 'abc'
    })
  })

  test('takes fifty texts and 128 KiB in one request', async () => {
    const {url, requests} = await serve(deepl(english))
    const engine = createDeeplEngine({name: 'deepl', url, key}, createPorts())
    const many = Array.from({length: 60}, (_, i) => `第${i}天今天下了雨。`)
    const long = Array.from(
      {length: 3},
      (_, i) => `${i}${'天下了雨，又&晴了'.repeat(1500)}`
    )
    expect(await run(engine, [...many, ...long])).toHaveLength(63)
    expect(requests.map((d) => d.body.text.length)).toEqual([50, 11, 1, 1])
    for (const {text} of requests)
      expect(Buffer.byteLength(text)).toBeLessThan(128 * 1024)
  })

  const wrong: ReadonlyArray<readonly [string, Answer]> = [
    ['too few', (response) => reply(response, {translations: []})],
    ['numbers', (response) => reply(response, {translations: [{text: 1}]})],
    ['nothing', (response) => reply(response, {})],
    ['broken markup', deepl(() => 'It <x id="1"> rained.')],
    ['other markup', deepl(() => 'It <b>rained</b>.')],
    ['an entity', deepl(() => 'It &rain; rained.')],
    ['a list', (response) => reply(response, [1])]
  ]
  test.each(wrong)('is not believed %s', async (_, answer) => {
    const {url, requests} = await serve(answer)
    const engine = createDeeplEngine({name: 'deepl', url, key}, createPorts())
    const outcomes = await run(engine, ['今天下了雨。'])
    expect(outcomes).toEqual([{unit: 0, problem: expect.any(String)}])
    expect(requests).toHaveLength(2)
  })

  test('ends the work where the quota is used up', async () => {
    const {url, requests} = await serve(fail(456, `quota of ${key} exceeded`))
    const engine = createDeeplEngine({name: 'deepl', url, key}, createPorts())
    await expect(run(engine, ['今天下了雨。'])).rejects.toThrow(
      'status 456, "quota of [key] exceeded"'
    )
    expect(requests).toHaveLength(1)
  })
})

describe('LibreTranslate', () => {
  test('gets names and nouns masked, verbs as they are', async () => {
    const {url, requests} = await serve(libre(() => '⟦1⟧ advances the work.'))
    const engine = createLibreTranslateEngine(
      {name: 'libretranslate', url, key},
      createPorts()
    )
    const outcomes = await run(engine, ['重庆市发展和改革委员会推进工作。'])
    expect(textsOf(outcomes)).toEqual([
      'Chongqing Municipal Development and Reform Commission advances the work.'
    ])
    expect(requests[0]).toMatchObject({
      path: '/translate',
      body: {
        q: ['⟦1⟧推进工作。'],
        source: 'zh-Hans',
        target: 'en',
        format: 'text',
        api_key: key
      }
    })
    // What is shown of a request holds no key.
    const request = {lang, segments: ['雨'], terms: [], before: [], after: []}
    expect(
      JSON.stringify(engine.write({...request, remarks: []}))
    ).not.toContain(key)
  })

  test('is asked without masks where one gets lost', async () => {
    const {url, requests} = await serve(
      libre(() => '[1] advances the work.'),
      libre(() => 'The commission advances the work.')
    )
    const engine = createLibreTranslateEngine(
      {name: 'libretranslate', url},
      createPorts()
    )
    // `check` tells of the term.
    expect(
      textsOf(await run(engine, ['重庆市发展和改革委员会推进工作。']))
    ).toEqual(['The commission advances the work.'])
    expect(requests[1]?.body.q).toEqual(['重庆市发展和改革委员会推进工作。'])
  })

  test('is asked for zh where it knows no zh-Hans, from then on', async () => {
    const old: Answer = (response, request) =>
      request.body.source === 'zh'
        ? libre(english)(response, request)
        : fail(400, '{"error":"zh-Hans is not supported"}')(response, request)
    const {url, requests} = await serve(old)
    const engine = createLibreTranslateEngine(
      {name: 'libretranslate', url},
      createPorts()
    )
    const many = Array.from({length: 25}, (_, i) => `第${i}天今天下了雨。`)
    expect(await run(engine, many)).toHaveLength(25)
    expect(requests.map((d) => d.body.source)).toEqual(['zh-Hans', 'zh', 'zh'])
  })

  test.each([
    ['one string', {translatedText: 'It rained.'}],
    ['one too many', {translatedText: ['It rained.', 'More.']}]
  ])('is not believed %s', async (_, body) => {
    const {url} = await serve((response) => reply(response, body))
    const engine = createLibreTranslateEngine(
      {name: 'libretranslate', url},
      createPorts()
    )
    expect(await run(engine, ['今天下了雨。'])).toEqual([
      {unit: 0, problem: expect.stringMatching(/translations for 1 segments/)}
    ])
  })
})
