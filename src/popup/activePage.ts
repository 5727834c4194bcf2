import { signal } from '@preact/signals'
import type { KeptControl } from '../core/protocol.ts'
import { browser } from '../platform/browser.ts'
import { sendToTab } from '../platform/messages.ts'
import { pageOf, shopOf } from '../ui/site.ts'

/** The page the popup was opened over. `site` is undefined where Untick does not run. */
export interface ActivePage {
  readonly tabId: number | undefined
  readonly site: string | undefined
  /** Origin and path. */
  readonly page: string
  /** Entries from here on (ms) belong to what the shopper sees now. */
  readonly since: number
  readonly kept: readonly KeptControl[]
}

/** A page does not say when it was opened; what happened on it in the last hours is what the shopper remembers of it. */
const VISIT = 6 * 3_600_000

const NOWHERE: ActivePage = { tabId: undefined, site: undefined, page: '', since: 0, kept: [] }

export const activePage = signal<ActivePage>(NOWHERE)

/** Looks up the page behind the popup, and again whenever that tab has loaded something else. */
export async function watchActivePage(): Promise<void> {
  const tab = await behindPopup()
  if (tab?.id === undefined) return
  const { id } = tab
  await look(id, tab.url)
  browser.tabs.onUpdated.addListener((tabId, change, { url }) => {
    if (tabId === id && change.status === 'complete') void look(id, url)
  })
}

/** `?tab=` names the tab when the popup is itself opened in one. */
async function behindPopup() {
  const named = Number(new URLSearchParams(location.search).get('tab'))
  if (named > 0) return browser.tabs.get(named)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

async function look(tabId: number, url: string | undefined): Promise<void> {
  const site = shopOf(url ?? '')
  const page = pageOf(url ?? '')
  const since = Date.now() - VISIT
  activePage.value = { tabId, site, page, since, kept: [] }
  if (!site) return
  const reply = await sendToTab(tabId, 'get-kept', { visit: 'this' })
  if (reply) activePage.value = { tabId, site, page, since, kept: reply.kept }
}
