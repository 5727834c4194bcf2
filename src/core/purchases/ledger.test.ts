import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSighting, mergeSightings } from './ledger.ts'
import type { Changes, Known } from './ledger.ts'
import { contradict, pairKey } from './merge.ts'
import { IDENTITY_KINDS } from './records.ts'
import type { Identity, OrderRow, Platform, Sighting, StoreRow } from './records.ts'

const DAY = Date.parse('2025-11-08T00:00:00+08:00')

interface Seen {
  order: string
  ids?: string
  name?: string
  at?: number
  platform?: Platform
  state?: Sighting['state']
  alias?: string
}

/** `seen({ order: '1', ids: 'vendor:700001 shop:800001', name: '甲店' })` */
function seen({
  order,
  ids = '',
  name,
  at,
  platform = 'jd',
  state = 'done',
  alias,
}: Seen): Sighting {
  const identities = ids.split(' ').flatMap((each): Identity[] => {
    const [kind, value] = each.split(':')
    return kind && value ? [{ kind: kindOf(kind), value }] : []
  })
  return {
    platform,
    orderId: `10000000${order}`,
    state,
    orderedAt: at,
    alias,
    store: { name, identities },
  }
}

function kindOf(text: string): Identity['kind'] {
  return IDENTITY_KINDS.find((kind) => kind === text) ?? 'name'
}

class Book {
  stores = new Map<string, StoreRow>()
  orders = new Map<string, OrderRow>()
  apart = new Set<string>()

  add(...sightings: Sighting[]): Changes {
    const known: Known = {
      stores: [...this.stores.values()],
      orders: [...this.orders.values()],
      apart: this.apart,
    }
    const changes = mergeSightings(known, sightings)
    for (const store of changes.stores) this.stores.set(store.id, store)
    for (const order of changes.orders) this.orders.set(order.id, order)
    for (const { kept, gone } of changes.merges) {
      this.stores.delete(gone.id)
      for (const order of this.orders.values())
        if (order.storeId === gone.id) this.orders.set(order.id, { ...order, storeId: kept.id })
    }
    return changes
  }

  storeOf(order: string): StoreRow | undefined {
    return this.stores.get(
      [...this.orders.values()].find(({ id }) => id.endsWith(`10000000${order}`))?.storeId ?? '',
    )
  }
}

function book(...sightings: Sighting[]): Book {
  const made = new Book()
  made.add(...sightings)
  return made
}

describe('one store out of many sightings', () => {
  it('records a store with its first and last order', () => {
    const { stores } = book(
      seen({ order: '1', ids: 'vendor:700001', name: '甲店', at: DAY, state: 'closed' }),
      seen({ order: '2', ids: 'vendor:700001', name: '甲店', at: DAY + 5 }),
    )
    expect([...stores.values()]).toEqual([
      {
        id: 'jd:vendor:700001',
        platform: 'jd',
        name: '甲店',
        names: ['甲店'],
        identities: ['jd:vendor:700001'],
        firstOrderAt: DAY,
        lastOrderAt: DAY + 5,
        orderCount: 2,
        paidCount: 1,
        optOut: { status: 'none' },
      },
    ])
  })

  it('merges two stores when a page shows their ids together', () => {
    const it = book(
      seen({ order: '1', ids: 'vendor:700001', name: '甲店' }),
      seen({ order: '2', ids: 'shop:800001', name: '甲店' }),
    )
    expect(it.stores.size).toBe(2)
    const { merges } = it.add(seen({ order: '3', ids: 'vendor:700001 shop:800001' }))
    expect(merges).toHaveLength(1)
    expect([...it.stores.values()]).toMatchObject([{ orderCount: 3 }])
  })

  it('merges by an order id seen with another identity', () => {
    const it = book(
      seen({ order: '1', ids: 'vendor:700001' }),
      seen({ order: '2', ids: 'host:jia.jd.com' }),
    )
    it.add(seen({ order: '1', ids: 'host:jia.jd.com', name: '甲店' }))
    expect([...it.stores.values()]).toMatchObject([
      { identities: ['jd:host:jia.jd.com', 'jd:vendor:700001'], orderCount: 2, name: '甲店' },
    ])
  })

  it('never merges by a bare number, or by a name', () => {
    const { stores } = book(
      seen({ order: '1', ids: 'vendor:700001', name: '同名店' }),
      seen({ order: '2', ids: 'shop:700001', name: '同名店' }),
      seen({ order: '3', name: '同名店' }),
      seen({ order: '4', name: '同名店' }),
      seen({ order: '5', ids: 'seller:700001', name: '同名店', platform: 'taobao' }),
    )
    expect([...stores.values()].map(({ orderCount }) => orderCount)).toEqual([1, 1, 2, 1])
  })

  it('takes Tmall and Taobao for one name space', () => {
    const { stores } = book(
      seen({ order: '1', ids: 'seller:2207000000001', platform: 'taobao' }),
      seen({ order: '2', ids: 'seller:2207000000001', platform: 'tmall' }),
    )
    expect([...stores.values()]).toMatchObject([{ platform: 'tmall', orderCount: 2 }])
  })

  it('lets a name-only store become a known one, with all its orders', () => {
    const it = book(seen({ order: '1', name: '甲店' }), seen({ order: '2', name: '甲店' }))
    it.add(seen({ order: '1', ids: 'vendor:700001', name: '甲店' }))
    expect(it.storeOf('2')).toMatchObject({ identities: ['jd:vendor:700001'], orderCount: 2 })
    it.add(seen({ order: '9', name: '甲店' }))
    expect(it.storeOf('9')).toMatchObject({ id: 'jd:name:甲店~2', orderCount: 1 })
  })

  it('moves an order out of a store when its own number says otherwise', () => {
    const it = book(
      seen({ order: '1', name: '同名店' }),
      seen({ order: '2', name: '同名店' }),
      seen({ order: '1', ids: 'vendor:700001' }),
    )
    const { merges, recount } = it.add(seen({ order: '2', ids: 'vendor:700002', name: '同名店' }))
    expect(merges).toEqual([])
    expect(recount).toEqual(['jd:name:同名店'])
    expect(it.storeOf('1')).toMatchObject({ orderCount: 1, identities: ['jd:vendor:700001'] })
    expect(it.storeOf('2')).toMatchObject({ orderCount: 1, identities: ['jd:vendor:700002'] })
  })

  it('keeps self-operated apart: a guess takes no order, and other stores never merge into it', () => {
    const it = book(
      seen({ order: '1', ids: 'vendor:700001', name: '甲店' }),
      seen({ order: '2', ids: 'self:jd', name: '京东自营' }),
    )
    it.add(seen({ order: '1', ids: 'self:jd', name: '京东自营' }))
    expect(it.storeOf('1')?.identities).toEqual(['jd:vendor:700001'])
    it.add(seen({ order: '2', ids: 'vendor:700002', name: '乙店' }))
    expect(it.storeOf('2')?.identities).toEqual(['jd:vendor:700002'])
    expect(it.stores.size).toBe(3)
  })

  it('keeps what the shopper separated', () => {
    const it = book(
      seen({ order: '1', ids: 'vendor:700001' }),
      seen({ order: '2', ids: 'shop:800001' }),
    )
    it.apart.add(pairKey('jd:vendor:700001', 'jd:shop:800001'))
    expect(it.add(seen({ order: '3', ids: 'vendor:700001 shop:800001' })).merges).toEqual([])
  })

  it('leaves the rows of the tour alone', () => {
    const it = book(seen({ order: '1', ids: 'vendor:700001', name: '甲店' }))
    for (const [id, store] of it.stores) it.stores.set(id, { ...store, sample: true })
    it.orders.clear()
    it.add(seen({ order: '2', ids: 'vendor:700001', name: '甲店' }))
    expect(it.storeOf('2')).toMatchObject({ id: 'jd:vendor:700001~2', orderCount: 1 })
  })
})

describe('what a later page changes', () => {
  it('changes no row that was given in', () => {
    const known = book(seen({ order: '1', ids: 'shop:800001' }))
    const stores = Object.freeze([...known.stores.values()].map((row) => Object.freeze(row)))
    const orders = Object.freeze([...known.orders.values()].map((row) => Object.freeze(row)))
    const next = seen({ order: '1', ids: 'shop:800001', name: '甲店', state: 'closed' })
    expect(mergeSighting({ stores, orders }, next)).toMatchObject({
      stores: [{ name: '甲店', paidCount: 0 }],
      orders: [{ state: 'closed' }],
    })
  })

  it('keeps old names, and shows the newest', () => {
    const it = book(seen({ order: '2', ids: 'shop:800001', name: '新名', at: DAY + 9 }))
    it.add(seen({ order: '1', ids: 'shop:800001', name: '旧名', at: DAY }))
    expect(it.storeOf('1')).toMatchObject({ name: '新名', names: ['新名', '旧名'] })
  })

  it('names a store when its name comes late', () => {
    const it = book(seen({ order: '1', ids: 'vendor:700001' }))
    expect(it.storeOf('1')).toMatchObject({ name: '店铺 700001', names: [] })
    it.add(seen({ order: '1', ids: 'vendor:700001', name: '甲店' }))
    expect(it.storeOf('1')).toMatchObject({ name: '甲店', names: ['甲店'], orderCount: 1 })
  })

  it('counts an order as paid once it is', () => {
    const it = book(seen({ order: '1', ids: 'shop:800001', state: 'unpaid' }))
    it.add(seen({ order: '1', ids: 'shop:800001', state: 'paid' }))
    it.add(seen({ order: '1', ids: 'shop:800001', state: 'unknown' }))
    expect(it.storeOf('1')).toMatchObject({ orderCount: 1, paidCount: 1 })
    expect([...it.orders.values()][0]?.state).toBe('paid')
  })

  it('takes the hour over the day, and never back', () => {
    const it = book(seen({ order: '1', ids: 'shop:800001', at: DAY }))
    it.add(seen({ order: '1', ids: 'shop:800001', at: DAY + 3_600_000 }))
    it.add(seen({ order: '1', ids: 'shop:800001', at: DAY }))
    expect([...it.orders.values()][0]?.orderedAt).toBe(DAY + 3_600_000)
  })
})

const anySighting = fc
  .record({
    order: fc.constantFrom('1', '2', '3', '4', '5'),
    ids: fc
      .subarray([
        'vendor:700001',
        'vendor:700002',
        'shop:800001',
        'shop:800002',
        'host:a.jd.com',
        'self:jd',
      ])
      .map((ids) => ids.slice(0, 2).join(' ')),
    name: fc.option(fc.constantFrom('甲店', '乙店'), { nil: undefined }),
    at: fc.option(fc.constantFrom(DAY, DAY + 60_000, DAY + 86_400_000), { nil: undefined }),
    state: fc.constantFrom<Sighting['state']>('unpaid', 'paid', 'closed', 'unknown'),
  })
  .map(({ name, at, ...rest }) => seen({ ...rest, ...(name && { name }), ...(at && { at }) }))

describe('for any sightings', () => {
  it('every order belongs to one store that exists, and the counts are right', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anySighting, { maxLength: 6 }), { maxLength: 5 }), (pages) => {
        const it = new Book()
        for (const page of pages) it.add(...page)
        for (const store of it.stores.values()) {
          const own = [...it.orders.values()].filter(({ storeId }) => storeId === store.id)
          expect(store.orderCount).toBe(own.length)
          expect(contradict(store.identities, store.identities)).toBe(false)
        }
        for (const order of it.orders.values()) expect(it.stores.has(order.storeId)).toBe(true)
      }),
      { numRuns: 400 },
    )
  }, 30_000)

  it('no identity belongs to two stores, and no store has two numbers of a kind', () => {
    fc.assert(
      fc.property(fc.array(anySighting, { maxLength: 20 }), (sightings) => {
        const keys = [...book(...sightings).stores.values()].flatMap(({ identities }) => identities)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { identities } of book(...sightings).stores.values())
          for (const kind of ['vendor', 'shop'])
            expect(
              identities.filter((key) => key.includes(`:${kind}:`)).length,
            ).toBeLessThanOrEqual(1)
      }),
    )
  }, 30_000)

  it('a page seen again changes nothing', () => {
    const distinct = fc.uniqueArray(anySighting, {
      selector: ({ orderId }) => orderId,
      maxLength: 5,
    })
    fc.assert(
      fc.property(distinct, (page) => {
        const it = book(...page)
        it.add(...page)
        const before = [...it.stores.values(), ...it.orders.values()]
        const { stores, orders, merges } = it.add(...page)
        expect({ stores, orders, merges }).toEqual({ stores: [], orders: [], merges: [] })
        expect([...it.stores.values(), ...it.orders.values()]).toEqual(before)
      }),
      { numRuns: 400 },
    )
  }, 30_000)
})
