import { isStrong, tidyIdentities } from './identity.ts'
import {
  contradict,
  inOrderOfKeeping,
  isNameOnly,
  isSelf,
  kindOfKey,
  mergeRows,
  pairKey,
  strongOnly,
} from './merge.ts'
import type { Merge } from './merge.ts'
import { cleanName } from './names.ts'
import { isSame, nextOrder, orderKey } from './orderRow.ts'
import { identityKey } from './records.ts'
import type { OrderRow, Sighting, StoreRow } from './records.ts'
import { countsAsPaid } from './states.ts'

/**
 * What is known already of the stores and orders that some sightings touch: also stores that have one of `keysOf` as
 * their id. Rows given in are never changed; rows of the tour's sample data are left alone.
 */
export interface Known {
  readonly stores: readonly StoreRow[]
  readonly orders: readonly OrderRow[]
  /** Pairs of stores (`pairKey`) that the shopper separated: they never merge again by themselves. */
  readonly apart?: ReadonlySet<string>
}

/** What has to be written so that the sightings are on record. */
export interface Changes {
  readonly stores: StoreRow[]
  readonly orders: OrderRow[]
  /** In the order in which they happened. */
  readonly merges: Merge[]
  /** Stores that lost an order to another: their first and last dates must be counted again. */
  readonly recount: string[]
}

/** Sightings → rows. Giving the same sightings a second time changes nothing. */
export function mergeSightings(known: Known, sightings: readonly Sighting[]): Changes {
  const ledger = new Ledger(known)
  for (const sighting of sightings) ledger.add(sighting)
  return ledger.changes()
}

/** One sighting → rows. */
export function mergeSighting(known: Known, sighting: Sighting): Changes {
  return mergeSightings(known, [sighting])
}

/** Keys by which a sighting's store can be found, best first. */
export function keysOf(sighting: Sighting): string[] {
  const strong = tidyIdentities(sighting.store.identities.filter(isStrong))
  if (strong.length > 0) return strong.map((each) => identityKey(sighting.platform, each))
  const name = cleanName(sighting.store.name)
  return name === undefined ? [] : [identityKey(sighting.platform, { kind: 'name', value: name })]
}

/** What a store without a name is called until a page shows one. */
function placeholderName(key: string): string {
  return `店铺 ${key.split(':').slice(2).join(':')}`
}

/** Owns the working copies of one batch. */
class Ledger {
  readonly #before = new Map<string, StoreRow>()
  readonly #stores = new Map<string, StoreRow>()
  readonly #byKey = new Map<string, string>()
  readonly #orders = new Map<string, OrderRow>()
  readonly #changedOrders = new Set<string>()
  readonly #merges: Merge[] = []
  readonly #recount = new Set<string>()
  readonly #moved = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #apart: ReadonlySet<string>

  constructor(known: Known) {
    this.#apart = known.apart ?? new Set()
    for (const store of known.stores) {
      this.#taken.add(store.id)
      if (store.sample) continue
      this.#before.set(store.id, store)
      this.#put(store)
    }
    for (const order of known.orders) if (!order.sample) this.#orders.set(order.id, order)
  }

  add(sighting: Sighting): void {
    const id = orderKey(sighting.platform, sighting.orderId)
    const order = this.#orders.get(id)
    const own = order && this.#storeOf(order)
    const store = this.#place(sighting, own)
    if (!store) return
    const dated = this.#describe(store, sighting)
    this.#record(id, sighting, dated)
  }

  changes(): Changes {
    const stores = [...this.#stores.values()].filter(
      (store) => !isSame(store, this.#before.get(store.id)),
    )
    const orders = [...this.#changedOrders].flatMap((id) => this.#orders.get(id) ?? [])
    const recount = [...this.#recount].filter((id) => this.#stores.has(id))
    return { stores, orders, merges: this.#merges, recount }
  }

  #storeOf(order: OrderRow): StoreRow | undefined {
    return this.#current(order.storeId)
  }

  /** The row that has this id now, or into which the row of this id went. */
  #current(storeId: string): StoreRow | undefined {
    let id = storeId
    for (let next = this.#moved.get(id); next !== undefined; next = this.#moved.get(id)) id = next
    return this.#stores.get(id)
  }

  #put(store: StoreRow): void {
    this.#stores.set(store.id, store)
    for (const key of store.identities) this.#byKey.set(key, store.id)
  }

  /** The store of a sighting: found, merged, or made. Undefined when it tells nothing about a store we could keep. */
  #place(sighting: Sighting, own: StoreRow | undefined): StoreRow | undefined {
    const keys = keysOf(sighting)
    const [best] = keys
    if (best === undefined) return own
    if (kindOfKey(best) === 'name')
      return own ?? this.#found(keys)[0] ?? this.#create(sighting, keys)
    return this.#placeStrong(sighting, keys, own)
  }

  #placeStrong(sighting: Sighting, keys: string[], owner: StoreRow | undefined): StoreRow {
    const [first, ...others] = this.#found(keys)
    let target = first
    for (const other of others) if (target) target = this.#tryMerge(target, other)
    const own = owner && this.#current(owner.id)
    if (!own || own.id === target?.id)
      return this.#learn(target ?? this.#create(sighting, keys), keys)
    // Self-operated may only have been guessed (JD shows no shop then): it never takes another store's order.
    if (keys.every((key) => kindOfKey(key) === 'self') && !isNameOnly(own) && !isSelf(own))
      return own
    if (!target && mayLearn(own, keys)) return this.#learn(own, keys)
    target = this.#learn(target ?? this.#create(sighting, keys), keys)
    return isSelf(own) !== isSelf(target) && !isNameOnly(own) ? target : this.#tryMerge(target, own)
  }

  #found(keys: readonly string[]): StoreRow[] {
    const ids = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))
    return [...ids].flatMap((id) => this.#stores.get(id) ?? [])
  }

  /** Makes one of two stores and returns it; returns the first as it is when they contradict or were separated by hand. */
  #tryMerge(a: StoreRow, b: StoreRow): StoreRow {
    if (this.#apart.has(pairKey(a.id, b.id)) || contradict(a.identities, b.identities)) return a
    const [kept, gone] = inOrderOfKeeping(a, b)
    this.#merges.push({ kept, gone })
    this.#stores.delete(gone.id)
    this.#moved.set(gone.id, kept.id)
    for (const key of gone.identities) this.#byKey.delete(key)
    const merged = mergeRows(kept, gone)
    this.#put(merged)
    return merged
  }

  /** Adds the identities that no other store has and that do not contradict. */
  #learn(store: StoreRow, keys: readonly string[]): StoreRow {
    const fresh = keys.filter(
      (key) => !this.#byKey.has(key) && !contradict(store.identities, [key]),
    )
    if (fresh.length === 0) return store
    for (const key of store.identities) if (kindOfKey(key) === 'name') this.#byKey.delete(key)
    const next = { ...store, identities: strongOnly([...store.identities, ...fresh]) }
    this.#put(next)
    return next
  }

  #create(sighting: Sighting, keys: readonly string[]): StoreRow {
    const identities = keys.filter((key) => !this.#byKey.has(key))
    const [best = keys[0] ?? ''] = identities
    const store: StoreRow = {
      id: this.#freeId(best),
      platform: sighting.platform,
      name: placeholderName(best),
      names: [],
      identities,
      orderCount: 0,
      paidCount: 0,
      optOut: { status: 'none' },
    }
    this.#put(store)
    return store
  }

  #freeId(wanted: string): string {
    let id = wanted
    for (let n = 2; this.#taken.has(id); n++) id = `${wanted}~${n}`
    this.#taken.add(id)
    return id
  }

  /** Name, address and dates of a store after a sighting. An older page never overwrites a newer name. */
  #describe(store: StoreRow, sighting: Sighting): StoreRow {
    const next = { ...store, ...newDates(store, sighting.orderedAt) }
    const name = cleanName(sighting.store.name)
    if (name !== undefined) {
      if (!next.names.includes(name)) next.names = [...next.names, name]
      const isNewest = (sighting.orderedAt ?? 0) >= (next.lastOrderAt ?? 0)
      if (store.names.length === 0 || isNewest) next.name = name
    }
    if (next.url === undefined && sighting.store.url !== undefined) next.url = sighting.store.url
    if (sighting.platform === 'tmall' && next.platform === 'taobao') next.platform = 'tmall'
    this.#put(next)
    return next
  }

  #record(id: string, sighting: Sighting, store: StoreRow): void {
    const before = this.#orders.get(id)
    const after = nextOrder(id, before, sighting, store.id)
    const from = before && this.#storeOf(before)
    if (!before || from?.id !== store.id) {
      if (from) this.#take(from, before)
      this.#count(store.id, 1, countsAsPaid(after.state) ? 1 : 0)
    } else {
      const change = Number(countsAsPaid(after.state)) - Number(countsAsPaid(before.state))
      this.#count(store.id, 0, change)
    }
    if (before && isSame(before, after)) return
    this.#orders.set(id, after)
    this.#changedOrders.add(id)
  }

  #take(from: StoreRow, order: OrderRow): void {
    this.#count(from.id, -1, countsAsPaid(order.state) ? -1 : 0)
    this.#recount.add(from.id)
  }

  #count(id: string, orders: number, paid: number): void {
    const store = this.#stores.get(id)
    if (!store || (orders === 0 && paid === 0)) return
    this.#put({
      ...store,
      orderCount: Math.max(0, store.orderCount + orders),
      paidCount: Math.max(0, store.paidCount + paid),
    })
  }
}

/** True when a store can take up these identities itself: a name-only one, or one they do not contradict. */
function mayLearn(store: StoreRow, keys: readonly string[]): boolean {
  if (contradict(store.identities, keys)) return false
  const isSelfSighting = keys.some((key) => kindOfKey(key) === 'self')
  return isNameOnly(store) || isSelf(store) === isSelfSighting
}

function newDates(
  store: StoreRow,
  at: number | undefined,
): Pick<StoreRow, 'firstOrderAt' | 'lastOrderAt'> {
  if (at === undefined) return {}
  return {
    firstOrderAt: Math.min(store.firstOrderAt ?? at, at),
    lastOrderAt: Math.max(store.lastOrderAt ?? at, at),
  }
}
