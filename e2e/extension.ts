import { test as base } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchShopBrowser } from './browser.ts'
import { startShop } from './server.ts'
import type { ShopServer } from './server.ts'
import { Untick } from './untick.ts'

interface Fixtures {
  shop: ShopServer
  untick: Untick
  context: BrowserContext
  page: Page
}

/** The built extension under test. */
export const dist = resolve(process.env['UNTICK_DIST'] ?? 'dist/chrome')

/** A test with its own demo shop and a fresh browser profile with Untick in it. */
export const test = base.extend<Fixtures>({
  locale: 'zh-CN',
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
  shop: async ({}, use) => {
    const shop = await startShop()
    await use(shop)
    await shop.close()
  },
  untick: async ({ shop, locale }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'untick-e2e-'))
    const { context, extensionId, welcome } = await launchShopBrowser({
      dist,
      profile,
      port: shop.port,
      locale: locale ?? 'zh-CN',
    })
    await welcome?.close()
    await use(new Untick(context, extensionId))
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
  context: ({ untick }, use) => use(untick.context),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
})

export { Untick }
export { expect } from '@playwright/test'
