import { resolve } from 'node:path'
import { launch } from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import { expect } from './extension.ts'

export const firefoxDist = resolve(process.env['UNTICK_DIST_FIREFOX'] ?? 'dist/firefox')

const EXTENSION = 'untick@untick.example'
/** Firefox gives every installed extension a random origin; a preference makes it known. */
const ORIGIN_ID = '5b1c7a52-3f0e-4d5c-9d5a-6a1f0e8f2b11'

/** Starts Firefox with Untick in it and every host mapped to the demo shop. */
export async function launchFirefox(executablePath: string, port: number): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Without it the pages of extensions cannot be opened by a test.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.trr.mode': 5,
      'network.socket.forcePort': `443=${port}`,
      'intl.accept_languages': 'zh-CN, zh',
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: ORIGIN_ID }),
    },
  })
  await browser.installExtension(firefoxDist)
  return browser
}

/** Opens a page of the extension, `src/popup/index.html`. */
export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage()
  const url = `moz-extension://${ORIGIN_ID}/${path}`
  // The navigation changes the process, of which the protocol does not tell: its end is seen in the page itself.
  page.goto(url).catch(() => undefined)
  await expect
    .poll(() => page.evaluate(() => `${location.href} ${document.readyState}`))
    .toBe(`${url} complete`)
  return page
}
