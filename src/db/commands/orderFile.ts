import { fingerprint } from '../../core/export/rowsDiffer.ts'
import { newId } from '../../core/id.ts'
import { previewOrders as compare, resolveStores } from '../../core/imports/orderPreview.ts'
import type { OrderPreview } from '../../core/imports/orderPreview.ts'
import type { LinedSighting } from '../../core/imports/orderSightings.ts'
import { fail, succeed } from '../../core/imports/outcome.ts'
import type { Outcome } from '../../core/imports/outcome.ts'
import type { JournalEntry } from '../../core/journal.ts'
import { orderKey } from '../../core/purchases/orderRow.ts'
import type { OrderRow, StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { countAgain, splitStores } from './merges.ts'
import { recordSightings } from './purchases.ts'

/** Facts under this prefix hold what is needed to take an import of orders back. */
const COPY_PREFIX = 'order-import:'

/** Id and fingerprint of a row as the import left it. */
type Mark = readonly [id: string, print: number]

interface SafetyCopy {
  readonly orders: { readonly added: readonly Mark[]; readonly changed: readonly Mark[] }
  readonly stores: { readonly added: readonly Mark[]; readonly changed: readonly Mark[] }
  readonly before: { readonly orders: readonly OrderRow[]; readonly stores: readonly StoreRow[] }
  /** Journal entries of stores that turned out to be one. */
  readonly merges: readonly string[]
}

/** What these orders would change. Reads only. */
export async function previewOrders(orders: readonly LinedSighting[]): Promise<OrderPreview> {
  return compare(orders, await readKnown(orders))
}

export interface OrderImportOptions {
  /** Name of the file, for the journal. */
  readonly label: string
  /** Stores of `sameNamed` that the shopper said are the same. */
  readonly joined?: readonly string[]
  readonly now?: number
}

/** Puts the orders of a file on record in one transaction, with one journal entry; all of it can be undone. */
export async function importOrders(
  orders: readonly LinedSighting[],
  options: OrderImportOptions,
): Promise<{ batch: string; written: number }> {
  const batch = newId()
  return inOneTransaction(async () => {
    const known = await readKnown(orders)
    const mergesBefore = new Set(await mergeFacts())
    const sightings = orders.map(({ sighting }) => sighting)
    const { written } = await recordSightings(resolveStores(sightings, known, options.joined))
    const merges = (await mergeFacts()).filter((key) => !mergesBefore.has(key))
    const copy = await safetyCopy(orders, known, merges)
    await database.facts.put({ key: COPY_PREFIX + batch, value: copy })
    const added = copy.orders.added.length + copy.orders.changed.length
    await database.journal.add(importEntry(batch, options, added))
    return { batch, written }
  })
}

/**
 * Takes an import of orders back: its new orders go, changed ones become what they were; an order that was changed since
 * stays. Stores that are left without orders and without anything asked of them go too.
 */
export async function undoOrderImport(
  batch: string,
  now = Date.now(),
): Promise<Outcome<{ undone: number; kept: number }, 'not-found' | 'already-undone'>> {
  return inOneTransaction(async () => {
    const entries = await database.journal.where('batch').equals(batch).toArray()
    const entry = entries.find(({ command, site }) => command === 'import' && site === 'orders')
    const fact = await database.facts.get(COPY_PREFIX + batch)
    if (!entry) return fail('not-found')
    if (entry.status === 'undone') return fail('already-undone')
    if (!fact || !isCopy(fact.value)) return fail('not-found')
    const result = await takeBack(fact.value)
    await database.facts.delete(fact.key)
    await database.journal.update(entry.id, { status: 'undone' })
    await database.journal.add(undoEntry(entry, result.kept, now))
    return succeed(result)
  })
}

async function readKnown(orders: readonly LinedSighting[]) {
  const ids = idsOf(orders)
  const rows = await database.orders.bulkGet(ids)
  return { orders: rows.flatMap((row) => row ?? []), stores: await database.stores.toArray() }
}

function idsOf(orders: readonly LinedSighting[]): string[] {
  return orders.map(({ sighting }) => orderKey(sighting.platform, sighting.orderId))
}

function mergeFacts(): PromiseLike<string[]> {
  return database.facts.where('key').startsWith('merge:').primaryKeys()
}

async function safetyCopy(
  orders: readonly LinedSighting[],
  known: { orders: readonly OrderRow[]; stores: readonly StoreRow[] },
  merges: readonly string[],
): Promise<SafetyCopy> {
  const rows = await database.orders.bulkGet(idsOf(orders))
  const ordersNow = differences(
    known.orders,
    rows.flatMap((row) => row ?? []),
  )
  const storesNow = differences(known.stores, await database.stores.toArray())
  return {
    orders: { added: ordersNow.added, changed: ordersNow.changed },
    stores: { added: storesNow.added, changed: storesNow.changed },
    before: { orders: ordersNow.before, stores: storesNow.before },
    merges: merges.map((key) => key.slice('merge:'.length)),
  }
}

function differences<Each extends { id: string }>(before: readonly Each[], after: readonly Each[]) {
  const earlier = new Map(before.map((row) => [row.id, row]))
  const added: Mark[] = []
  const changed: Mark[] = []
  const old: Each[] = []
  for (const row of after) {
    const known = earlier.get(row.id)
    const print = fingerprint(row)
    if (!known) added.push([row.id, print])
    else if (fingerprint(known) !== print) {
      changed.push([row.id, print])
      old.push(known)
    }
  }
  return { added, changed, before: old }
}

async function takeBack(copy: SafetyCopy): Promise<{ undone: number; kept: number }> {
  for (const merge of copy.merges.toReversed()) await splitStores(merge)
  const { orders, stores } = database
  const added = await orders.bulkGet(idsIn(copy.orders.added))
  const gone = idsAsLeft(added, copy.orders.added)
  await orders.bulkDelete([...gone])
  const changed = idsAsLeft(await orders.bulkGet(idsIn(copy.orders.changed)), copy.orders.changed)
  await orders.bulkPut(copy.before.orders.filter(({ id }) => changed.has(id)))
  const plain = idsAsLeft(await stores.bulkGet(idsIn(copy.stores.changed)), copy.stores.changed)
  await stores.bulkPut(copy.before.stores.filter(({ id }) => plain.has(id)))
  const touched = [...added.flatMap((row) => row?.storeId ?? []), ...idsIn(copy.stores.changed)]
  await countAgain([...new Set([...touched, ...copy.before.orders.map(({ storeId }) => storeId)])])
  await dropEmpty(idsIn(copy.stores.added))
  const undone = gone.size + changed.size
  return { undone, kept: copy.orders.added.length + copy.orders.changed.length - undone }
}

function idsIn(marks: readonly Mark[]): string[] {
  return marks.map(([id]) => id)
}

/** The rows that nobody changed since the import wrote them. */
function idsAsLeft(rows: readonly (object | undefined)[], marks: readonly Mark[]): Set<string> {
  return new Set(marks.flatMap(([id, print], at) => (isAsLeft(rows[at], print) ? [id] : [])))
}

function isAsLeft(row: object | undefined, print: number): boolean {
  return row !== undefined && fingerprint(row) === print
}

/** Stores the import made, unless something belongs to them by now. */
async function dropEmpty(ids: readonly string[]): Promise<void> {
  const { stores, orders, requests, messages } = database
  for (const id of ids) {
    const store = await stores.get(id)
    if (!store || store.optOut.status !== 'none') continue
    if ((await orders.where('storeId').equals(id).count()) > 0) continue
    if ((await requests.where('storeId').equals(id).count()) > 0) continue
    await messages
      .where('storeId')
      .equals(id)
      .modify((message) => {
        delete message.storeId
      })
    await stores.delete(id)
  }
}

function importEntry(batch: string, options: OrderImportOptions, count: number): JournalEntry {
  return {
    id: newId(),
    at: options.now ?? Date.now(),
    actor: 'shopper',
    command: 'import',
    site: 'orders',
    page: '',
    target: { label: options.label.slice(0, 300) },
    before: '0',
    after: String(count),
    status: 'done',
    batch,
  }
}

function undoEntry(entry: JournalEntry, kept: number, now: number): JournalEntry {
  const { batch: _, ...rest } = entry
  const inverse = { id: newId(), at: now, before: entry.after, after: String(kept) }
  return { ...rest, ...inverse, command: 'undo', status: 'done', undoes: entry.id }
}

function isCopy(value: unknown): value is SafetyCopy {
  return typeof value === 'object' && value !== null && 'orders' in value && 'merges' in value
}

function inOneTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  const { stores, orders, requests, messages, journal, facts } = database
  return database.transaction('rw', [stores, orders, requests, messages, journal, facts], work)
}
