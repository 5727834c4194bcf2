import { test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { JournalEntry } from '../../src/core/journal.ts'
import { launchShopBrowser } from '../browser.ts'
import { dist, Untick } from '../extension.ts'
import { startShop } from '../server.ts'
import type { Body, ShopServer, Submission } from '../server.ts'

const PAGES = join(import.meta.dirname, 'pages')
const PROBE = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')

/** Choices that stand in every order form and that nobody may touch. */
export const NEVER = [
  'terms',
  'anonymous',
  'logistics',
  'virtual',
  'invoice',
  'inverted',
  'refusal',
  'mixed',
  'gift',
] as const

/** What the probe of a page counted so far: by choice. */
export interface Counts {
  readonly total: number
  readonly frames: Readonly<Record<string, number>>
  readonly events: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Events outside all choices. */
  readonly elsewhere: Readonly<Record<string, number>>
}

/** One browser with Untick for all tests of a worker; each test has its own tab, pages and memory of submissions. */
export class Stage {
  readonly page: Page
  readonly shop: ShopServer
  readonly untick: Untick
  readonly #before: number

  constructor(page: Page, shop: ShopServer, untick: Untick) {
    this.page = page
    this.shop = shop
    this.untick = untick
    this.#before = this.#orders().length
  }

  /** Opens an order form around `pages/NAME.html`, at an address that no other test uses; gives the address. */
  async open(name: string, query = ''): Promise<string> {
    const url = addressFor(name)
    this.shop.put(url, orderForm(fragment(name)))
    await this.page.bringToFront()
    await this.page.goto(url + query)
    return url
  }

  /** The same, cut at `<!-- piece -->`: the second half comes when the first was painted. */
  async openInPieces(name: string): Promise<void> {
    const [first = '', second = ''] = orderForm(fragment(name)).split('<!-- piece -->')
    const url = addressFor(name)
    const { page } = this
    this.shop.put(url, async function* pieces() {
      yield first
      await page.waitForFunction('window.__probe && window.__probe.total > 3')
      yield second
    })
    await page.bringToFront()
    await page.goto(url)
  }

  put(url: string, body: Body): void {
    this.shop.put(url, body)
  }

  async counts(): Promise<Counts> {
    return this.page.evaluate<Counts>('window.__probe')
  }

  /** What a choice shows on the page: true = on. */
  async shown(choice: string): Promise<boolean | undefined> {
    return this.page.evaluate<boolean | undefined>(`window.__shown(${JSON.stringify(choice)})`)
  }

  /** Waits until a choice is on the page and on. */
  async on(choice = 'marketing'): Promise<void> {
    await base.expect.poll(() => this.shown(choice)).toBe(true)
  }

  /** Waits until a choice is on the page and off. */
  async off(choice = 'marketing'): Promise<void> {
    await base.expect.poll(() => this.shown(choice)).toBe(false)
  }

  /** Lets the page draw so many frames. */
  async draw(frames: number): Promise<void> {
    // A tab behind another draws nothing.
    await this.page.bringToFront()
    const { total } = await this.counts()
    await base.expect
      .poll(async () => (await this.counts()).total, { intervals: [20] })
      .toBeGreaterThanOrEqual(total + frames)
  }

  /** Presses a button that sends the order; gives the fields that the shop received. */
  async send(button = '#pay'): Promise<Readonly<Record<string, readonly string[]>>> {
    const before = this.#orders().length
    await this.page.locator(button).click({ noWaitAfter: true })
    return this.received(before)
  }

  /** The fields of the first submission after so many; by default of this test. */
  async received(after = this.#before): Promise<Readonly<Record<string, readonly string[]>>> {
    await base.expect.poll(() => this.#orders().length).toBeGreaterThan(after)
    return this.#orders()[after]?.fields ?? {}
  }

  /** What was written down about one page, oldest first. */
  async entries(url: string): Promise<JournalEntry[]> {
    const rows = await this.untick.rows('journal')
    return rows.filter(({ page }) => page === url).sort((a, b) => a.at - b.at)
  }

  /** What pages sent; the browser itself posts things of its own to the mapped hosts. */
  #orders(): readonly Submission[] {
    return this.shop.submissions.filter(({ url }) => new URL(url).pathname.startsWith('/order/'))
  }
}

function addressFor(name: string): string {
  return `https://demo.taobao.com/controls/${name}/${randomUUID()}.htm`
}

/** The text of `pages/NAME.html`. */
export function fragment(name: string): string {
  return readFileSync(join(PAGES, `${name}.html`), 'utf8')
}

/** A page of a shop whose first script is the probe. */
export function document(body: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>确认订单</title>
<script>${PROBE}</script>${head}</head><body>${body}</body></html>`
}

/** An order form: the given choices, then those that nobody may touch, then the two ways of sending. */
export function orderForm(choices: string): string {
  return document(`<form id="order" method="post" action="/order/form"><h1>确认订单</h1>
${choices}
${fragment('never')}
<button id="pay">提交订单</button>
<button id="pay-script" type="button">立即支付</button>
</form>`)
}

interface WorkerFixtures {
  hall: { shop: ShopServer; untick: Untick }
}

export const test = base.extend<{ stage: Stage }, WorkerFixtures>({
  hall: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const shop = await startShop()
      const profile = await mkdtemp(join(tmpdir(), 'untick-controls-'))
      const { context, extensionId, welcome } = await launchShopBrowser({
        dist,
        profile,
        port: shop.port,
      })
      // In front of the page it would stop its drawing.
      await welcome?.close()
      await use({ shop, untick: new Untick(context, extensionId) })
      await context.close()
      await shop.close()
      await rm(profile, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  stage: async ({ hall }, use) => {
    const page = await hall.untick.context.newPage()
    await use(new Stage(page, hall.shop, hall.untick))
    // A page that is on its way to another address may take its time to close.
    await Promise.race([page.close(), setTimeout(2000)])
  },
})

export { expect } from '@playwright/test'
