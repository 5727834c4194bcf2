import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import {
  deleteEverything,
  deleteStores,
  markStores,
  readStatus,
  restoreStores,
  undoMarks,
  writeStatus,
} from './stores.ts'

const NOW = 1_764_000_000_000

function store(id: string, change: Partial<StoreRow> = {}): StoreRow {
  return {
    id,
    platform: 'taobao',
    name: `店铺${id}`,
    names: [],
    identities: [`taobao:seller:${id}`],
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...change,
  }
}

beforeEach(async () => {
  await deleteEverything()
  await database.stores.bulkAdd([store('a'), store('b'), store('c')])
})

describe('markStores', () => {
  it('changes each store once, with an entry and a dated request', async () => {
    const { batch, count } = await markStores(['a', 'b', 'gone'], 'asked', NOW)
    expect(count).toBe(2)
    expect((await database.stores.get('a'))?.optOut).toEqual({ status: 'asked', since: NOW })
    expect((await database.stores.get('c'))?.optOut).toEqual({ status: 'none' })
    const entries = await database.journal.where('batch').equals(batch).toArray()
    expect(entries.map((entry) => [entry.storeId, entry.before, entry.after])).toEqual(
      expect.arrayContaining([['a', 'none', `asked@${NOW}`]]),
    )
    expect(await database.requests.where('storeId').equals('b').count()).toBe(1)
  })

  it('leaves stores alone that have the status already', async () => {
    await markStores(['a'], 'keep', NOW)
    expect((await markStores(['a', 'b'], 'keep', NOW + 1)).count).toBe(1)
    expect((await database.stores.get('a'))?.optOut.since).toBe(NOW)
  })
})

describe('undoMarks', () => {
  it('puts status and date back, once, and says so in the journal', async () => {
    await markStores(['a'], 'sending', NOW)
    const { batch } = await markStores(['a', 'b'], 'asked', NOW + 1)
    expect(await undoMarks(batch, NOW + 2)).toEqual({ undone: 2, refused: 0 })
    expect((await database.stores.get('a'))?.optOut).toEqual({ status: 'sending', since: NOW })
    expect(await database.requests.count()).toBe(0)
    expect(await database.journal.filter((each) => each.command === 'undo').count()).toBe(2)
    expect(await undoMarks(batch, NOW + 3)).toEqual({ undone: 0, refused: 0 })
  })

  it('refuses what was changed since', async () => {
    const { batch } = await markStores(['a', 'b'], 'asked', NOW)
    await markStores(['a'], 'keep', NOW + 1)
    expect(await undoMarks(batch, NOW + 2)).toEqual({ undone: 1, refused: 1 })
    expect((await database.stores.get('a'))?.optOut.status).toBe('keep')
  })

  it('takes one entry of a batch back', async () => {
    const { batch } = await markStores(['a', 'b'], 'asked', NOW)
    const entry = await database.journal.where('storeId').equals('a').first()
    expect(await undoMarks(batch, NOW + 1, entry?.id)).toEqual({ undone: 1, refused: 0 })
    expect((await database.stores.get('b'))?.optOut.status).toBe('asked')
  })
})

describe('deleteStores', () => {
  beforeEach(async () => {
    await database.orders.add({ id: 'taobao:1', storeId: 'a', platform: 'taobao', state: 'done' })
    await database.messages.add({
      id: 'm',
      sender: '106',
      text: 't',
      kind: 'marketing',
      storeId: 'a',
    })
    await markStores(['a'], 'asked', NOW)
  })

  it('leaves nothing of the store but a count, and unlinks its messages', async () => {
    await deleteStores(['a'], NOW)
    expect(await database.stores.get('a')).toBeUndefined()
    expect(await database.orders.count()).toBe(0)
    expect(await database.requests.count()).toBe(0)
    expect((await database.messages.get('m'))?.storeId).toBeUndefined()
    expect(JSON.stringify(await database.journal.toArray())).not.toContain('店铺a')
  })

  it('brings everything back, without overwriting what came since', async () => {
    const deleted = await deleteStores(['a'], NOW)
    await database.orders.add({ id: 'taobao:1', storeId: 'x', platform: 'taobao', state: 'paid' })
    await restoreStores(deleted, NOW + 1)
    expect((await database.stores.get('a'))?.optOut.status).toBe('asked')
    expect((await database.orders.get('taobao:1'))?.state).toBe('paid')
    expect(await database.requests.count()).toBe(1)
    expect((await database.messages.get('m'))?.storeId).toBe('a')
  })
})

describe('the status in the journal', () => {
  it('survives being written and read', () => {
    for (const optOut of [{ status: 'none' }, { status: 'asked', since: NOW }] as const) {
      expect(readStatus(writeStatus(optOut))).toEqual(optOut)
    }
    expect(readStatus('nonsense')).toBeUndefined()
    expect(readStatus('asked@x')).toBeUndefined()
  })
})
