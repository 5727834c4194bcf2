import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { LinedSighting } from '../../core/imports/orderSightings.ts'
import type { OrderState } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { importOrders, previewOrders, undoOrderImport } from './orderFile.ts'
import { recordSightings } from './purchases.ts'

const NOW = 1_794_200_000_000
const id = (tail: number) => `47123456789012345${String(tail).padStart(2, '0')}`

function lined(
  tail: number,
  name: string,
  state: OrderState = 'done',
  seller?: string,
): LinedSighting {
  const identities = seller === undefined ? [] : [{ kind: 'seller' as const, value: seller }]
  return {
    line: tail + 1,
    sighting: {
      platform: 'taobao',
      orderId: id(tail),
      orderedAt: NOW - tail,
      state,
      store: { name, identities },
    },
  }
}

const snapshot = async () => ({
  stores: await database.stores.toArray(),
  orders: await database.orders.toArray(),
})

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
  await recordSightings([lined(1, '木棉', 'shipped', '2200000000999').sighting])
})

it('previews, writes once, and takes all of it back', async () => {
  const before = await snapshot()
  const orders = [lined(1, '木棉', 'done'), lined(2, '木棉'), lined(3, '青禾'), lined(4, '青禾')]
  const preview = await previewOrders(orders)
  expect([preview.fresh.length, preview.changed.length, preview.same.length]).toEqual([3, 1, 0])
  expect(preview.sameNamed).toEqual([])
  const { batch, written } = await importOrders(orders, { label: 'orders.csv', now: NOW })
  expect(written).toBeGreaterThan(0)
  const after = await snapshot()
  expect(after.orders).toHaveLength(4)
  expect(after.stores.map(({ name, orderCount }) => `${name} ${orderCount}`).sort()).toEqual([
    '木棉 2',
    '青禾 2',
  ])
  const again = await previewOrders(orders)
  expect([again.fresh.length, again.changed.length, again.same.length]).toEqual([0, 0, 4])
  const [entry] = await database.journal.where('batch').equals(batch).toArray()
  expect(entry).toMatchObject({ command: 'import', site: 'orders', after: '4' })
  expect(await undoOrderImport(batch, NOW)).toEqual({ ok: true, value: { undone: 4, kept: 0 } })
  expect(await snapshot()).toEqual(before)
  expect(await undoOrderImport(batch, NOW)).toEqual({ ok: false, error: 'already-undone' })
})

it('an order that changed after the import stays when it is taken back', async () => {
  const { batch } = await importOrders([lined(2, '青禾', 'paid'), lined(3, '青禾', 'paid')], {
    label: 'a',
  })
  await recordSightings([lined(3, '青禾', 'done').sighting])
  expect(await undoOrderImport(batch)).toEqual({ ok: true, value: { undone: 1, kept: 1 } })
  expect((await database.orders.toArray()).map((order) => order.id).sort()).toEqual([
    `taobao:${id(1)}`,
    `taobao:${id(3)}`,
  ])
  expect(await database.stores.filter(({ name }) => name === '青禾').first()).toMatchObject({
    orderCount: 1,
  })
})

it('asks about a store of the same name, and joins it when told so', async () => {
  const orders = [lined(2, '木棉')]
  const [same] = (await previewOrders(orders)).sameNamed
  expect(same).toMatchObject({ name: '木棉', orders: 1 })
  await importOrders(orders, { label: 'a', joined: [same?.storeId ?? ''] })
  expect(await database.stores.count()).toBe(1)
})

it('a store shown to be one with another is two again after undoing', async () => {
  await recordSightings([lined(2, '青禾').sighting])
  const before = await snapshot()
  expect(before.stores).toHaveLength(2)
  const joint = lined(2, '青禾', 'done', '2200000000999')
  const { batch } = await importOrders([joint], { label: 'a' })
  expect(await database.stores.count()).toBe(1)
  await undoOrderImport(batch)
  expect((await snapshot()).stores.map(({ name }) => name).sort()).toEqual(['木棉', '青禾'])
  expect((await snapshot()).orders).toEqual(before.orders)
})

it('ten thousand orders are one transaction', async () => {
  const orders = Array.from({ length: 10_000 }, (_, index) => {
    const { sighting } = lined(0, `店${index % 500}`)
    return {
      line: index,
      sighting: { ...sighting, orderId: String(4_000_000_000_000_000 + index) },
    }
  })
  const { batch } = await importOrders(orders, { label: 'a' })
  expect(await database.orders.count()).toBe(10_001)
  await undoOrderImport(batch)
  expect(await database.orders.count()).toBe(1)
}, 60_000)
