import * as v from 'valibot'
import type { JournalEntry } from '../../core/journal.ts'
import type { RequestRow } from '../../core/optout/request.ts'
import { healthSchema } from '../../core/protocol.ts'
import type { PageHealth } from '../../core/protocol.ts'
import type { OrderRow, StoreRow } from '../../core/purchases/records.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { database } from '../database.ts'

export interface DiaryFilter {
  readonly site: string | undefined
  /** First and last ms of the days shown. */
  readonly range: { readonly from: number; readonly to: number } | undefined
  /** Looked for in label and page. */
  readonly search: string
}

/** The newest entries that pass the filter, newest first; `more` says that older ones were left off by `limit`. */
export async function readDiary(
  filter: DiaryFilter,
  limit: number,
): Promise<{ entries: JournalEntry[]; more: boolean }> {
  const { from, to } = filter.range ?? { from: 0, to: Number.MAX_SAFE_INTEGER }
  const wanted = filter.search.trim().toLowerCase()
  const newest = database.journal.where('at').between(from, to, true, true).reverse()
  const entries = await newest
    .filter((entry) => passes(entry, filter.site, wanted))
    .limit(limit + 1)
    .toArray()
  return { entries: entries.slice(0, limit), more: entries.length > limit }
}

function passes(entry: JournalEntry, site: string | undefined, wanted: string): boolean {
  if (site !== undefined && entry.site !== site) return false
  if (wanted === '') return true
  return `${entry.target.label}\n${entry.page}`.toLowerCase().includes(wanted)
}

/** The sites the journal knows, sorted. */
export async function readSites(): Promise<string[]> {
  const keys = await database.journal.orderBy('site').uniqueKeys()
  return keys.map(String).filter((site) => site !== '')
}

const PAGE_COMMANDS: ReadonlySet<string> = new Set([
  'untick',
  'came-back',
  'choose-refusal',
  'offer',
  'bundled',
  'by-hand',
  'button-consent',
])

/** What was done on a page (origin + path) since `since` (ms): the latest entry of each label, oldest first. */
export async function readPageEntries(page: string, since: number): Promise<JournalEntry[]> {
  const entries = await database.journal
    .where('at')
    .aboveOrEqual(since)
    .filter((entry) => isOnPage(entry, page) && PAGE_COMMANDS.has(entry.command))
    .toArray()
  return [...new Map(entries.map((entry) => [entry.target.label, entry])).values()]
}

const healthFact = v.object({ ...healthSchema.entries, at: v.number() })

/** An entry's page may name the store it is about behind a `#` (see `pageKey`). */
function isOnPage(entry: JournalEntry, page: string): boolean {
  return entry.page === page || entry.page.startsWith(`${page}#`)
}

/** The latest word on how well a shop's pages were understood since `since` (ms); undefined when there is none. */
export async function readHealth(
  pack: string,
  since: number,
): Promise<(PageHealth & { at: number }) | undefined> {
  const facts = await database.facts.where('key').startsWith(`health:${pack}:`).toArray()
  const known = facts.flatMap((fact) => {
    const parsed = v.safeParse(healthFact, fact.value)
    return parsed.success && parsed.output.at >= since ? [parsed.output] : []
  })
  return known.sort((a, b) => b.at - a.at)[0]
}

/** Everything known of one store. */
export interface StoreHistory {
  readonly store: StoreRow | undefined
  readonly orders: readonly OrderRow[]
  readonly entries: readonly JournalEntry[]
  readonly requests: readonly RequestRow[]
  readonly messages: readonly MessageRow[]
}

/** A store with its orders, entries, requests and messages; `store` is undefined when it is not on record. */
export async function readStoreHistory(storeId: string): Promise<StoreHistory> {
  const [store, orders, entries, requests, messages] = await Promise.all([
    database.stores.get(storeId),
    database.orders.where('storeId').equals(storeId).toArray(),
    database.journal.where('storeId').equals(storeId).toArray(),
    database.requests.where('storeId').equals(storeId).toArray(),
    database.messages.where('storeId').equals(storeId).toArray(),
  ])
  return { store, orders, entries, requests, messages }
}
