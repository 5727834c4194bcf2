import { keysOf } from '../purchases/ledger.ts'
import { isSame, nextOrder, orderKey } from '../purchases/orderRow.ts'
import { familyOf, identityKey } from '../purchases/records.ts'
import type { Identity, OrderRow, Sighting, StoreRow } from '../purchases/records.ts'
import { cleanName } from '../purchases/names.ts'
import type { LinedSighting } from './orderSightings.ts'

/** What bringing these orders in would do. */
export interface OrderPreview {
  readonly fresh: readonly LinedSighting[]
  readonly changed: readonly LinedSighting[]
  readonly same: readonly LinedSighting[]
  /**
   * Names that a store on record bears too, while the file gives nothing but the name: whether they are one store, the
   * shopper has to say.
   */
  readonly sameNamed: readonly {
    readonly name: string
    readonly storeId: string
    readonly orders: number
  }[]
}

/** Compares orders of a file with those on record. Pure: nothing is written. */
export function previewOrders(
  orders: readonly LinedSighting[],
  known: { readonly orders: readonly OrderRow[]; readonly stores: readonly StoreRow[] },
): OrderPreview {
  const rows = new Map(known.orders.map((row) => [row.id, row]))
  const fresh: LinedSighting[] = []
  const changed: LinedSighting[] = []
  const same: LinedSighting[] = []
  for (const each of orders) {
    const id = orderKey(each.sighting.platform, each.sighting.orderId)
    const before = rows.get(id)
    if (!before) fresh.push(each)
    else if (isSame(nextOrder(id, before, each.sighting, before.storeId), before)) same.push(each)
    else changed.push(each)
  }
  const resolved = resolveStores(
    orders.map(({ sighting }) => sighting),
    known,
  )
  return { fresh, changed, same, sameNamed: sameNamed(resolved, known) }
}

/**
 * Gives sightings that know only a store's name that store's identity, where an order of the same file shows which one
 * it is: the order is on record, and its store bears the name. `joined` are stores the shopper said are the same.
 */
export function resolveStores(
  sightings: readonly Sighting[],
  known: { readonly orders: readonly OrderRow[]; readonly stores: readonly StoreRow[] },
  joined: readonly string[] = [],
): Sighting[] {
  const owners = ownersByName(sightings, known, joined)
  return sightings.map((sighting) => {
    const owner = isNameOnly(sighting) ? owners.get(nameKeyOf(sighting)) : undefined
    if (!owner) return sighting
    return { ...sighting, store: { ...sighting.store, identities: [owner] } }
  })
}

function ownersByName(
  sightings: readonly Sighting[],
  known: { readonly orders: readonly OrderRow[]; readonly stores: readonly StoreRow[] },
  joined: readonly string[],
): Map<string, Identity | undefined> {
  const stores = new Map(known.stores.map((store) => [store.id, store]))
  const orders = new Map(known.orders.map((order) => [order.id, order.storeId]))
  const owners = new Map<string, Identity | undefined>()
  for (const storeId of joined) {
    const store = stores.get(storeId)
    for (const name of store?.names ?? []) owners.set(nameKeyIn(store, name), identityOf(store))
  }
  for (const sighting of sightings) {
    const store = stores.get(orders.get(orderKey(sighting.platform, sighting.orderId)) ?? '')
    const name = cleanName(sighting.store.name)
    if (!isNameOnly(sighting) || name === undefined || !store?.names.includes(name)) continue
    const key = nameKeyOf(sighting)
    const identity = identityOf(store)
    const earlier = owners.get(key)
    // Two stores that bear one name: then the name tells neither.
    const agrees = !owners.has(key) || earlier?.value === identity?.value
    owners.set(key, agrees ? identity : undefined)
  }
  return owners
}

function sameNamed(
  sightings: readonly Sighting[],
  { stores }: { readonly stores: readonly StoreRow[] },
): OrderPreview['sameNamed'] {
  const byName = new Map<string, StoreRow>()
  for (const store of stores) {
    if (identityOf(store)) for (const name of store.names) byName.set(nameKeyIn(store, name), store)
  }
  const counts = new Map<string, { name: string; storeId: string; orders: number }>()
  for (const sighting of sightings) {
    const key = nameKeyOf(sighting)
    const store = isNameOnly(sighting) ? byName.get(key) : undefined
    if (!store) continue
    const entry = counts.get(key) ?? {
      name: cleanName(sighting.store.name) ?? '',
      storeId: store.id,
      orders: 0,
    }
    counts.set(key, { ...entry, orders: entry.orders + 1 })
  }
  return [...counts.values()]
}

function isNameOnly(sighting: Sighting): boolean {
  return (
    keysOf(sighting)[0] ===
    identityKey(sighting.platform, { kind: 'name', value: cleanName(sighting.store.name) ?? '' })
  )
}

function nameKeyOf({ platform, store }: Sighting): string {
  return `${familyOf(platform)}:${cleanName(store.name) ?? ''}`
}

function nameKeyIn(store: StoreRow | undefined, name: string): string {
  return store ? `${familyOf(store.platform)}:${name}` : ''
}

/** A store's best identity that is more than a name. */
function identityOf(store: StoreRow | undefined): Identity | undefined {
  for (const kind of ['self', 'seller', 'shop', 'vendor', 'host', 'nick'] as const) {
    const key = store?.identities.find((each) => each.split(':')[1] === kind)
    if (key !== undefined) return { kind, value: key.split(':').slice(2).join(':') }
  }
  return undefined
}
