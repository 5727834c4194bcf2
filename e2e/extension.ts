import { test as base } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchShopBrowser } from './browser.ts'
import { rowsOf } from './database.ts'
import type { TableName, Tables } from './database.ts'
import { startShop } from './server.ts'
import type { ShopServer } from './server.ts'

/** Untick as a test drives it: its pages, its database, its worker. */
export class Untick {
  readonly context: BrowserContext
  readonly id: string
  #reader: Page | undefined

  constructor(context: BrowserContext, id: string) {
    this.context = context
    this.id = id
  }

  url(page: 'popup' | 'dashboard'): string {
    return `chrome-extension://${this.id}/src/${page}/index.html`
  }

  /** Opens the popup's page in a tab of the popup's size; `tab` = the page it speaks of. */
  async openPopup(): Promise<Page> {
    const page = await this.context.newPage()
    await page.setViewportSize({ width: 380, height: 600 })
    await page.goto(this.url('popup'))
    return page
  }

  /** Opens the dashboard, at a screen such as `journal`. */
  async openDashboard(hash = ''): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(this.url('dashboard') + hash)
    return page
  }

  /** All rows of a table of the extension's own database. */
  async rows<Name extends TableName>(table: Name): Promise<Tables[Name][]> {
    return rowsOf(await this.reader(), table)
  }

  /** A page of the extension that runs no code of ours: from here the tests look into storage and database. */
  async reader(): Promise<Page> {
    if (!this.#reader || this.#reader.isClosed()) {
      this.#reader = await this.context.newPage()
      await this.#reader.goto(`chrome-extension://${this.id}/manifest.json`)
    }
    return this.#reader
  }
}

interface Fixtures {
  /** The language of the browser. */
  locale: string
  shop: ShopServer
  context: BrowserContext
  untick: Untick
  page: Page
}

export const dist = resolve(process.env['UNTICK_DIST'] ?? 'dist/chrome')

/** A test with the demo shop, a fresh profile and Untick in it. */
export const test = base.extend<Fixtures>({
  locale: 'zh-CN',
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its first parameter.
  shop: async ({}, use) => {
    const shop = await startShop()
    await use(shop)
    await shop.close()
  },
  untick: async ({ shop, locale }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'untick-e2e-'))
    const { context, extensionId } = await launchShopBrowser({
      dist,
      profile,
      port: shop.port,
      locale: locale ?? 'zh-CN',
    })
    await use(new Untick(context, extensionId))
    await context.close()
    await rm(profile, { recursive: true, force: true })
  },
  context: ({ untick }, use) => use(untick.context),
  page: async ({ untick }, use) =>
    use(untick.context.pages()[0] ?? (await untick.context.newPage())),
})

export { expect } from '@playwright/test'
