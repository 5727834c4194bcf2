import type { Page } from '@playwright/test'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ShopBrowser } from '../e2e/browser.ts'
import { Untick } from '../e2e/untick.ts'
import type { JournalEntry } from '../src/core/journal.ts'

/** What Untick itself says of one page. */
interface Stop {
  readonly unticked: readonly string[]
  readonly kept: readonly string[]
  readonly recorded: readonly string[]
}

/**
 * Walks through the demo shop without a window, prints what Untick's own database and content scripts report and
 * writes screenshots into `folder`. Returns the exit code: 1 when nothing was unticked or no store was recorded.
 */
export async function tour(browser: ShopBrowser, folder: string): Promise<number> {
  const untick = new Untick(browser.context, browser.extensionId)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    await browser.welcome?.close()
    const first = browser.context.pages()[0] ?? (await browser.context.newPage())
    await first.goto('https://demo.untick.example/')
    const links = await first.locator('.tour a').evaluateAll(linksOf)
    const stops: Stop[] = []
    let tab = first
    for (const [index, link] of links.entries()) {
      // The first page stays open: the popup will speak of it.
      if (index === 1) tab = await browser.context.newPage()
      const stop = await visit(untick, tab, link.url)
      stops.push(stop)
      print(link, stop)
      await tab.screenshot({ path: join(folder, `${String(index + 1).padStart(2, '0')}.png`) })
    }
    await portray(untick, first, folder)
    return conclude(await untick.snapshot(), stops, folder)
  } finally {
    await browser.context.close()
  }
}

interface Link {
  readonly title: string
  readonly url: string
}

function linksOf(links: Element[]): Link[] {
  return links.flatMap((link) =>
    link instanceof HTMLAnchorElement ? [{ title: link.textContent, url: link.href }] : [],
  )
}

async function visit(untick: Untick, page: Page, url: string): Promise<Stop> {
  const before = await untick.snapshot()
  await page.goto(url)
  await settle(untick)
  const after = await untick.snapshot()
  const kept = await untick.keptOn(url)
  const known = new Set([...before.stores, ...before.journal].map((row) => row.id))
  return {
    unticked: after.journal
      .filter((entry) => !known.has(entry.id) && wasUnticked(entry))
      .map(({ target }) => `${target.label}（${(target.because ?? []).join('、')}）`),
    kept: kept.map((control) => `${control.label} [${control.purpose}]`),
    recorded: after.stores.filter((store) => !known.has(store.id)).map((store) => store.name),
  }
}

function wasUnticked(entry: JournalEntry): boolean {
  return entry.actor === 'untick' && entry.command === 'untick' && entry.status !== 'failed'
}

/** Waits until nothing new has been written for a second: the tour cannot know what a page will bring. */
async function settle(untick: Untick): Promise<void> {
  let last = ''
  for (let quiet = 0, looks = 0; quiet < 4 && looks < 40; looks += 1) {
    const now = JSON.stringify(await untick.snapshot())
    quiet = now === last ? quiet + 1 : 0
    last = now
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

function print(link: Link, stop: Stop): void {
  console.log(`\n${link.title}  ${link.url}`)
  for (const line of stop.unticked) console.log(`  取消 unticked  ${line}`)
  for (const line of stop.kept) console.log(`  保留 kept      ${line}`)
  for (const line of stop.recorded) console.log(`  记下 recorded  ${line}`)
}

async function portray(untick: Untick, page: Page, folder: string): Promise<void> {
  const popup = await untick.openPopup(page)
  await popup.getByRole('main').waitFor()
  await popup.screenshot({ path: join(folder, 'popup.png') })
  const dashboard = await untick.openDashboard()
  await dashboard.getByRole('main').waitFor()
  await dashboard.screenshot({ path: join(folder, 'dashboard.png') })
}

type Snapshot = Awaited<ReturnType<Untick['snapshot']>>

function conclude({ journal, stores }: Snapshot, stops: readonly Stop[], folder: string): number {
  const unticked = journal.filter(wasUnticked).length
  const recorded = stores.length
  const kept = stops.reduce((sum, stop) => sum + stop.kept.length, 0)
  console.log(`\n截图在 ${folder}/ · Screenshots are in ${folder}/`)
  console.log(`unticked ${unticked} boxes, kept ${kept}, recorded ${recorded} stores`)
  if (unticked > 0 && recorded > 0) return 0
  console.error('出错了：扩展没有在演示商店里起作用。Untick did not work on the demo shop.')
  return 1
}
