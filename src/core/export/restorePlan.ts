import type { OrderRow, StoreRow } from '../purchases/records.ts'
import { BACKUP_TABLES } from './backupSchema.ts'
import type { BackupRows, BackupTable } from './backupSchema.ts'
import {
  mergeEntry,
  mergeFact,
  mergeMessage,
  mergeOrder,
  mergeRequest,
  mergeStore,
} from './mergeRows.ts'
import { sameValue } from './rowsDiffer.ts'

export interface RestoreCounts {
  new: number
  changed: number
  same: number
  refused: number
}

/** A row that cannot be taken over: it belongs to a store that neither the file nor the database has. */
export interface RefusedRow {
  readonly table: BackupTable
  readonly id: string
  readonly why: 'store-missing'
}

export interface RestorePlan {
  readonly counts: Readonly<Record<BackupTable, RestoreCounts>>
  readonly refused: readonly RefusedRow[]
  /** Rows to write: the new ones, and the changed ones as they will be. */
  readonly added: BackupRows
  readonly changed: BackupRows
  /** The changed rows as they are now: with `added`, all that is needed to take the restore back. */
  readonly before: BackupRows
}

/** What the database has now: all stores (a store may be known under another id), and of the other tables the rows whose ids are in the file. */
export type RowsHere = BackupRows

/** Compares a backup with the database and says what a restore would do. Nothing is ever removed. */
export function planRestore(file: BackupRows, here: RowsHere): RestorePlan {
  const plan = emptyPlan()
  const storeIds = planStores(file.stores, here.stores, plan)
  const known = new Set([...storeIds.values(), ...here.stores.map((store) => store.id)])
  const moved = followStores(file, storeIds, known, plan)
  planTable('orders', moved.orders, here.orders, mergeOrder, plan)
  planTable('requests', moved.requests, here.requests, mergeRequest, plan)
  planTable('messages', moved.messages, here.messages, mergeMessage, plan)
  planTable('journal', moved.journal, here.journal, mergeEntry, plan)
  planFacts(file, here, plan)
  countNewOrders(plan, here.stores, new Set(storeIds.values()))
  return plan
}

function emptyPlan() {
  const none = (): RestoreCounts => ({ new: 0, changed: 0, same: 0, refused: 0 })
  const refused: RefusedRow[] = []
  return {
    counts: {
      stores: none(),
      orders: none(),
      requests: none(),
      messages: none(),
      journal: none(),
      facts: none(),
    },
    refused,
    added: noRows(),
    changed: noRows(),
    before: noRows(),
  }
}
type GrowingPlan = ReturnType<typeof emptyPlan>

export function noRows(): BackupRows {
  return { stores: [], orders: [], requests: [], messages: [], journal: [], facts: [] }
}

/** How many rows a plan writes. */
export function rowsToWrite(plan: RestorePlan): number {
  return BACKUP_TABLES.reduce(
    (sum, table) => sum + plan.added[table].length + plan.changed[table].length,
    0,
  )
}

/** Plans the stores; returns the id each store of the file has in the database. */
function planStores(
  file: readonly StoreRow[],
  here: readonly StoreRow[],
  plan: GrowingPlan,
): Map<string, string> {
  const byId = new Map(here.map((store) => [store.id, store]))
  const owners = identityOwners(here)
  const merged = new Map<string, StoreRow>()
  const storeIds = new Map<string, string>()
  for (const store of file) {
    const id = byId.has(store.id) ? store.id : (ownerOf(store, owners) ?? store.id)
    storeIds.set(store.id, id)
    const present = merged.get(id) ?? byId.get(id)
    const own = withoutForeignIdentities(store, id, owners)
    merged.set(id, present ? mergeStore(present, own) : own)
  }
  for (const store of merged.values()) sortIn('stores', byId.get(store.id), store, plan)
  return storeIds
}

/** Which store an identity belongs to. A name alone says nothing: two stores may share it. */
function identityOwners(stores: readonly StoreRow[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const store of stores)
    for (const key of store.identities) if (!isNameOnly(key)) owners.set(key, store.id)
  return owners
}

function ownerOf(store: StoreRow, owners: ReadonlyMap<string, string>): string | undefined {
  return store.identities.map((key) => owners.get(key)).find((owner) => owner !== undefined)
}

function withoutForeignIdentities(
  store: StoreRow,
  id: string,
  owners: ReadonlyMap<string, string>,
): StoreRow {
  const identities = store.identities.filter((key) => (owners.get(key) ?? id) === id)
  return { ...store, identities }
}

function isNameOnly(key: string): boolean {
  return key.split(':')[1] === 'name'
}

function followStores(
  file: BackupRows,
  storeIds: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  plan: GrowingPlan,
) {
  const idHere = (id: string) => storeIds.get(id) ?? id
  const follow = <Row extends { id: string; storeId: string }>(table: BackupTable, rows: Row[]) =>
    rows.flatMap((row) => {
      const storeId = idHere(row.storeId)
      if (known.has(storeId)) return [storeId === row.storeId ? row : { ...row, storeId }]
      plan.refused.push({ table, id: row.id, why: 'store-missing' })
      plan.counts[table].refused += 1
      return []
    })
  return {
    orders: follow('orders', file.orders),
    requests: follow('requests', file.requests),
    messages: file.messages.map(({ storeId, ...message }) =>
      storeId === undefined || !known.has(idHere(storeId))
        ? message
        : { ...message, storeId: idHere(storeId) },
    ),
    journal: file.journal.map((entry) =>
      entry.storeId === undefined ? entry : { ...entry, storeId: idHere(entry.storeId) },
    ),
  }
}

function planTable<T extends 'orders' | 'requests' | 'messages' | 'journal'>(
  table: T,
  file: readonly BackupRows[T][number][],
  here: readonly BackupRows[T][number][],
  merge: (here: BackupRows[T][number], file: BackupRows[T][number]) => BackupRows[T][number],
  plan: GrowingPlan,
): void {
  const byId = new Map(here.map((row) => [row.id, row]))
  for (const row of file) {
    const present = byId.get(row.id)
    sortIn(table, present, present ? merge(present, row) : row, plan)
  }
}

function planFacts(file: BackupRows, here: RowsHere, plan: GrowingPlan): void {
  const byKey = new Map(here.facts.map((fact) => [fact.key, fact]))
  for (const fact of file.facts) {
    const present = byKey.get(fact.key)
    sortIn('facts', present, present ? mergeFact(present) : fact, plan)
  }
}

function sortIn<T extends BackupTable>(
  table: T,
  present: BackupRows[T][number] | undefined,
  merged: BackupRows[T][number],
  plan: GrowingPlan,
): void {
  const counts = plan.counts[table]
  const rows = (of: BackupRows): BackupRows[T][number][] => of[table]
  if (present === undefined) {
    counts.new += 1
    rows(plan.added).push(merged)
  } else if (sameValue(present, merged)) counts.same += 1
  else {
    counts.changed += 1
    rows(plan.changed).push(merged)
    rows(plan.before).push(present)
  }
}

/** Orders that a restore adds to a store that was there already raise its counts. */
function countNewOrders(
  plan: GrowingPlan,
  here: readonly StoreRow[],
  inFile: ReadonlySet<string>,
): void {
  const more = new Map<string, { orders: number; paid: number }>()
  for (const order of plan.added.orders) {
    const sum = more.get(order.storeId) ?? { orders: 0, paid: 0 }
    more.set(order.storeId, {
      orders: sum.orders + 1,
      paid: sum.paid + (isPaid(order) ? 1 : 0),
    })
  }
  const changed = new Map(plan.changed.stores.map((store) => [store.id, store]))
  for (const store of here) {
    const sum = more.get(store.id)
    if (!sum) continue
    if (!changed.has(store.id)) {
      plan.counts.stores.changed += 1
      if (inFile.has(store.id)) plan.counts.stores.same -= 1
    }
    raiseCounts(store, changed.get(store.id), sum, plan)
  }
}

function raiseCounts(
  store: StoreRow,
  changed: StoreRow | undefined,
  sum: { orders: number; paid: number },
  plan: GrowingPlan,
): void {
  const row = changed ?? { ...store }
  row.orderCount = store.orderCount + sum.orders
  row.paidCount = store.paidCount + sum.paid
  if (changed) return
  plan.changed.stores.push(row)
  plan.before.stores.push(store)
}

function isPaid(order: OrderRow): boolean {
  return order.state !== 'unpaid' && order.state !== 'closed'
}
