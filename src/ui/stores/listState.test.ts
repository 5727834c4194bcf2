import { describe, expect, it } from 'vitest'
import type { StoreRow } from '../../core/purchases/records.ts'
import { filterStores, listStore, NO_FILTER, sortStores } from './listQuery.ts'
import {
  clearSelection,
  createStoreList,
  exported,
  narrow,
  selectRange,
  selectShown,
  sortBy,
} from './listState.ts'

function store(id: string, change: Partial<StoreRow> = {}): StoreRow {
  const none = {
    platform: 'taobao',
    names: [],
    identities: [],
    optOut: { status: 'none' },
  } as const
  return {
    ...none,
    id,
    name: id,
    names: [],
    identities: [],
    orderCount: 1,
    paidCount: 1,
    ...change,
  }
}

const ROWS = [
  store('甜甜圈旗舰店', { lastOrderAt: Date.UTC(2019, 5, 1), firstOrderAt: 5, orderCount: 2 }),
  store('Ｗｉｄｅ Shoes', { platform: 'jd', lastOrderAt: Date.UTC(2026, 1, 1), firstOrderAt: 9 }),
  store('海风书屋', { names: ['老海风'], optOut: { status: 'asked' }, orderCount: 9 }),
  store('没付款', { paidCount: 0, lastOrderAt: 1, firstOrderAt: 1 }),
].map(listStore)

function ids(list: readonly { store: StoreRow }[]): string[] {
  return list.map((each) => each.store.id)
}

describe('filterStores', () => {
  it.each([
    [{ search: '海风' }, ['海风书屋']],
    [{ search: '老海' }, ['海风书屋']],
    [{ search: 'SHOES wide' }, ['Ｗｉｄｅ Shoes']],
    [{ platform: 'jd' }, ['Ｗｉｄｅ Shoes']],
    [{ status: 'asked' }, ['海风书屋']],
    [{ before: 2020 }, ['甜甜圈旗舰店', '没付款']],
    [{ before: 2020, paidOnly: true }, ['甜甜圈旗舰店']],
    [{ platform: 'jd', status: 'asked' }, []],
  ] as const)('%j leaves %j', (filter, left) => {
    expect(ids(filterStores(ROWS, { ...NO_FILTER, ...filter }))).toEqual(left)
  })
})

describe('sortStores', () => {
  it('keeps stores without a date at the end, both ways', () => {
    expect(ids(sortStores(ROWS, 'lastOrder', false, 'zh-CN')).at(-1)).toBe('海风书屋')
    expect(ids(sortStores(ROWS, 'lastOrder', true, 'zh-CN')).at(-1)).toBe('海风书屋')
    expect(ids(sortStores(ROWS, 'firstOrder', false, 'zh-CN'))[0]).toBe('没付款')
  })

  it('sorts names as the language does', () => {
    const names = ids(sortStores(ROWS, 'name', false, 'zh-CN'))
    expect(names.indexOf('海风书屋')).toBeLessThan(names.indexOf('没付款'))
    expect(names.indexOf('没付款')).toBeLessThan(names.indexOf('甜甜圈旗舰店'))
  })
})

describe('the list', () => {
  function list() {
    const made = createStoreList(() => 'zh-CN')
    made.all.value = ROWS
    return made
  }

  it('keeps selected stores that a later search hides, and counts them', () => {
    const stores = list()
    narrow(stores, { search: '海风' })
    selectShown(stores)
    narrow(stores, { search: 'shoes' })
    selectShown(stores)
    expect(stores.chosen.value).toHaveLength(2)
    expect(stores.hiddenCount.value).toBe(1)
    expect(ids(exported(stores))).toEqual(expect.arrayContaining(['海风书屋', 'Ｗｉｄｅ Shoes']))
  })

  it('exports what is shown when nothing is selected', () => {
    const stores = list()
    narrow(stores, { platform: 'jd' })
    expect(ids(exported(stores))).toEqual(['Ｗｉｄｅ Shoes'])
  })

  it('forgets selected stores that were deleted', () => {
    const stores = list()
    selectShown(stores)
    stores.all.value = ROWS.slice(0, 1)
    expect(stores.chosen.value).toHaveLength(1)
    expect(stores.hiddenCount.value).toBe(0)
  })

  it('selects a range and turns a sort round', () => {
    const stores = list()
    sortBy(stores, 'orders')
    selectRange(stores, 1, 0, true)
    expect(ids(stores.chosen.value)).toEqual(['海风书屋', '甜甜圈旗舰店'])
    selectRange(stores, 0, 0, false)
    expect(ids(stores.chosen.value)).toEqual(['甜甜圈旗舰店'])
    sortBy(stores, 'orders')
    expect(stores.sort.value).toEqual({ by: 'orders', reversed: true })
    clearSelection(stores)
    expect(stores.chosen.value).toHaveLength(0)
  })

  it('searches 10,000 stores within a key press', () => {
    const stores = createStoreList(() => 'zh-CN')
    stores.all.value = Array.from({ length: 10_000 }, (_, at) =>
      listStore(store(`${at}`, { name: `编造店铺${at}旗舰店`, lastOrderAt: at })),
    )
    expect(stores.shown.value).toHaveLength(10_000)
    const start = performance.now()
    narrow(stores, { search: '店铺99' })
    expect(stores.shown.value.length).toBe(111)
    expect(performance.now() - start).toBeLessThan(50)
  })
})
