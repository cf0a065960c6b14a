import {writeReport} from '@zhengben/formats'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {nightReport} from '../test/night-report.ts'
import {launchBrowser, type OpenedPage, openPage} from './open-page.ts'

const html = writeReport(nightReport)
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
  options?: Parameters<Browser['newContext']>[0]
): Promise<Page> {
  const result = await openPage(browser, html, options)
  opened.push(result)
  return result.page
}

test('a change shows its reasons when it is clicked or has the focus', async () => {
  const page = await open()
  const note = page.locator('#edit-1')
  expect(await note.isVisible()).toBe(false)
  await page.locator('#mark-1').focus()
  expect(await note.isVisible()).toBe(true)
  expect(await note.textContent()).toMatch(
    /bangdu\.tsv:12[\s\S]*1\.6 nats over 商谈/
  )
  await page.locator('#mark-2').click()
  expect(await note.isVisible()).toBe(false)
  expect(await page.locator('#edit-2').isVisible()).toBe(true)
  expect(page.url()).not.toContain('#')
  await page.locator('del[data-for="1"]').click()
  expect(await note.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await note.isVisible()).toBe(false)
})

test('Tab goes from the boxes through the changes', async () => {
  const page = await open()
  await page.locator('#same').focus()
  const seen: Array<string> = []
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab')
    seen.push(await page.evaluate(() => document.activeElement?.id ?? ''))
  }
  expect(seen).toEqual(['mark-1', 'mark-2', 'mark-3', 'mark-4'])
})

test('boxes hide changes, and sentences that have no others', async () => {
  const page = await open()
  const rows = page.locator('.row:visible')
  expect(await rows.count()).toBe(2)
  expect(await page.locator('output').textContent()).toBe(
    '2 of 4 sentences shown'
  )
  await page.locator('#kind-gap').focus()
  await page.keyboard.press('Space')
  await page.locator('#kind-punctuation').uncheck()
  expect(await rows.count()).toBe(1)
  await page.locator('#kind-variant').uncheck()
  expect(await page.locator('#mark-1').getAttribute('tabindex')).toBe('-1')
  expect(await rows.textContent()).toContain('谈判')
  await page.locator('#same').check()
  expect(await rows.count()).toBe(3)
  expect(await page.locator('output').textContent()).toBe(
    '3 of 4 sentences shown'
  )
})

test('without script every reason is open', async () => {
  const page = await open({javaScriptEnabled: false})
  for (const number of [1, 2, 3, 4])
    expect(await page.locator(`#edit-${number}`).isVisible()).toBe(true)
  await page.locator('#kind-variant').uncheck()
  expect(await page.locator('#edit-1').isVisible()).toBe(false)
})

test('in print every reason stands and no control', async () => {
  const page = await open()
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('#edit-1').isVisible()).toBe(true)
  expect(await page.locator('#same').isVisible()).toBe(false)
})

test.each([320, 390, 768, 1440])(
  'at %i pixels nothing is cut off',
  async (width) => {
    const page = await open({viewport: {width, height: 800}})
    await page.locator('#mark-1').click()
    const {scroll, client} = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth
    }))
    expect(scroll).toBeLessThanOrEqual(client)
    const side = page.locator('.row.changed').first().locator('.side')
    const left = await side.first().boundingBox()
    const right = await side.last().boundingBox()
    expect((left?.y ?? 0) < (right?.y ?? 0)).toBe(width < 736)
  }
)

test('a screen reader is told names and roles', async () => {
  const page = await open()
  await page.locator('#mark-1').focus()
  const snapshot = await page.locator('#text').ariaSnapshot()
  expect(snapshot).toContain('group "Line 3, 2 changes"')
  expect(snapshot).toContain('group "As found"')
  expect(snapshot).toMatch(/link "谈判"/)
  expect(snapshot).toMatch(/link "removed"/)
  expect(await page.locator('fieldset').ariaSnapshot()).toContain(
    'checkbox "Spun words 1'
  )
})
