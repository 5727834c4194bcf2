import { chromium } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { findChromium, NO_BROWSER } from '../scripts/browsers.ts'

/** A running Chromium-family browser with Untick loaded and every host mapped to the demo shop. */
export interface ShopBrowser {
  readonly context: BrowserContext
  readonly extensionId: string
  /** The tab that Untick opened after its installation. */
  readonly welcome: Page | undefined
}

export interface LaunchOptions {
  /** The built extension. */
  readonly dist: string
  /** An empty folder for the profile. */
  readonly profile: string
  readonly port: number
  readonly executablePath?: string
  readonly headless?: boolean
  readonly locale?: string
  /** False starts the same browser without Untick, to compare with. */
  readonly withExtension?: boolean
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
]

/**
 * Starts the browser. Untick is loaded over the debugging pipe (`Extensions.loadUnpacked`): branded Chrome and Edge
 * ignore `--load-extension` since version 137.
 */
export async function launchShopBrowser(options: LaunchOptions): Promise<ShopBrowser> {
  const context = await chromium.launchPersistentContext(options.profile, {
    headless: options.headless ?? true,
    executablePath: options.executablePath ?? someChromium(),
    viewport: options.headless === false ? null : { width: 1280, height: 900 },
    locale: options.locale ?? 'zh-CN',
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      `--host-resolver-rules=${resolverRules(options.port)}`,
      '--ignore-certificate-errors',
      `--lang=${options.locale ?? 'zh-CN'}`,
      '--enable-unsafe-extension-debugging',
    ],
  })
  if (options.withExtension === false) return { context, extensionId: '', welcome: undefined }
  return loadExtension(context, options.dist)
}

async function loadExtension(context: BrowserContext, dist: string): Promise<ShopBrowser> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('no debugging session with the browser')
  const welcoming = context.waitForEvent('page', { predicate: isExtensionPage, timeout: 20_000 })
  const { id } = await session.send('Extensions.loadUnpacked', { path: dist })
  const welcome = await welcoming
  await session.detach()
  return { context, extensionId: id, welcome }
}

async function isExtensionPage(page: Page): Promise<boolean> {
  await page.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'commit' })
  return page.url().startsWith('chrome-extension:')
}

/** Every host is the demo shop, but for those the browser itself calls: they are nowhere. */
function resolverRules(port: number): string {
  const own = [
    'google.com',
    'googleapis.com',
    'gvt1.com',
    'gstatic.com',
    'microsoft.com',
    'msn.com',
  ]
  const nowhere = own.flatMap((host) => [`MAP ${host} ~NOTFOUND`, `MAP *.${host} ~NOTFOUND`])
  return [...nowhere, `MAP * 127.0.0.1:${port}`].join(',')
}

function someChromium(): string {
  const path = findChromium()
  if (path === undefined) throw new Error(NO_BROWSER)
  return path
}
