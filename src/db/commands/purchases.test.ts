import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Identity, IdentityKind, Sighting } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { allStores, ordersOf } from '../queries/stores.ts'
import { mergeStores, splitStores } from './merges.ts'
import { recordHealth, recordSightings } from './purchases.ts'

const DAY = Date.parse('2025-11-08T00:00:00+08:00')

function seen(
  order: number,
  ids: Partial<Record<IdentityKind, string>>,
  more: Partial<Sighting> = {},
): Sighting {
  const identities = (['seller', 'shop', 'vendor', 'host', 'nick', 'self'] as const).flatMap(
    (kind): Identity[] => {
      const value = ids[kind]
      return value === undefined ? [] : [{ kind, value }]
    },
  )
  return {
    platform: 'jd',
    orderId: String(300_000_000 + order),
    orderedAt: DAY + order,
    state: 'done',
    store: { name: ids.name, identities },
    ...more,
  }
}

async function dump() {
  const { stores, orders, requests, messages } = database
  return Promise.all([stores, orders, requests, messages].map((table) => table.toArray()))
}

async function merges() {
  return database.journal.filter(({ command }) => command === 'merge').toArray()
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

describe('recording', () => {
  it('writes stores and orders once', async () => {
    const page = [
      seen(1, { vendor: '700001', name: '甲店' }),
      seen(2, { vendor: '700001', name: '甲店' }),
    ]
    expect(await recordSightings(page)).toEqual({ written: 3 })
    const before = await dump()
    expect(await recordSightings(page)).toEqual({ written: 0 })
    expect(await dump()).toEqual(before)
    expect(await allStores()).toMatchObject([
      { name: '甲店', orderCount: 2, firstOrderAt: DAY + 1, lastOrderAt: DAY + 2 },
    ])
    expect((await ordersOf('jd:vendor:700001')).map(({ id }) => id)).toEqual([
      'jd:300000002',
      'jd:300000001',
    ])
  })

  it('writes nothing at all when it fails half way', async () => {
    const fail = () => {
      throw new Error('disk full')
    }
    database.orders.hook('creating').subscribe(fail)
    await expect(recordSightings([seen(1, { vendor: '700001' })])).rejects.toThrow('disk full')
    database.orders.hook('creating').unsubscribe(fail)
    expect((await dump()).flat()).toEqual([])
  })

  it('gives a page of many stores the same rows as one by one', async () => {
    const many = Array.from({ length: 450 }, (_, at) =>
      seen(at, { vendor: String(700_000 + (at % 300)), name: `店${at % 300}` }),
    )
    await recordSightings(many)
    const atOnce = await dump()
    await Promise.all(database.tables.map((table) => table.clear()))
    for (let at = 0; at < many.length; at += 90) await recordSightings(many.slice(at, at + 90))
    expect(await dump()).toEqual(atOnce)
  })

  it('never takes the id of a store that was not looked up', async () => {
    for (const order of [1, 2, 3]) {
      await recordSightings([seen(order, { name: '同名店' })])
      await recordSightings([seen(order, { vendor: `70000${order}`, name: '同名店' })])
    }
    expect((await allStores()).map(({ id }) => id).sort()).toEqual([
      'jd:name:同名店',
      'jd:name:同名店~2',
      'jd:name:同名店~3',
    ])
    expect((await allStores()).map(({ orderCount }) => orderCount)).toEqual([1, 1, 1])
  })

  it('notes the latest word on how well a page was understood', async () => {
    const health = {
      pack: 'jd',
      page: 'order-list',
      generation: 'cards',
      anchors: 3,
      read: 0,
      matched: {},
    }
    await recordHealth(health, 1)
    await recordHealth({ ...health, read: 3 }, 2)
    expect(await database.facts.toArray()).toEqual([
      { key: 'health:jd:order-list', value: { ...health, read: 3, at: 2 } },
    ])
  })
})

describe('merging', () => {
  async function twoStores() {
    await recordSightings([
      seen(1, { vendor: '700001', name: '甲店' }),
      seen(2, { shop: '800001', name: '甲旗舰店' }),
      seen(3, { shop: '800001', name: '甲旗舰店' }, { state: 'closed' }),
    ])
    await database.requests.add({
      id: 'request1',
      storeId: 'jd:vendor:700001',
      channel: 'unfollow',
      state: 'asked',
    })
    await database.messages.add({
      id: 'm1',
      sender: '106',
      text: '回T退订',
      kind: 'marketing',
      storeId: 'jd:vendor:700001',
      perhaps: ['jd:vendor:700001', 'x'],
    })
    await database.journal.add({
      id: 'entry001',
      at: 1,
      actor: 'untick',
      command: 'untick',
      site: 'jd',
      page: '',
      target: { label: '' },
      before: '',
      after: '',
      status: 'done',
      storeId: 'jd:vendor:700001',
    })
  }

  it('lets orders, requests, messages and diary follow, and can be taken back', async () => {
    await twoStores()
    const before = await dump()
    await recordSightings([seen(1, { vendor: '700001', shop: '800001', name: '甲店' })])
    const [kept] = await allStores()
    expect(await allStores()).toHaveLength(1)
    expect(kept).toMatchObject({
      orderCount: 3,
      paidCount: 2,
      firstOrderAt: DAY + 1,
      lastOrderAt: DAY + 3,
    })
    for (const table of [database.orders, database.requests, database.messages])
      expect(new Set((await table.toArray()).map(({ storeId }) => storeId))).toEqual(
        new Set([kept?.id]),
      )
    expect((await database.journal.get('entry001'))?.storeId).toBe(kept?.id)

    const [entry] = await merges()
    expect(entry).toMatchObject({ actor: 'untick', storeId: kept?.id, status: 'done' })
    expect(await splitStores(entry?.id ?? '')).toBe('done')
    expect(await splitStores(entry?.id ?? '')).toBe('already')
    const after = await dump()
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
    expect((await database.messages.get('m1'))?.storeId).toBe('jd:vendor:700001')
  })

  it('stays separated once the shopper separated it', async () => {
    await twoStores()
    const both = seen(4, { vendor: '700001', shop: '800001', name: '甲店' })
    await recordSightings([both])
    await splitStores((await merges())[0]?.id ?? '')
    await recordSightings([both, seen(1, { vendor: '700001', shop: '800001' })])
    expect(await allStores()).toHaveLength(2)
    expect(await merges()).toHaveLength(1)
  })

  it('merges what the shopper says, also against the numbers', async () => {
    await recordSightings([
      seen(1, { vendor: '700001', name: '甲' }),
      seen(2, { vendor: '700002', name: '乙' }),
      seen(3, { vendor: '700003', name: '丙' }),
    ])
    const before = await dump()
    const entries = await mergeStores([
      'jd:vendor:700002',
      'jd:vendor:700001',
      'jd:vendor:700003',
      'nobody',
    ])
    expect(await allStores()).toMatchObject([
      { id: 'jd:vendor:700002', orderCount: 3, names: ['乙', '甲', '丙'] },
    ])
    for (const entry of entries.toReversed()) expect(await splitStores(entry)).toBe('done')
    expect(await dump()).toEqual(before)
  })

  it('does not split what is no merge', async () => {
    await twoStores()
    expect(await splitStores('entry001')).toBe('not-possible')
    expect(await mergeStores(['jd:vendor:700001'])).toEqual([])
  })
})
