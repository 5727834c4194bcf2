import type { JournalEntry } from '../../core/journal.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { database } from '../database.ts'

const QUIET_AFTER = 30 * 86_400_000
const MONTHS = 12

/** One month of the chart; `start` is its first ms in local time. */
export interface MonthCounts {
  readonly start: number
  readonly newStores: number
  readonly unticked: number
  readonly messages: number
}

export interface Overview {
  readonly stores: number
  readonly untouched: number
  /** Asked to stop in any way: asked, confirmed, still sending, complained, closed. */
  readonly asked: number
  /** Of those: asked 30 days ago or earlier and no marketing message since. */
  readonly quiet: number
  readonly sending: number
  readonly kept: number
  readonly unticked: number
  readonly months: readonly MonthCounts[]
}

/** The numbers of the overview screen at `now` (ms). */
export async function readOverview(now: number): Promise<Overview> {
  const [stores, entries, messages] = await Promise.all([
    database.stores.toArray(),
    database.journal.toArray(),
    database.messages.toArray(),
  ])
  return summarise(stores, entries, messages, now)
}

/** True when the database holds nothing of the shopper's yet. */
export async function isEmpty(): Promise<boolean> {
  const counts = await Promise.all([
    database.stores.limit(1).count(),
    database.journal.limit(1).count(),
  ])
  return counts.every((count) => count === 0)
}

/** True while sample data of the tour is in the database. */
export async function hasSample(): Promise<boolean> {
  return (await database.stores.filter((store) => store.sample === true).first()) !== undefined
}

/** Counts stores by what became of them, and what happened in each of the last 12 months. */
export function summarise(
  stores: readonly StoreRow[],
  entries: readonly JournalEntry[],
  messages: readonly MessageRow[],
  now: number,
): Overview {
  const marketing = messages.filter((message) => message.kind === 'marketing')
  const unticked = entries.filter(isUntick)
  const lastMessage = lastMessageByStore(marketing)
  const has = (status: StoreRow['optOut']['status']): number =>
    stores.filter((store) => store.optOut.status === status).length
  const untouched = has('none')
  const kept = has('keep')
  return {
    stores: stores.length,
    untouched,
    asked: stores.length - untouched - kept,
    quiet: stores.filter((store) => isQuiet(store, lastMessage.get(store.id), now)).length,
    sending: has('sending'),
    kept,
    unticked: unticked.length,
    months: countMonths(
      stores.flatMap((store) => store.firstOrderAt ?? []),
      unticked.map((entry) => entry.at),
      marketing.flatMap((message) => message.at ?? []),
      now,
    ),
  }
}

function isUntick(entry: JournalEntry): boolean {
  const changed = ['untick', 'came-back', 'choose-refusal'].includes(entry.command)
  return changed && (entry.status === 'done' || entry.status === 'unconfirmed')
}

function lastMessageByStore(messages: readonly MessageRow[]): Map<string, number> {
  const last = new Map<string, number>()
  for (const { storeId, at } of messages) {
    if (storeId === undefined || at === undefined) continue
    last.set(storeId, Math.max(at, last.get(storeId) ?? 0))
  }
  return last
}

function isQuiet(store: StoreRow, lastMessage: number | undefined, now: number): boolean {
  const { status, since } = store.optOut
  if (status !== 'asked' && status !== 'confirmed') return false
  if (since === undefined || now - since < QUIET_AFTER) return false
  return lastMessage === undefined || lastMessage <= since
}

function countMonths(
  newStores: readonly number[],
  unticked: readonly number[],
  messages: readonly number[],
  now: number,
): MonthCounts[] {
  const starts = monthStarts(now)
  const newStoresIn = countBetween(starts, newStores)
  const untickedIn = countBetween(starts, unticked)
  const messagesIn = countBetween(starts, messages)
  return starts.slice(0, -1).map((start, at) => ({
    start,
    newStores: newStoresIn[at] ?? 0,
    unticked: untickedIn[at] ?? 0,
    messages: messagesIn[at] ?? 0,
  }))
}

/** The starts of the last 12 months and of the month after now, oldest first. */
function monthStarts(now: number): number[] {
  const date = new Date(now)
  return Array.from({ length: MONTHS + 1 }, (_, at) =>
    new Date(date.getFullYear(), date.getMonth() - MONTHS + 1 + at, 1).getTime(),
  )
}

function countBetween(starts: readonly number[], times: readonly number[]): number[] {
  const counts = starts.slice(0, -1).map(() => 0)
  for (const time of times) {
    const after = starts.findIndex((start) => time < start)
    if (after > 0) counts[after - 1] = (counts[after - 1] ?? 0) + 1
  }
  return counts
}
