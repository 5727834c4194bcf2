import type { OrderRow, StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'

/** Every store on record, the one bought from last first; stores without a dated order come last, by name. */
export async function allStores(): Promise<StoreRow[]> {
  const stores = await database.stores.toArray()
  return stores.sort(
    (a, b) => (b.lastOrderAt ?? 0) - (a.lastOrderAt ?? 0) || a.name.localeCompare(b.name, 'zh-CN'),
  )
}

/** The orders of a store, newest first. */
export async function ordersOf(storeId: string): Promise<OrderRow[]> {
  const orders = await database.orders.where('storeId').equals(storeId).toArray()
  return orders.sort((a, b) => (b.orderedAt ?? 0) - (a.orderedAt ?? 0))
}
