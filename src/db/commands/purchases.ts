import type { PageHealth } from '../../core/protocol.ts'
import { keysOf, mergeSightings } from '../../core/purchases/ledger.ts'
import type { Changes, Known } from '../../core/purchases/ledger.ts'
import { orderKey } from '../../core/purchases/orderRow.ts'
import { unique } from '../../core/purchases/merge.ts'
import type { OrderRow, Sighting, StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { countAgain, keepMerge, readApart } from './merges.ts'

/** More keys than this are looked up by reading all stores at once: one read instead of one seek a key. */
const MANY = 200

/**
 * Puts orders and their stores on record: all or nothing. The same sightings again write nothing. Stores that turn out
 * to be one are merged, and what belongs to them follows. `written` counts stores and orders that changed.
 */
export async function recordSightings(
  sightings: readonly Sighting[],
): Promise<{ written: number }> {
  if (sightings.length === 0) return { written: 0 }
  const { stores, orders, requests, messages, journal, facts } = database
  const tables = [stores, orders, requests, messages, journal, facts]
  return database.transaction('rw', tables, async () => {
    const known = await readKnown(sightings)
    const changes = await planned(known, sightings)
    await write(changes)
    return { written: changes.stores.length + changes.orders.length }
  })
}

/** Notes how well a kind of page was understood at `at` (ms): the latest word only. */
export async function recordHealth(health: PageHealth, at: number): Promise<void> {
  await database.facts.put({
    key: `health:${health.pack}:${health.page}`,
    value: { ...health, at },
  })
}

async function readKnown(sightings: readonly Sighting[]): Promise<Known> {
  const orderIds = unique(sightings.map((each) => orderKey(each.platform, each.orderId)))
  const keys = unique(sightings.flatMap(keysOf))
  const orders = await readOrders(orderIds)
  const stores =
    keys.length > MANY
      ? await database.stores.toArray()
      : await readStores(keys, unique(orders.map(({ storeId }) => storeId)))
  return { stores, orders, apart: await readApart() }
}

/** Many orders are read in one go where the table is not much larger: a tenth of the time of one by one. */
async function readOrders(ids: readonly string[]): Promise<OrderRow[]> {
  if (ids.length <= MANY) return present(await database.orders.bulkGet([...ids]))
  const count = await database.orders.count()
  if (count > ids.length * 5) return present(await database.orders.bulkGet([...ids]))
  const wanted = new Set(ids)
  return count === 0 ? [] : (await database.orders.toArray()).filter(({ id }) => wanted.has(id))
}

async function readStores(keys: readonly string[], owners: readonly string[]): Promise<StoreRow[]> {
  const byKey = await database.stores.where('identities').anyOf(keys).toArray()
  const byId = present(await database.stores.bulkGet(unique([...owners, ...keys])))
  return [...new Map([...byKey, ...byId].map((store) => [store.id, store])).values()]
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined)
}

/** A new store must not take the id of one that was not looked up: then that one is looked up too. */
async function planned(known: Known, sightings: readonly Sighting[]): Promise<Changes> {
  const changes = mergeSightings(known, sightings)
  const ids = new Set(known.stores.map(({ id }) => id))
  const fresh = changes.stores.map(({ id }) => id).filter((id) => !ids.has(id) && id.includes('~'))
  if (fresh.length === 0) return changes
  const taken = present(await database.stores.bulkGet(fresh))
  if (taken.length === 0) return changes
  return planned({ ...known, stores: [...known.stores, ...taken] }, sightings)
}

async function write({ stores, orders, merges, recount }: Changes): Promise<void> {
  await database.stores.bulkPut(stores)
  await database.orders.bulkPut(orders)
  for (const merge of merges) await keepMerge(merge, 'untick')
  if (recount.length > 0) await countAgain(recount)
}
