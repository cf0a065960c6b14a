import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {onTestFinished} from 'vitest'

/** Debian's Chromium, quiet: it is to ask the network for nothing. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}

export interface OpenedPage {
  readonly page: Page
  /** Errors, policy violations and requests for anything but the page itself. */
  readonly complaints: Array<string>
}

/** Open a page from a file, as a reader would, until the test ends. */
export async function openPage(
  browser: Browser,
  html: string,
  options: Parameters<Browser['newContext']>[0] = {}
): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengben-'))
  const path = join(folder, 'page.html')
  writeFileSync(path, html)
  const url = pathToFileURL(path).href
  const context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    ...options
  })
  onTestFinished(async () => {
    await context.close()
    rmSync(folder, {recursive: true})
  })
  const page = await context.newPage()
  const complaints: Array<string> = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const to = request.url()
    if (!to.startsWith(url) && !to.startsWith('data:')) complaints.push(to)
  })
  await page.goto(url)
  return {page, complaints}
}
