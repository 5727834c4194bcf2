import { newId } from '../../core/id.ts'
import type { Actor, JournalEntry } from '../../core/journal.ts'
import { mergeRows, pairKey, strongOnly } from '../../core/purchases/merge.ts'
import type { Merge } from '../../core/purchases/merge.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import { countsAsPaid } from '../../core/purchases/states.ts'
import { database } from '../database.ts'

/** Fact: pairs of stores that were separated by hand and stay so. */
const APART = 'apart'

/** Fact `merge:<entry id>`: both rows as they were, and the ids of what followed to the store that stayed. */
interface KeptMerge extends Merge {
  readonly orders: readonly string[]
  readonly requests: readonly string[]
  readonly messages: readonly string[]
  readonly journal: readonly string[]
}

export type SplitOutcome = 'done' | 'already' | 'not-possible'

/**
 * Makes one store of several, because the shopper says so; the first one stays. Orders, requests, messages and diary
 * follow. Returns the ids of the journal entries (each can be taken back with `splitStores`), none for fewer than two.
 */
export async function mergeStores(ids: readonly string[]): Promise<string[]> {
  return inOneTransaction(async () => {
    const rows = (await database.stores.bulkGet([...new Set(ids)])).filter(
      (row) => row !== undefined,
    )
    const [first, ...others] = rows
    const entries: string[] = []
    let kept = first
    for (const gone of others) {
      if (!kept || Boolean(kept.sample) !== Boolean(gone.sample)) continue
      entries.push(await keepMerge({ kept, gone }, 'shopper'))
      kept = mergeRows(kept, gone)
      await database.stores.put(kept)
    }
    await forgetApart(rows.map(({ id }) => id))
    return entries
  })
}

/**
 * Takes a merge back: the store that went comes back with its orders, requests, messages and diary, and the two never
 * merge again by themselves. `already` = taken back before; `not-possible` = a store of it is gone, or the entry is none.
 */
export async function splitStores(entryId: string): Promise<SplitOutcome> {
  return inOneTransaction(async () => {
    if ((await database.journal.where('undoes').equals(entryId).count()) > 0) return 'already'
    const entry = await database.journal.get(entryId)
    const merge = await readMerge(entryId)
    if (!entry || !merge) return 'not-possible'
    const { kept, gone } = merge
    const now = await database.stores.get(kept.id)
    if (!now || (await database.stores.get(gone.id))) return 'not-possible'
    await database.stores.bulkPut([without(now, kept, gone), gone])
    await moveBack(merge)
    await countAgain([kept.id, gone.id])
    await keepApart(kept.id, gone.id)
    await database.journal.add(splitEntry(entry, merge))
    return 'done'
  })
}

/** Lets everything of a merged store follow to the one that stays, and notes it so that it can be taken back. */
export async function keepMerge(merge: Merge, actor: Actor): Promise<string> {
  const { kept, gone } = merge
  const moved = {
    orders: await move(database.orders, gone.id, kept.id),
    requests: await move(database.requests, gone.id, kept.id),
    messages: await move(database.messages, gone.id, kept.id),
    journal: await move(database.journal, gone.id, kept.id),
  }
  await database.messages
    .filter(({ perhaps }) => perhaps?.includes(gone.id) === true)
    .modify((message) => {
      message.perhaps = [...new Set(message.perhaps?.map((id) => (id === gone.id ? kept.id : id)))]
    })
  await database.stores.delete(gone.id)
  const entry = mergeEntry(merge, actor)
  await database.journal.add(entry)
  await database.facts.put({ key: `merge:${entry.id}`, value: { ...merge, ...moved } })
  return entry.id
}

/** The part of a table that `move` needs. */
interface Following {
  where(index: 'storeId'): {
    equals(id: string): {
      primaryKeys(): PromiseLike<string[]>
      modify(changes: { storeId: string }): PromiseLike<number>
    }
  }
}

async function move(table: Following, from: string, to: string): Promise<string[]> {
  const ids = await table.where('storeId').equals(from).primaryKeys()
  if (ids.length > 0) await table.where('storeId').equals(from).modify({ storeId: to })
  return ids
}

async function moveBack({
  kept,
  gone,
  orders,
  requests,
  messages,
  journal,
}: KeptMerge): Promise<void> {
  const back = { storeId: gone.id }
  const isStillThere = (row: { storeId?: string }) => row.storeId === kept.id
  await database.orders.where('id').anyOf(orders).filter(isStillThere).modify(back)
  await database.requests.where('id').anyOf(requests).filter(isStillThere).modify(back)
  await database.messages.where('id').anyOf(messages).filter(isStillThere).modify(back)
  await database.journal.where('id').anyOf(journal).filter(isStillThere).modify(back)
}

/** The store that stayed, without what only came from the other. What it learned since then stays. */
function without(now: StoreRow, kept: StoreRow, gone: StoreRow): StoreRow {
  const isOwn = (value: string, ofKept: readonly string[], ofGone: readonly string[]) =>
    ofKept.includes(value) || !ofGone.includes(value)
  const names = now.names.filter((name) => isOwn(name, kept.names, gone.names))
  const identities = now.identities.filter((key) => isOwn(key, kept.identities, gone.identities))
  const isChanged = JSON.stringify(now.optOut) !== JSON.stringify(gone.optOut)
  return {
    ...now,
    name: names.includes(now.name) ? now.name : kept.name,
    names,
    identities: identities.length > 0 ? strongOnly(identities) : kept.identities,
    optOut: isChanged ? now.optOut : kept.optOut,
  }
}

/** Counts the orders of stores again from the table: numbers and first and last dates. */
export async function countAgain(ids: readonly string[]): Promise<void> {
  const stores = (await database.stores.bulkGet([...ids])).filter((row) => row !== undefined)
  const orders = await database.orders.where('storeId').anyOf(ids).toArray()
  const counted = stores.map((store) => {
    const own = orders.filter(({ storeId }) => storeId === store.id)
    const times = own.flatMap(({ orderedAt }) => orderedAt ?? [])
    const { firstOrderAt: _first, lastOrderAt: _last, ...rest } = store
    return {
      ...rest,
      ...(times.length > 0
        ? { firstOrderAt: Math.min(...times), lastOrderAt: Math.max(...times) }
        : {}),
      orderCount: own.length,
      paidCount: own.filter(({ state }) => countsAsPaid(state)).length,
    }
  })
  await database.stores.bulkPut(counted)
}

function mergeEntry({ kept, gone }: Merge, actor: Actor): JournalEntry {
  return {
    id: newId(),
    at: Date.now(),
    actor,
    command: 'merge',
    site: kept.platform,
    page: '',
    target: { label: kept.name },
    before: gone.name,
    after: kept.name,
    status: 'done',
    storeId: kept.id,
    ...(kept.sample && { sample: true }),
  }
}

function splitEntry(entry: JournalEntry, { kept, gone }: Merge): JournalEntry {
  return {
    ...entry,
    id: newId(),
    at: Date.now(),
    actor: 'shopper',
    command: 'split',
    before: kept.name,
    after: gone.name,
    undoes: entry.id,
    storeId: kept.id,
  }
}

async function readMerge(entryId: string): Promise<KeptMerge | undefined> {
  const value = (await database.facts.get(`merge:${entryId}`))?.value
  return isKeptMerge(value) ? value : undefined
}

/** Written by `keepMerge` only; a backup may have left it out. */
function isKeptMerge(value: unknown): value is KeptMerge {
  return typeof value === 'object' && value !== null && 'kept' in value && 'journal' in value
}

/** Pairs (`pairKey`) that never merge by themselves. */
export async function readApart(): Promise<ReadonlySet<string>> {
  const value = (await database.facts.get(APART))?.value
  return new Set(Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
}

async function keepApart(a: string, b: string): Promise<void> {
  const pairs = [...(await readApart()), pairKey(a, b)]
  await database.facts.put({ key: APART, value: [...new Set(pairs)] })
}

async function forgetApart(ids: readonly string[]): Promise<void> {
  const together = new Set(ids.flatMap((a) => ids.map((b) => pairKey(a, b))))
  const pairs = [...(await readApart())]
  const kept = pairs.filter((pair) => !together.has(pair))
  if (kept.length < pairs.length) await database.facts.put({ key: APART, value: kept })
}

function inOneTransaction<T>(work: () => Promise<T>): Promise<T> {
  const { stores, orders, requests, messages, journal, facts } = database
  return database.transaction('rw', [stores, orders, requests, messages, journal, facts], work)
}
