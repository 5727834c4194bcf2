import { sendingAfter } from '../../core/imports/clock.ts'
import type { StillSending } from '../../core/imports/clock.ts'
import type { ChannelId, RequestRow } from '../../core/optout/request.ts'
import { buildStoreIndex } from '../../core/sms/storeIndex.ts'
import type { StoreIndex } from '../../core/sms/storeIndex.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { database } from '../database.ts'

/** All stores, made ready for matching; with the recipient names of their orders where the shopper keeps them. */
export async function readStoreIndex(): Promise<StoreIndex> {
  const recipients = new Map<string, Set<string>>()
  await database.orders
    .filter(({ alias }) => alias !== undefined && alias !== '')
    .each(({ storeId, alias = '' }) => {
      const names = recipients.get(storeId) ?? new Set<string>()
      recipients.set(storeId, names.add(alias))
    })
  const stores = await database.stores.toArray()
  return buildStoreIndex(
    stores.map((store) => ({ ...store, recipientAliases: [...(recipients.get(store.id) ?? [])] })),
  )
}

/** Everything a store has sent, newest first; messages without a time come last. */
export async function readMessagesOfStore(storeId: string): Promise<MessageRow[]> {
  const rows = await database.messages.where('storeId').equals(storeId).toArray()
  return rows.sort(newestFirst)
}

export interface MessageFilter {
  /** `matched` = of one store, `unsure` = perhaps one of several, `unmatched` = no store of the shopper's. */
  readonly owner?: 'matched' | 'unsure' | 'unmatched'
  /** Only messages with a reply code that was not sent yet. */
  readonly toReply?: boolean
  /** Part of the text, signature or number. */
  readonly search?: string
  readonly batch?: string
}

/** A page of messages, newest first, and how many there are in all. Messages without a time stand at the end. */
export async function readMessagePage(
  filter: MessageFilter,
  offset: number,
  limit: number,
): Promise<{ rows: MessageRow[]; total: number }> {
  const accepts = accepting(filter)
  const timed = database.messages.orderBy('at').reverse().filter(accepts)
  const untimed = database.messages.filter((row) => row.at === undefined && accepts(row))
  const [timedCount, untimedCount] = await Promise.all([timed.count(), untimed.count()])
  const rows = await timed.offset(offset).limit(limit).toArray()
  const missing = limit - rows.length
  const rest =
    missing > 0 && untimedCount > 0
      ? await untimed
          .offset(Math.max(0, offset - timedCount))
          .limit(missing)
          .toArray()
      : []
  return { rows: [...rows, ...rest], total: timedCount + untimedCount }
}

/** Channels by which the store itself was told to stop. */
const TELLS_STORE: readonly ChannelId[] = [
  'chat-notice',
  'leave-membership',
  'sms-reply',
  'platform-letter',
  'pipl-request',
  'by-hand',
]

/** When a store was first told to stop, ms; undefined when it never was. */
export async function readRefusal(storeId: string): Promise<number | undefined> {
  const requests = await database.requests.where('storeId').equals(storeId).toArray()
  const messages = await database.messages.where('storeId').equals(storeId).toArray()
  return refusalIn(requests, messages)
}

/** The stores that went on sending after they were told to stop, by store id. */
export async function readStillSending(): Promise<Map<string, StillSending>> {
  const requests = group(await database.requests.toArray())
  const replied = new Set<string>()
  await database.messages
    .filter(({ repliedAt }) => repliedAt !== undefined)
    .each(({ storeId }) => void (storeId !== undefined && replied.add(storeId)))
  const found = new Map<string, StillSending>()
  for (const storeId of new Set([...requests.keys(), ...replied])) {
    const messages = await database.messages.where('storeId').equals(storeId).toArray()
    const refusedAt = refusalIn(requests.get(storeId) ?? [], messages)
    const sending = refusedAt === undefined ? undefined : sendingAfter(refusedAt, messages)
    if (sending) found.set(storeId, sending)
  }
  return found
}

/** What one store sent after it was told to stop; undefined when it kept to it or was never told. */
export async function readSendingOf(storeId: string): Promise<StillSending | undefined> {
  const refusedAt = await readRefusal(storeId)
  if (refusedAt === undefined) return undefined
  return sendingAfter(refusedAt, await readMessagesOfStore(storeId))
}

/** Advertising messages a day (key `2026-11-08`, China time) from `from` up to, not including, `to` (ms). */
export async function readMessagesPerDay(
  from: number,
  to: number,
  storeId?: string,
): Promise<Map<string, number>> {
  const days = new Map<string, number>()
  await database.messages
    .where('at')
    .between(from, to, true, false)
    .each((row) => {
      if (row.kind !== 'marketing' || (storeId !== undefined && row.storeId !== storeId)) return
      const day = new Date((row.at ?? 0) + 8 * 3_600_000).toISOString().slice(0, 10)
      days.set(day, (days.get(day) ?? 0) + 1)
    })
  return days
}

function refusalIn(
  requests: readonly RequestRow[],
  messages: readonly MessageRow[],
): number | undefined {
  const told = requests
    .filter(({ state }) => state === 'asked' || state === 'confirmed')
    .filter(({ channel }) => TELLS_STORE.includes(channel))
  const times = [...told.map(({ askedAt }) => askedAt), ...messages.map((row) => row.repliedAt)]
  const known = times.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

function group(requests: readonly RequestRow[]): Map<string, RequestRow[]> {
  const groups = new Map<string, RequestRow[]>()
  for (const request of requests) {
    const list = groups.get(request.storeId)
    if (list) list.push(request)
    else groups.set(request.storeId, [request])
  }
  return groups
}

function accepting({ owner, toReply, search, batch }: MessageFilter): (row: MessageRow) => boolean {
  const words = search?.trim().toLowerCase() ?? ''
  return (row) =>
    (owner === undefined || owner === ownerOf(row)) &&
    (!toReply || (row.optOutCode !== undefined && row.repliedAt === undefined)) &&
    (batch === undefined || row.batch === batch) &&
    (words === '' || `${row.text}\n${row.sender}`.toLowerCase().includes(words))
}

function ownerOf({ storeId, perhaps }: MessageRow): 'matched' | 'unsure' | 'unmatched' {
  if (storeId !== undefined) return 'matched'
  return perhaps && perhaps.length > 0 ? 'unsure' : 'unmatched'
}

function newestFirst(a: MessageRow, b: MessageRow): number {
  return (b.at ?? -Infinity) - (a.at ?? -Infinity)
}
