import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createIndexEntry, writeHtml, writeIndex} from '@zhengben/formats'
import {readPinyin} from '@zhengben/formats/pinyin'
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {riverLibrary} from '../test/river-library.ts'
import {launchBrowser, type OpenedPage, openPage} from './open-page.ts'

const html = writeHtml(riverLibrary, {readPinyin})
const phone = {viewport: {width: 390, height: 844}, hasTouch: true}
let browser: Browser
const opened: Array<OpenedPage> = []

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  expect(opened.flatMap((d) => d.complaints)).toEqual([])
})

async function open(
  options?: Parameters<Browser['newContext']>[0],
  text = html
): Promise<Page> {
  const result = await openPage(browser, text, options)
  opened.push(result)
  return result.page
}

function view(page: Page, name: string): Promise<void> {
  return page.locator(`label:has(#view-${name})`).click()
}

/** Text as it is rendered, without what style hides. */
async function seen(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join('\n')
}

function colour(place: Locator): Promise<string> {
  return place.evaluate((d) => getComputedStyle(d).backgroundColor)
}

const clear = 'rgba(0, 0, 0, 0)'

test('the pointer on a sentence marks its counterpart', async () => {
  const page = await open()
  const source = page.locator('#u3 .source .sentence').first()
  const target = page.locator('#u3 .target .sentence')
  expect(await colour(target)).toBe(clear)
  await source.hover()
  expect(await colour(target)).not.toBe(clear)
  expect(await colour(page.locator('#u4 .target .sentence').first())).toBe(
    clear
  )
  await target.hover()
  expect(await colour(source)).not.toBe(clear)
})

test('the pointer on a term marks its rendering', async () => {
  const page = await open()
  const [zh, en] = [
    page.locator('#u2 .source [data-link="2.1"]'),
    page.locator('#u2 .target [data-link="2.1"]')
  ]
  await zh.hover()
  expect(await en.getAttribute('class')).toContain('linked')
  await en.hover()
  expect(await zh.getAttribute('class')).toContain('linked')
  await page.mouse.move(5, 5)
  expect(await page.locator('.linked').count()).toBe(0)
})

test('a term shows its card with its rendering in this place', async () => {
  const page = await open()
  await page.locator('#u6 .source [data-term]').click()
  const card = page.locator('#card')
  expect(await card.isVisible()).toBe(true)
  expect(await seen(card)).toMatch(
    /地方志[\s\S]*English\s+local histories[\s\S]*Here\s+local histories/
  )
})

test('the three views show what they say', async () => {
  const page = await open()
  const line = page.locator('#u2 .source')
  expect(await seen(line)).toBe(
    '5月18日，经过两年零三个月的修缮，临江国家一级图书馆重新开放。'
  )
  await view(page, 'found')
  expect(await seen(line)).toBe(
    '5月18日,经过两年零三个月的修缮▼▼,临江邦度一级图书馆重新开放。'
  )
  await view(page, 'changes')
  expect(await seen(line)).toContain('临江邦度国家一级')
  expect(await seen(page.locator('#u6 .gap'))).toBe('〔?〕')
})

test('what was removed whole is seen as found and as a change, not as restored', async () => {
  const page = await open()
  const removed = page.locator('.removed .unit')
  expect(await removed.isVisible()).toBe(false)
  await view(page, 'changes')
  expect(await removed.isVisible()).toBe(true)
  await view(page, 'found')
  expect(await seen(removed)).toContain('</script><script>alert(2)')
})

test('an edit tells what stood there, why, how sure and what else could be', async () => {
  const page = await open()
  await view(page, 'changes')
  await page.locator('.edit', {hasText: '邦度'}).click()
  const card = page.locator('#card')
  expect(await seen(card)).toMatch(
    /邦度 → 国家[\s\S]*Spun words[\s\S]*news\.tsv:12[\s\S]*99\.1 %, almost certain[\s\S]*国度 4 %/
  )
  const box = await card.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 1440).toBe(true)
  await page.keyboard.press('Escape')
  expect(await card.isVisible()).toBe(false)
})

test('a kind that is switched off shows as restored', async () => {
  const page = await open()
  await view(page, 'changes')
  const old = page.locator('#u2 del', {hasText: '邦度'})
  expect(await old.isVisible()).toBe(true)
  await page.locator('#kind-variant').uncheck()
  expect(await old.isVisible()).toBe(false)
  expect(await page.locator('#u2 del', {hasText: '▼▼'}).isVisible()).toBe(true)
})

test('pinyin stands above each character, goes again, and is not copied', async () => {
  const page = await open()
  const before = await page.locator('#text').innerHTML()
  await page.locator('#pinyin').check()
  const first = page.locator('#u3 ruby').first()
  expect(await seen(first)).toMatch(/市\s*shì/)
  expect(
    await first.locator('rt').evaluate((d) => getComputedStyle(d).userSelect)
  ).toBe('none')
  const selected = await page.evaluate(() => {
    const line = document.querySelector('#u3 .source')
    if (line) getSelection()?.selectAllChildren(line)
    return getSelection()?.toString()
  })
  expect(selected).toBe(
    '市民代表和产业工人一齐走进大厅。他们中有人已经等了整整一天。'
  )
  await page.locator('#pinyin').uncheck()
  const after = await page.locator('#text').innerHTML()
  expect(after).toBe(before)
})

test('glosses stand below their words', async () => {
  const page = await open()
  const word = page.locator('.glossed').first()
  const content = (): Promise<string> =>
    word.evaluate((d) => getComputedStyle(d, '::after').content)
  expect(await content()).toBe('none')
  await page.locator('#glosses').check()
  expect(await content()).toBe('"to repair"')
})

test('keys lead from unit to unit, to a place, into its card and back', async () => {
  const page = await open()
  const focus = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.id)
  await page.keyboard.press('j')
  expect(await focus()).toBe('u1')
  await page.keyboard.press('ArrowDown')
  expect(await focus()).toBe('u2')
  await page.keyboard.press('k')
  expect(await focus()).toBe('u1')
  await page.keyboard.press('j')
  expect(await colour(page.locator('#u2 .target .sentence'))).not.toBe(clear)
  await page.keyboard.press('Tab')
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute('role'))
  ).toBe('button')
  await page.keyboard.press('Enter')
  expect(await page.locator('#card').isVisible()).toBe(true)
  expect(await focus()).toBe('card')
  await page.keyboard.press('Escape')
  expect(await page.locator('#card').isVisible()).toBe(false)
  expect(
    await page.evaluate(() => document.activeElement?.closest('.unit')?.id)
  ).toBe('u2')
  await page.keyboard.press('n')
  expect(await focus()).toBe('e9')
  await page.keyboard.press('n')
  expect(await focus()).toBe('d1')
  await page.keyboard.press('p')
  expect(await focus()).toBe('e9')
  await page.keyboard.press('v')
  expect(await page.locator('#view-changes').isChecked()).toBe(true)
})

test('Tab passes the skip link, the controls and one unit, not all of them', async () => {
  const page = await open()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe(
    'skip'
  )
  const seen = new Set<string>()
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const unit = await page.evaluate(
      () => document.activeElement?.closest('.unit')?.id
    )
    if (unit) seen.add(unit)
  }
  expect([...seen]).toEqual(['u1'])
  await page.keyboard.press('Home')
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
})

test('the focus can be seen', async () => {
  const page = await open()
  await page.locator('#view-restored').focus()
  await page.keyboard.press('ArrowRight')
  const ring = await page
    .locator('#view-changes + span')
    .evaluate((d) => getComputedStyle(d).outlineStyle)
  expect(ring).toBe('solid')
})

test('a doubtful place in the audit leads to its place, in a view that shows it', async () => {
  const page = await open()
  await page.locator('.doubt-list a').nth(1).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('e9')
  expect(new URL(page.url()).hash).toBe('#e9')
  const box = await page.locator('#e9').boundingBox()
  expect(box && box.y > 40 && box.y < 860).toBe(true)
})

test('colours follow the system, and the reader over the system', async () => {
  const page = await open({colorScheme: 'dark'})
  const paper = (): Promise<string> => colour(page.locator('body'))
  const dark = await paper()
  await page.locator('label:has(#theme-light)').click()
  const light = await paper()
  expect(light).not.toBe(dark)
  await page.emulateMedia({colorScheme: 'light'})
  expect(await paper()).toBe(light)
  await page.locator('label:has(#theme-dark)').click()
  expect(await paper()).toBe(dark)
})

test('text can be read against its ground in both colours', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open({colorScheme})
    await view(page, 'changes')
    const poor = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', {
        willReadFrequently: true
      }) as CanvasRenderingContext2D
      const luminance = (css: string): number => {
        canvas.fillStyle = css
        canvas.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0] = [
          ...canvas.getImageData(0, 0, 1, 1).data
        ].map((d) =>
          d / 255 <= 0.04045
            ? d / 255 / 12.92
            : ((d / 255 + 0.055) / 1.055) ** 2.4
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const ground = (element: Element): string => {
        for (let at: Element | null = element; at; at = at.parentElement) {
          const {backgroundColor} = getComputedStyle(at)
          if (!backgroundColor.endsWith(', 0)')) return backgroundColor
        }
        return 'white'
      }
      const result: Array<string> = []
      for (const element of document.querySelectorAll('body *')) {
        if (
          ![...element.childNodes].some(
            (d) => d.nodeType === 3 && d.textContent?.trim()
          )
        )
          continue
        if (element.getClientRects().length === 0) continue
        const [a, b] = [
          luminance(getComputedStyle(element).color),
          luminance(ground(element))
        ]
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        if (ratio < 4.5)
          result.push(
            `${element.tagName}.${element.className} ${ratio.toFixed(2)}`
          )
      }
      return result
    })
    expect(poor).toEqual([])
  }
})

test('on a phone the languages alternate and nothing is wider than the screen', async () => {
  const page = await open(phone)
  const [zh, en] = await Promise.all([
    page.locator('#u3 .source').boundingBox(),
    page.locator('#u3 .target').boundingBox()
  ])
  expect(zh && en && en.y >= zh.y + zh.height).toBe(true)
  for (const name of ['found', 'changes']) {
    await view(page, name)
    await page.locator('#pinyin').setChecked(name === 'changes')
    await page.locator('#glosses').setChecked(name === 'changes')
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth)
    ).toBe(390)
  }
})

test('on a phone the audit is a drawer, the card a sheet at the foot', async () => {
  const page = await open(phone)
  const audit = page.locator('#audit')
  expect(await audit.isVisible()).toBe(false)
  await page.locator('#audit-button').click()
  expect(await audit.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await audit.isVisible()).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    'audit-button'
  )
  await page.locator('#u2 .source [data-term]').tap()
  const box = await page.locator('#card').boundingBox()
  expect(box && Math.round(box.y + box.height)).toBe(844)
  expect(box?.width).toBe(390)
})

test('in print there are two columns, no controls, and the lists that are open', async () => {
  const page = await open({colorScheme: 'dark'})
  await page.locator('#changes summary').click()
  await page.emulateMedia({media: 'print'})
  for (const gone of ['.toolbar', '.panel', '#terms', '.skip'])
    expect(await page.locator(gone).isVisible()).toBe(false)
  const [zh, en] = await Promise.all([
    page.locator('#u2 .source').boundingBox(),
    page.locator('#u2 .target').boundingBox()
  ])
  expect(zh && en && en.x >= zh.x + zh.width && en.y < zh.y + zh.height).toBe(
    true
  )
  expect(await page.locator('#edit-1').isVisible()).toBe(true)
  expect(await colour(page.locator('body'))).toBe('rgb(255, 255, 255)')
  expect((await page.pdf()).length).toBeGreaterThan(1000)
})

test('without script both columns, the views and the lists still work', async () => {
  const page = await open({javaScriptEnabled: false})
  await view(page, 'found')
  expect(await seen(page.locator('#u2 .source'))).toContain('邦度')
  expect(await page.locator('.scripted').first().isVisible()).toBe(false)
  await page.locator('#changes summary').click()
  expect(await seen(page.locator('#edit-4'))).toContain('邦度 → 国家')
  await page.locator('#edit-4 a').click()
  expect(await page.locator('#e4').isVisible()).toBe(true)
})

test('those who want little motion get none', async () => {
  const page = await open({reducedMotion: 'reduce'})
  const behavior = (): Promise<string> =>
    page.evaluate(
      () => getComputedStyle(document.documentElement).scrollBehavior
    )
  expect(await behavior()).toBe('auto')
})

test('every control and picture has a name, headings do not skip a rank', async () => {
  const page = await open()
  const snapshot = await page.locator('body').ariaSnapshot()
  for (const name of [
    'link "Skip to the text"',
    'group "View"',
    'radio "Restored" [checked]',
    'checkbox "Pinyin"',
    'button "Audit" [expanded]',
    'complementary "Audit"',
    'group "Unit 2"'
  ])
    expect(snapshot).toContain(name)
  expect(snapshot).not.toMatch(
    /^\s*- (button|checkbox|radio|img|link)(:| \[|$)/m
  )
  const ranks = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet :is(h1, h2, h3, h4)')].map((d) =>
      Number(d.tagName[1])
    )
  )
  for (const [index, rank] of ranks.entries())
    expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('the page works the same when a TypeScript runner made it', async () => {
  const path = fileURLToPath(new URL('write-page.ts', import.meta.url))
  const {stderr, stdout} = spawnSync(
    'npx',
    ['tsx', '--conditions=@zhengben/source', path],
    {encoding: 'utf8', cwd: join(path, '../../../..')}
  )
  expect(stdout, stderr).toMatch(/^<!doctype html>/)
  const page = await open({}, stdout)
  await view(page, 'changes')
  await page.locator('.edit', {hasText: '邦度'}).click()
  expect(await seen(page.locator('#card'))).toContain('邦度 → 国家')
  await page.locator('#pinyin').check()
  expect(await page.locator('ruby').count()).toBeGreaterThan(50)
})

test('the list of documents is a page like the others', async () => {
  const files = [{name: 'Page', href: 'river-library/index.html'}]
  const page = await open(
    {},
    writeIndex([createIndexEntry(riverLibrary, files)])
  )
  expect(await seen(page.locator('h2'))).toBe('临江图书馆重新开放')
  expect(await page.locator('.kind-bar').boundingBox()).toMatchObject({
    height: expect.any(Number)
  })
})
