import type { OptOutStatus, Platform, StoreRow } from '../../core/purchases/records.ts'

/** A store with the text that a search looks through, made once when it is read. */
export interface ListedStore {
  readonly store: StoreRow
  readonly haystack: string
}

export const STORE_SORTS = ['lastOrder', 'firstOrder', 'name', 'orders'] as const
export type StoreSort = (typeof STORE_SORTS)[number]

/** Filters combine: a store must pass them all. */
export interface StoreFilter {
  readonly search: string
  readonly platform: Platform | 'all'
  readonly status: OptOutStatus | 'all'
  /** Leave out stores of which every order is unpaid or closed. */
  readonly paidOnly: boolean
  /** Only stores last bought from before this year. */
  readonly before: number | undefined
}

export const NO_FILTER: StoreFilter = {
  search: '',
  platform: 'all',
  status: 'all',
  paidOnly: false,
  before: undefined,
}

/** Makes a store ready for searching: names old and new and the names its messages came under, lower case, one width. */
export function listStore(store: StoreRow): ListedStore {
  const words = [store.name, ...store.names, ...(store.aliases ?? [])]
  return { store, haystack: plain(words.join('\n')) }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** True when no order of the store was paid, as far as its orders are known. */
export function neverPaid(store: StoreRow): boolean {
  return store.orderCount > 0 && store.paidCount === 0
}

/** The stores that pass the filter, in the order given. Words of the search may stand in any order. */
export function filterStores(list: readonly ListedStore[], filter: StoreFilter): ListedStore[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean)
  const { platform, status, paidOnly, before } = filter
  const limit = before === undefined ? undefined : new Date(before, 0, 1).getTime()
  return list.filter(
    ({ store, haystack }) =>
      (platform === 'all' || store.platform === platform) &&
      (status === 'all' || store.optOut.status === status) &&
      !(paidOnly && neverPaid(store)) &&
      (limit === undefined || (store.lastOrderAt !== undefined && store.lastOrderAt < limit)) &&
      words.every((word) => haystack.includes(word)),
  )
}

type Compare = (a: StoreRow, b: StoreRow) => number

const newest: Compare = (a, b) => (b.lastOrderAt ?? 0) - (a.lastOrderAt ?? 0)
const oldest: Compare = (a, b) => (a.firstOrderAt ?? Infinity) - (b.firstOrderAt ?? Infinity) || 0
const mostOrders: Compare = (a, b) => b.orderCount - a.orderCount

/**
 * A sorted copy: last order newest first, first order oldest first, names by `locale`, most orders first; `reversed`
 * turns that round. Stores without the date stay at the end either way.
 */
export function sortStores(
  list: readonly ListedStore[],
  sort: StoreSort,
  reversed: boolean,
  locale: string,
): ListedStore[] {
  const compare = compareBy(sort, locale)
  const sign = reversed ? -1 : 1
  return [...list].sort(({ store: a }, { store: b }) => {
    const undated = dateless(a, sort) - dateless(b, sort)
    return undated || sign * compare(a, b) || (a.id < b.id ? -1 : 1)
  })
}

function compareBy(sort: StoreSort, locale: string): Compare {
  if (sort === 'lastOrder') return newest
  if (sort === 'firstOrder') return oldest
  if (sort === 'orders') return mostOrders
  const collator = new Intl.Collator(locale, { numeric: true })
  return (a, b) => collator.compare(a.name, b.name)
}

function dateless(store: StoreRow, sort: StoreSort): number {
  if (sort === 'lastOrder') return store.lastOrderAt === undefined ? 1 : 0
  if (sort === 'firstOrder') return store.firstOrderAt === undefined ? 1 : 0
  return 0
}

/** The platforms that occur, in a fixed order, for the filter's choices. */
export function platformsOf(list: readonly ListedStore[]): Platform[] {
  return [...new Set(list.map(({ store }) => store.platform))].sort()
}
