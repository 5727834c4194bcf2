import type { Browser, BrowserContext, Page } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchShopBrowser } from '../../e2e/browser.ts'
import { startShop } from '../../e2e/server.ts'
import type { ShopServer } from '../../e2e/server.ts'
import { BUSY_URL, busyPage, CALM_URL, calmPage } from './page.ts'
import { rivals } from './rivals.ts'
import type { Rival } from './rivals.ts'
import { median, range, table } from './table.ts'
import { CATEGORIES, scriptTime, startTime } from './trace.ts'
import type { TraceEvent } from './trace.ts'

interface Sample {
  /** Milliseconds on the page's main thread. */
  readonly busy: number
  readonly start: number
  /** Animation frames that showed a ticked promotion box, and all frames. */
  readonly ticked: number
  readonly frames: number
}

/** Calm pages opened for one sample of the start-up time. */
const STARTS = 5
const TARGETS = { size: 30_000, start: 2 }

/**
 * Measures the consent script against an empty script, the bare floor and autoconsent, on the same pages, in rounds
 * that take turns. Prints a table of medians and whether each target is met.
 */
export async function benchConsent(rounds: number): Promise<void> {
  const field = rivals()
  const shop = await startShop()
  shop.put(BUSY_URL, busyPage())
  shop.put(CALM_URL, calmPage())
  const samples = new Map<string, Sample[]>(field.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const rival of field) samples.get(rival.name)?.push(await measure(rival, shop))
  await shop.close()
  report(field, samples, rounds)
}

async function measure(rival: Rival, shop: ShopServer): Promise<Sample> {
  const profile = mkdtempSync(join(tmpdir(), 'untick-bench-'))
  const { context } = await launchShopBrowser({
    dist: rival.folder,
    profile,
    port: shop.port,
    withExtension: false,
  })
  const browser = context.browser()
  if (!browser) throw new Error('no browser to trace')
  const extensionId = await load(context, browser, rival)
  const page = await context.newPage()
  const start = await startOf(browser, page, extensionId)
  // A welcome tab in front would stop the drawing of the page.
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.bringToFront()
  const busy = await traced(browser, page, async () => {
    await page.goto(BUSY_URL)
    await page.evaluate('window.__go()')
  })
  const seen = await page.evaluate<{ ticked: number; frames: number }>('window.__result()')
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  return { busy: scriptTime(busy, extensionId, BUSY_URL), start, ...seen }
}

async function load(context: BrowserContext, browser: Browser, rival: Rival): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const { id } = await session.send('Extensions.loadUnpacked', { path: rival.folder })
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker')
  await session.detach()
  return id
}

async function startOf(browser: Browser, page: Page, extensionId: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < STARTS; n += 1) {
    await page.goto('about:blank')
    const events = await traced(browser, page, async () => void (await page.goto(CALM_URL)))
    times.push(startTime(events, extensionId, CALM_URL))
  }
  return median(times)
}

async function traced(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await run()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString(),
  )
  return traceEvents
}

function report(field: readonly Rival[], samples: ReadonlyMap<string, Sample[]>, rounds: number) {
  const of = (name: string, pick: (sample: Sample) => number) => (samples.get(name) ?? []).map(pick)
  const busyOf = (name: string) => median(of(name, ({ busy }) => busy))
  const [untick = '', , floor = '', autoconsent = ''] = field.map(({ name }) => name)
  const rows = field.map(({ name }) => [
    name,
    busyOf(name).toFixed(1),
    range(of(name, ({ busy }) => busy)),
    (busyOf(name) / busyOf(floor)).toFixed(2),
    (busyOf(name) / busyOf(autoconsent)).toFixed(2),
    `${median(of(name, ({ ticked }) => ticked))} of ${median(of(name, ({ frames }) => frames))}`,
    median(of(name, ({ start }) => start)).toFixed(2),
  ])
  console.log(`consent: 400 rows, 20 replaced every 50 ms for 4 s, a promotion box every 500 ms.
Milliseconds of processor time on the page's main thread in scripts of the extension; medians of ${rounds} rounds.\n`)
  console.log(
    table(
      [
        '',
        'ms',
        'from – to',
        'x floor',
        'x autoconsent',
        'frames with a ticked box',
        'start-up ms',
      ],
      rows,
    ),
  )
  const size = consentScript(field[0]?.folder ?? '')
  console.log(`\nconsent script: ${size.length} bytes, ${gzipSync(size).length} gzipped`)
  target('not above the floor', busyOf(untick), busyOf(floor))
  target('a third of autoconsent', busyOf(untick), busyOf(autoconsent) / 3)
  target('no frame with a ticked box', Math.max(...of(untick, ({ ticked }) => ticked)), 0)
  target('bytes of the consent script', size.length, TARGETS.size)
  target('start-up ms', median(of(untick, ({ start }) => start)), TARGETS.start)
}

function target(name: string, value: number, limit: number): void {
  const verdict = value <= limit ? 'met   ' : 'MISSED'
  console.log(`${verdict} ${name}: ${round(value)} (at most ${round(limit)})`)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function consentScript(folder: string): Buffer {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /consent[^/]*\.js$/.test(name),
  )
  if (file === undefined) throw new Error(`${folder}: no consent script`)
  return readFileSync(join(folder, file))
}
