import type { JournalEntry } from '../core/journal.ts'
import { browser } from '../platform/browser.ts'

const COLOUR = '#0f766e'

/** Counts what was unticked on a tab's page; the browser clears a tab's badge itself when the page goes. */
export async function addToBadge(
  tabId: number | undefined,
  written: readonly JournalEntry[],
): Promise<void> {
  const count = written.filter(
    ({ command }) =>
      command === 'untick' || command === 'came-back' || command === 'choose-refusal',
  ).length
  if (tabId === undefined || count === 0) return
  try {
    const now = Number(await browser.action.getBadgeText({ tabId })) || 0
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR })
    await browser.action.setBadgeText({ tabId, text: String(now + count) })
  } catch {
    // The tab was closed meanwhile: nobody is left to read the badge.
  }
}
