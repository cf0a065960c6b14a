import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findProject} from '@zhengben/pipeline'
import {writeSuggestPage} from '@zhengben/pipeline/glossary/review'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {
  launchBrowser,
  type OpenedPage,
  openPage
} from '../../formats/clients/open-page.ts'
import {
  glossaryFiles,
  header,
  suggestions,
  targets
} from '../test/glossary-proposals.ts'
import {makeFolder, runCli} from '../test/run-cli.ts'

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
  cwd: string,
  options?: Parameters<Browser['newContext']>[0]
): Promise<Page> {
  const path = join(cwd, 'suggest.html')
  const project = await findProject(cwd)
  await writeSuggestPage(suggestions, {project, cwd, path})
  const html = await readFile(path, 'utf8')
  const result = await openPage(browser, html, options)
  opened.push(result)
  return result.page
}

async function saveWith(page: Page, act: () => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(folder, {recursive: true}))
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

test('what is decided by keyboard is saved, and applied', async () => {
  const cwd = await makeFolder(glossaryFiles)
  const page = await open(cwd)
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute('lang'))
  ).toBe('zh-CN')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('创新|改革')
  await page.keyboard.press('Enter')
  await page.keyboard.press('a')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.keyboard.type('mostly honest')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  expect(await page.locator('output').textContent()).toBe(
    '3 accepted, 1 rejected, 1 undecided'
  )
  const path = await saveWith(page, () => page.keyboard.press('s'))
  expect(path).toMatch(/suggest\.decisions\.json$/)

  const {code, stdout} = await runCli(['glossary', 'apply', path], {cwd})
  expect(stdout).toContain('4 decisions: 4 written')
  expect(code).toBe(0)
  expect(await readFile(join(cwd, targets.variants), 'utf8')).toBe(
    `${header}</script><img src=x onerror=alert(1)>\t"><b>国</b>\tword\t\tretired\t\t\t\t
代外\t代表\tword\tbangdu\tapproved\t\t\t\t
更始\t创新|改革\tword\tbangdu\tapproved\t\t\t\t
邦度\t国家\tword\tbangdu\tapproved\t\t\t\t
集会\t会议\tword\tbangdu\tretired\t集会自由\t\t\tmostly honest
`
  )
  const again = await runCli(['glossary', 'apply', path], {cwd})
  expect(again.stdout).toContain('4 decisions: 0 written, 4 there already')
  expect(again.code).toBe(0)
})

test('another reading is chosen by a click', async () => {
  const page = await open(await makeFolder(glossaryFiles))
  await page.locator('#item-3 .choose').nth(1).click()
  const path = await saveWith(page, () => page.locator('#save').click())
  expect(JSON.parse(await readFile(path, 'utf8')).decisions).toMatchObject([
    {id: 'variant:更始', decision: 'accept', cells: {original: '创新'}}
  ])
})

test('answers outlive a reload', async () => {
  const page = await open(await makeFolder(glossaryFiles))
  await page.locator('#item-1 input[value=reject]').check()
  await page.locator('#item-1 summary').click()
  await page.locator('#item-1-reason').fill('a name')
  await page.reload()
  expect(await page.locator('output').textContent()).toContain('1 rejected')
  expect(await page.locator('#item-1-reason').inputValue()).toBe('a name')
})

test('only undecided rows are shown where that is asked for', async () => {
  const page = await open(await makeFolder(glossaryFiles))
  await page.locator('#item-1 input[value=accept]').check()
  await page.locator('#open-only').check()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await page.locator('.item:visible').count()).toBe(4)
})

test('without script all can be read, and nothing answered', async () => {
  const page = await open(await makeFolder(glossaryFiles), {
    javaScriptEnabled: false
  })
  expect(await page.locator('#item-1').textContent()).toContain('国度')
  expect(await page.locator('#item-1 .plain').first().isVisible()).toBe(true)
  expect(await page.locator('#save').isVisible()).toBe(false)
})

test('a screen reader is told names and roles', async () => {
  const page = await open(await makeFolder(glossaryFiles))
  const snapshot = await page.locator('#item-1').ariaSnapshot()
  expect(snapshot).toContain('article "邦度 stands for 国家"')
  expect(snapshot).toContain('group "Decision on 邦度"')
  expect(snapshot).toContain('radio "Accept"')
})

test('in print answers stand and no controls', async () => {
  const page = await open(await makeFolder(glossaryFiles))
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('#save').isVisible()).toBe(false)
  const answers = page.locator('#item-1 .decide label:visible')
  expect(await answers.count()).toBe(1)
  expect(await answers.textContent()).toContain('Accept')
})

test.each([320, 390, 768, 1440])(
  'at %i pixels nothing is cut off',
  async (width) => {
    const page = await open(await makeFolder(glossaryFiles), {
      viewport: {width, height: 800}
    })
    await page.locator('#item-1 summary').click()
    const {scroll, client} = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth
    }))
    expect(scroll).toBeLessThanOrEqual(client)
  }
)
