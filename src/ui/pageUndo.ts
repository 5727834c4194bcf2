import type { JournalEntry } from '../core/journal.ts'
import { undoEntry } from '../db/commands/journal.ts'
import { browser } from '../platform/browser.ts'
import { sendToTab } from '../platform/messages.ts'
import { rememberChoices } from '../platform/storage.ts'
import { pageOf, siteIdOf } from './site.ts'

/** done = the box is back · not-here = no open page has it · failed = the page has it and it would not change. */
export type PageOutcome = 'done' | 'not-here' | 'failed'

/** True when the box of this entry can be put back on a page. */
export function canUndoOnPage(entry: JournalEntry): boolean {
  const changed = ['untick', 'came-back', 'choose-refusal'].includes(entry.command)
  return changed && (entry.status === 'done' || entry.status === 'unconfirmed')
}

/** True when the status of an entry says more than its command does. */
export function isNews({ command, status }: JournalEntry): boolean {
  return !(
    status === 'done' ||
    status === 'offered' ||
    (command === 'by-hand' && status === 'failed')
  )
}

/**
 * Puts a box back as it was: asks every open page of its site, its own page first, and notes the outcome in the
 * journal (`not-here`: it is put back at the next visit).
 */
export async function undoOnPages(entry: JournalEntry): Promise<PageOutcome> {
  const outcome = await askPages(entry)
  const kept = await undoEntry(entry.id, outcome)
  if (kept) await rememberChoices(new Map([[kept.keep, true]]))
  return outcome
}

async function askPages(entry: JournalEntry): Promise<PageOutcome> {
  let outcome: PageOutcome = 'not-here'
  for (const tabId of await tabsOf(entry)) {
    const reply = await sendToTab(tabId, 'undo-entry', { entryId: entry.id })
    if (reply?.outcome === 'done') return 'done'
    if (reply?.outcome === 'failed') outcome = 'failed'
  }
  return outcome
}

async function tabsOf(entry: JournalEntry): Promise<number[]> {
  const tabs = await browser.tabs.query({})
  const ofSite = tabs.filter(({ url }) => url !== undefined && siteIdOf(url) === entry.site)
  // Behind a `#` an entry's page may name the store it is about.
  const [page] = entry.page.split('#')
  const isPage = (url: string | undefined): number => (pageOf(url ?? '') === page ? 0 : 1)
  ofSite.sort((a, b) => isPage(a.url) - isPage(b.url))
  return ofSite.flatMap(({ id }) => id ?? [])
}
