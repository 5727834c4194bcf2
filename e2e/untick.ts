import { expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import type { JournalEntry } from '../src/core/journal.ts'
import type { Envelope, KeptControl } from '../src/core/protocol.ts'
import type { StoreRow } from '../src/core/purchases/records.ts'
import { parseSettings } from '../src/core/settings.ts'
import type { Settings } from '../src/core/settings.ts'
import { rowsOf } from './database.ts'
import type { TableName, Tables } from './database.ts'

type Kept = Envelope<{ kept: KeptControl[] }>

/** Untick from outside: its pages, its database, its storage, its content scripts. */
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

  /** Opens the popup's page in a tab of the popup's size; `over` = the page it speaks of. */
  async openPopup(over?: Page): Promise<Page> {
    const tab = over ? await this.tabOf(over.url()) : undefined
    const page = await this.context.newPage()
    await page.setViewportSize({ width: 380, height: 600 })
    await page.goto(this.url('popup') + (tab === undefined ? '' : `?tab=${tab}`))
    return page
  }

  /** Opens the dashboard, at a screen such as `#journal`. */
  async openDashboard(hash = ''): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(this.url('dashboard') + hash)
    return page
  }

  /** All rows of a table of the extension's own database. */
  async rows<Name extends TableName>(table: Name): Promise<Tables[Name][]> {
    return rowsOf(await this.reader(), table)
  }

  async snapshot(): Promise<{ journal: JournalEntry[]; stores: StoreRow[] }> {
    return { journal: await this.rows('journal'), stores: await this.rows('stores') }
  }

  /** Writes part of the settings as the dashboard would; content scripts hear of it. */
  async set(settings: Partial<Settings>): Promise<void> {
    const page = await this.reader()
    await page.evaluate(async (changes) => {
      const { settings: old } = await chrome.storage.local.get('settings')
      await chrome.storage.local.set({ settings: Object.assign({}, old, changes) })
    }, settings)
    if (settings.mode ?? settings.kinds ?? settings.sites) await this.untilHeld()
  }

  /** Waits until the worker knows of changed settings: from then on scripts wait for them before they act. */
  async untilHeld(): Promise<void> {
    const page = await this.reader()
    const ids = () =>
      page.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
      )
    await expect.poll(ids).toContain('hold-sites')
  }

  async settings(): Promise<Settings> {
    const page = await this.reader()
    const stored = await page.evaluate(() => chrome.storage.local.get('settings'))
    return parseSettings(stored['settings'])
  }

  /** The ticked boxes that the content scripts of the page at this address looked at and left. */
  async keptOn(url: string): Promise<readonly KeptControl[]> {
    const [page, tab] = [await this.reader(), await this.tabOf(url)]
    if (tab === undefined) return []
    const envelope = await page.evaluate(async (id): Promise<Kept | undefined> => {
      try {
        return await chrome.tabs.sendMessage(id, {
          name: 'get-kept',
          payload: { visit: 'this' },
        })
      } catch {
        // No content script runs there: nothing was kept.
        return undefined
      }
    }, tab)
    return envelope?.ok ? envelope.reply.kept : []
  }

  /** The browser's number of the tab that shows this address. */
  async tabOf(url: string): Promise<number | undefined> {
    const page = await this.reader()
    return page.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({})
      return tabs.find((tab) => tab.url === address)?.id
    }, url)
  }

  /** A page of the extension that runs no code of ours: from here storage and database are looked at. */
  async reader(): Promise<Page> {
    if (!this.#reader || this.#reader.isClosed()) {
      this.#reader = await this.context.newPage()
      await this.#reader.goto(`chrome-extension://${this.id}/manifest.json`)
    }
    return this.#reader
  }
}
