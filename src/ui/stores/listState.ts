import { computed, signal } from '@preact/signals'
import type { ReadonlySignal, Signal } from '@preact/signals'
import { filterStores, NO_FILTER, sortStores } from './listQuery.ts'
import type { ListedStore, StoreFilter, StoreSort } from './listQuery.ts'

/** The state of a list of stores: what is on record, what is shown of it, what is selected. */
export interface StoreList {
  readonly all: Signal<readonly ListedStore[]>
  readonly filter: Signal<StoreFilter>
  readonly sort: Signal<{ readonly by: StoreSort; readonly reversed: boolean }>
  readonly shown: ReadonlySignal<readonly ListedStore[]>
  readonly selected: Signal<ReadonlySet<string>>
  /** The selected stores, hidden ones too. */
  readonly chosen: ReadonlySignal<readonly ListedStore[]>
  /** How many selected stores the filter hides. */
  readonly hiddenCount: ReadonlySignal<number>
}

/** A fresh list; `locale` is read when names are sorted. Sorting is done once, a search only filters. */
export function createStoreList(locale: () => string): StoreList {
  const all = signal<readonly ListedStore[]>([])
  const filter = signal<StoreFilter>(NO_FILTER)
  const sort = signal<{ by: StoreSort; reversed: boolean }>({ by: 'lastOrder', reversed: false })
  const selected = signal<ReadonlySet<string>>(new Set())
  const sorted = computed(() => sortStores(all.value, sort.value.by, sort.value.reversed, locale()))
  const shown = computed(() => filterStores(sorted.value, filter.value))
  const chosen = computed(() => sorted.value.filter(({ store }) => selected.value.has(store.id)))
  const hiddenCount = computed(() => {
    if (selected.value.size === 0) return 0
    const visible = shown.value.filter(({ store }) => selected.value.has(store.id))
    return chosen.value.length - visible.length
  })
  return { all, filter, sort, shown, selected, chosen, hiddenCount }
}

/** Changes some filters and keeps the others. */
export function narrow(list: StoreList, change: Partial<StoreFilter>): void {
  list.filter.value = { ...list.filter.value, ...change }
}

/** Sorts by a column; by the same column again turns the order round. */
export function sortBy(list: StoreList, by: StoreSort): void {
  const now = list.sort.value
  list.sort.value = { by, reversed: now.by === by && !now.reversed }
}

/** Selects or unselects the shown stores from one place in the list to another, both included. */
export function selectRange(list: StoreList, from: number, to: number, on: boolean): void {
  const ids = list.shown.value
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .map(({ store }) => store.id)
  select(list, ids, on)
}

/** Selects every store shown now; what was selected before stays selected. */
export function selectShown(list: StoreList): void {
  select(
    list,
    list.shown.value.map(({ store }) => store.id),
    true,
  )
}

/** Selects nothing. */
export function clearSelection(list: StoreList): void {
  list.selected.value = new Set()
}

function select(list: StoreList, ids: readonly string[], on: boolean): void {
  const next = new Set(list.selected.value)
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  list.selected.value = next
}

/** The stores an export takes: the selected ones, or all that are shown when none is. */
export function exported(list: StoreList): readonly ListedStore[] {
  return list.chosen.value.length > 0 ? list.chosen.value : list.shown.value
}
