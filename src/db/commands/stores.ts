import { newId } from '../../core/id.ts'
import type { JournalEntry } from '../../core/journal.ts'
import type { RequestRow } from '../../core/optout/request.ts'
import { OPT_OUT_STATUSES } from '../../core/purchases/records.ts'
import type { OptOutStatus, OrderRow, StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'

type OptOut = StoreRow['optOut']

/** A bulk change: its id in the journal, and how many stores really changed. */
export interface Batch {
  readonly batch: string
  readonly count: number
}

/**
 * Sets the opt-out status of stores (ms `now`), each with a journal entry of one batch. `asked` also notes a request
 * made by hand, so that its date is known later. Stores that have the status already are left alone.
 */
export async function markStores(
  ids: readonly string[],
  status: OptOutStatus,
  now: number,
): Promise<Batch> {
  const batch = newId()
  const { stores, journal, requests } = database
  const count = await database.transaction('rw', stores, journal, requests, async () => {
    const found = await stores.bulkGet([...ids])
    const changing = found.filter((each) => each !== undefined && each.optOut.status !== status)
    const changed = changing.flatMap((each) => (each ? [each] : []))
    const next: OptOut = status === 'none' ? { status } : { status, since: now }
    await journal.bulkAdd(changed.map((store) => markEntry(store, next, batch, now)))
    await stores.bulkPut(changed.map((store) => ({ ...store, optOut: next })))
    if (status === 'asked') await requests.bulkAdd(changed.map((each) => byHand(each, batch, now)))
    return changed.length
  })
  return { batch, count }
}

function markEntry(store: StoreRow, next: OptOut, batch: string, now: number): JournalEntry {
  return {
    id: newId(),
    at: now,
    actor: 'shopper',
    command: 'mark',
    site: store.platform,
    page: '',
    target: { label: store.name.slice(0, 300) },
    before: writeStatus(store.optOut),
    after: writeStatus(next),
    status: 'done',
    batch,
    storeId: store.id,
    ...(store.sample && { sample: true }),
  }
}

function byHand(store: StoreRow, batch: string, now: number): RequestRow {
  return {
    id: newId(),
    storeId: store.id,
    channel: 'by-hand',
    state: 'asked',
    askedAt: now,
    batch,
    ...(store.sample && { sample: true }),
  }
}

/** How a status stands in the journal: `asked@1764000000000`, so that undoing brings its date back too. */
export function writeStatus(optOut: OptOut): string {
  return optOut.since === undefined ? optOut.status : `${optOut.status}@${optOut.since}`
}

/** The reverse of `writeStatus`; undefined for any other text. */
export function readStatus(text: string): OptOut | undefined {
  const [word, since] = text.split('@')
  const status = OPT_OUT_STATUSES.find((each) => each === word)
  if (!status) return undefined
  if (since === undefined) return { status }
  const at = Number(since)
  return Number.isFinite(at) ? { status, since: at } : undefined
}

/** Counts of an undo: stores put back, and stores that had changed again and were left alone. */
export interface UndoneMarks {
  readonly undone: number
  readonly refused: number
}

/** Takes a `markStores` batch back: whole, or only the entry `only`. Each store put back gets an inverse entry. */
export async function undoMarks(batch: string, now: number, only?: string): Promise<UndoneMarks> {
  const { stores, journal, requests } = database
  return database.transaction('rw', stores, journal, requests, async () => {
    const rows = await journal.where('batch').equals(batch).toArray()
    const marks = rows.filter(
      (row) => row.command === 'mark' && row.status === 'done' && (!only || row.id === only),
    )
    let undone = 0
    for (const mark of marks) if (await undoMark(mark, now)) undone += 1
    return { undone, refused: marks.length - undone }
  })
}

async function undoMark(mark: JournalEntry, now: number): Promise<boolean> {
  const { stores, journal, requests } = database
  const store = await stores.get(mark.storeId ?? '')
  const before = readStatus(mark.before)
  if (!store || !before || writeStatus(store.optOut) !== mark.after) return false
  await stores.update(store.id, { optOut: before })
  await journal.update(mark.id, { status: 'undone' })
  const inverse = { id: newId(), at: now, before: mark.after, after: mark.before, undoes: mark.id }
  const { batch: _, ...rest } = mark
  await journal.add({ ...rest, ...inverse, command: 'undo', status: 'done' })
  const ofStore = requests.where('storeId').equals(store.id)
  await ofStore.filter((each) => each.batch === mark.batch && each.channel === 'by-hand').delete()
  return true
}

/** What `deleteStores` took out, kept in memory only, to bring it back while the page is open. */
export interface DeletedStores {
  readonly stores: readonly StoreRow[]
  readonly orders: readonly OrderRow[]
  readonly requests: readonly RequestRow[]
  readonly journal: readonly JournalEntry[]
  readonly messageIds: readonly { readonly id: string; readonly storeId: string }[]
  readonly entryId: string
}

/**
 * Deletes stores with their orders, requests and diary entries; imported messages stay, without their store. The
 * journal keeps one entry with the count only: a deleted store's name is gone.
 */
export async function deleteStores(ids: readonly string[], now: number): Promise<DeletedStores> {
  return database.transaction('rw', database.tables, async () => {
    const deleted = await readAllOf([...ids])
    await database.stores.bulkDelete(idsOf(deleted.stores))
    await database.orders.bulkDelete(idsOf(deleted.orders))
    await database.requests.bulkDelete(idsOf(deleted.requests))
    await database.journal.bulkDelete(idsOf(deleted.journal))
    await database.messages
      .where('storeId')
      .anyOf([...ids])
      .modify((row) => delete row.storeId)
    await database.journal.add(deleteEntry(deleted, now))
    return deleted
  })
}

async function readAllOf(ids: string[]): Promise<DeletedStores> {
  const messages = await database.messages.where('storeId').anyOf(ids).toArray()
  return {
    stores: await database.stores.where('id').anyOf(ids).toArray(),
    orders: await database.orders.where('storeId').anyOf(ids).toArray(),
    requests: await database.requests.where('storeId').anyOf(ids).toArray(),
    journal: await database.journal.where('storeId').anyOf(ids).toArray(),
    messageIds: messages.flatMap(({ id, storeId }) => (storeId ? [{ id, storeId }] : [])),
    entryId: newId(),
  }
}

function deleteEntry(deleted: DeletedStores, now: number): JournalEntry {
  return {
    id: deleted.entryId,
    at: now,
    actor: 'shopper',
    command: 'delete',
    site: '',
    page: '',
    target: { label: '' },
    before: String(deleted.stores.length),
    after: '0',
    status: 'done',
    batch: deleted.entryId,
  }
}

/** Brings back what `deleteStores` took out. Rows that were recorded again meanwhile are not overwritten. */
export async function restoreStores(deleted: DeletedStores, now: number): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const { stores, orders, requests, journal } = database
    await stores.bulkAdd(missing(deleted.stores, await stores.bulkGet(idsOf(deleted.stores))))
    await orders.bulkAdd(missing(deleted.orders, await orders.bulkGet(idsOf(deleted.orders))))
    const present = await requests.bulkGet(idsOf(deleted.requests))
    await requests.bulkAdd(missing(deleted.requests, present))
    await journal.bulkAdd(missing(deleted.journal, await journal.bulkGet(idsOf(deleted.journal))))
    for (const { id, storeId } of deleted.messageIds) {
      const message = await database.messages.get(id)
      if (message && !message.storeId) await database.messages.update(id, { storeId })
    }
    await database.journal.update(deleted.entryId, { status: 'undone' })
    const entry = deleteEntry(deleted, now)
    const inverse = {
      id: newId(),
      undoes: deleted.entryId,
      before: entry.after,
      after: entry.before,
    }
    await database.journal.add({ ...entry, ...inverse, command: 'undo' })
  })
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id)
}

function missing<Row>(rows: readonly Row[], present: readonly (Row | undefined)[]): Row[] {
  return rows.filter((_, at) => present[at] === undefined)
}

/** Empties every table. Leaves no trace, not even an entry: "everything" means that. */
export async function deleteEverything(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear()
  })
}
