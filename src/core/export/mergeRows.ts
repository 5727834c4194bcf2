import type { JournalEntry } from '../journal.ts'
import type { RequestRow } from '../optout/request.ts'
import type { OrderRow, StoreRow } from '../purchases/records.ts'
import type { MessageRow } from '../sms/message.ts'
import type { BackupFact } from './backupSchema.ts'

/* How a row of a backup and the row of the same id in the database become one: what is newer stays, what is missing is added. */

/** Names, identities and times of both; the opt-out status that was set later. Counts stay: the plan adds new orders. */
export function mergeStore(here: StoreRow, file: StoreRow): StoreRow {
  const merged: StoreRow = {
    ...here,
    names: union(here.names, file.names),
    identities: union(here.identities, file.identities),
    optOut: (file.optOut.since ?? 0) > (here.optOut.since ?? 0) ? file.optOut : here.optOut,
  }
  const first = lesser(here.firstOrderAt, file.firstOrderAt)
  const last = greater(here.lastOrderAt, file.lastOrderAt)
  const url = here.url ?? file.url
  if (first !== undefined) merged.firstOrderAt = first
  if (last !== undefined) merged.lastOrderAt = last
  if (url !== undefined) merged.url = url
  const aliases = union(here.aliases ?? [], file.aliases ?? [])
  if (aliases.length > 0) merged.aliases = aliases
  return merged
}

export function mergeOrder(here: OrderRow, file: OrderRow): OrderRow {
  return { ...file, ...here, state: here.state === 'unknown' ? file.state : here.state }
}

/** The request that went further in time. */
export function mergeRequest(here: RequestRow, file: RequestRow): RequestRow {
  return lastStep(file) > lastStep(here) ? file : here
}

export function mergeMessage(here: MessageRow, file: MessageRow): MessageRow {
  return { ...file, ...here }
}

/** A journal only grows: the entry that is here stays. */
export function mergeEntry(here: JournalEntry): JournalEntry {
  return here
}

export function mergeFact(here: BackupFact): BackupFact {
  return here
}

function lastStep(request: RequestRow): number {
  const { plannedAt = 0, openedAt = 0, askedAt = 0, confirmedAt = 0 } = request
  return Math.max(plannedAt, openedAt, askedAt, confirmedAt)
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])]
}

function lesser(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

function greater(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.max(one, other)
}
