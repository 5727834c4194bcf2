import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OrderRow, StoreRow } from '../../core/purchases/records.ts'
import { defaultSettings } from '../../core/settings.ts'
import { database } from '../database.ts'
import { exportBackup, previewRestore, restore } from './backup.ts'
import type { RestorePreview } from './backup.ts'
import { undoRestore } from './restoreUndo.ts'

// A machine under load must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const settings = { ...defaultSettings(), dailyLimit: 7 }

function store(id: string): StoreRow {
  return {
    id,
    platform: 'jd',
    name: `小店${id}`,
    names: [`小店${id}`],
    identities: [`jd:vendor:${id}`],
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
  }
}

function order(id: string, storeId: string): OrderRow {
  return { id, storeId, platform: 'jd', state: 'done' }
}

async function fill(count: number) {
  await database.stores.bulkPut(Array.from({ length: count }, (_, at) => store(`s${at}`)))
  await database.orders.bulkPut(
    Array.from({ length: count * 3 }, (_, at) => order(`jd:${at}`, `s${at % count}`)),
  )
}

async function clearAll() {
  await Promise.all(database.tables.map((table) => table.clear()))
}

async function dump() {
  const tables = [database.stores, database.orders, database.requests, database.messages]
  return Promise.all(tables.map((table) => table.toArray()))
}

async function preview(file: Blob, passphrase?: string): Promise<RestorePreview> {
  const outcome = await previewRestore(file, passphrase)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

beforeEach(clearAll)

describe('backup and restore', () => {
  it('gives the same database in a fresh profile, with progress', async () => {
    await fill(50)
    const whole = await dump()
    const steps: number[] = []
    const { file, leftOut } = await exportBackup({ settings, passphrase: '长一点的口令' })
    await clearAll()
    const restored = await restore(await preview(file, '长一点的口令'), (done) => steps.push(done))
    expect(await dump()).toEqual(whole)
    expect(leftOut).toEqual([])
    expect(restored.settings).toEqual(settings)
    expect(steps.at(-1)).toBe(200 + restored.plan.added.facts.length)
    expect(await database.journal.where('batch').equals(restored.batch).count()).toBe(1)
  })

  it('merges and never removes, and can be taken back exactly', async () => {
    await fill(3)
    const { file } = await exportBackup({ settings })
    await database.stores.put({
      ...store('s0'),
      names: ['新名'],
      optOut: { status: 'asked', since: 9 },
    })
    await database.stores.delete('s2')
    await database.orders.where('storeId').equals('s2').delete()
    await database.stores.put(store('extra'))
    const before = await dump()
    const { batch, plan } = await restore(await preview(file))
    expect(plan.counts.stores).toMatchObject({ new: 1, changed: 1, same: 1 })
    expect(await database.stores.get('extra')).toBeDefined()
    expect((await database.stores.get('s0'))?.optOut.status).toBe('asked')
    expect(await undoRestore(batch)).toMatchObject({ ok: true, value: { kept: 0 } })
    expect(await dump()).toEqual(before)
    expect(await undoRestore(batch)).toEqual({ ok: false, error: 'already-undone' })
  })

  it('keeps what was changed after the restore', async () => {
    await fill(2)
    const { file } = await exportBackup({ settings })
    await clearAll()
    const { batch } = await restore(await preview(file))
    await database.stores.update('s0', { name: '改过' })
    expect(await undoRestore(batch)).toMatchObject({ ok: true, value: { kept: 1 } })
    expect((await database.stores.toArray()).map((each) => each.name)).toEqual(['改过'])
  })

  it('changes nothing when the file is refused', async () => {
    await fill(2)
    const before = await dump()
    const { file } = await exportBackup({ settings })
    const cut = file.slice(0, file.size - 40)
    expect(await previewRestore(cut)).toMatchObject({ ok: false, error: { code: 'truncated' } })
    expect(await previewRestore(new Blob(['<html>']))).toMatchObject({
      error: { code: 'not-ours' },
    })
    expect(await dump()).toEqual(before)
  })
})
