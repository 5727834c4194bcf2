import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { readQueueState } from '../queries/queueState.ts'
import {
  countDue,
  readDue,
  readHistory,
  readMeter,
  readQueue,
  readQueueProgress,
} from '../queries/requests.ts'
import {
  advanceRequest,
  advanceTogether,
  pauseQueue,
  planRequests,
  reorderQueue,
  resumeQueue,
} from './requests.ts'
import { takeBack, takeBackBatch } from './requestUndo.ts'

// A machine under load must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const now = Date.parse('2026-11-24T10:00:00+08:00')
const DAY = 86_400_000

function store(id: string, changes: Partial<StoreRow> = {}): StoreRow {
  return {
    id,
    platform: 'jd',
    name: `店${id}`,
    names: [],
    identities: [`jd:vendor:10${id}`],
    lastOrderAt: now - Number(id) * DAY,
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...changes,
  }
}

async function addStores(count: number): Promise<string[]> {
  const stores = Array.from({ length: count }, (_, at) => store(String(at + 1)))
  await database.stores.bulkPut(stores)
  return stores.map((each) => each.id)
}

async function snapshot() {
  const stores = await database.stores.toArray()
  const requests = await database.requests.toArray()
  return { stores, requests, messages: await database.messages.toArray() }
}

async function firstId(): Promise<string> {
  const [first] = await readQueue()
  if (!first) throw new Error('the queue is empty')
  return first.request.id
}

const jdSteps = async () => (await readMeter('jd', 20, now)).used

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

describe('the queue', () => {
  it('is planned, done step by step, and resumes where it stood', async () => {
    const ids = await addStores(300)
    const planned = await planRequests(ids, {}, now)
    expect(planned.steps).toHaveLength(300)
    for (let step = 0; step < 12; step += 1) {
      const done = await advanceRequest(await firstId(), { kind: 'done' }, { now })
      expect(done.ok).toBe(true)
    }
    // A killed browser: nothing but the database is left.
    database.close()
    await database.open()
    const [thirteenth] = await readQueue()
    expect(thirteenth?.store.id).toBe('13')
    expect(await readQueueProgress()).toEqual({ done: 12, total: 300 })
    expect(
      await database.journal
        .where('batch')
        .equals(planned.batch ?? '')
        .count(),
    ).toBe(1)
    expect((await readHistory(5)).map((each) => each.request.state)).toEqual(Array(5).fill('asked'))
  })

  it('adds to the end, and not the same step twice', async () => {
    const ids = await addStores(2)
    await planRequests(['1'], {}, now)
    const again = await planRequests(ids, {}, now)
    expect(again.left).toMatchObject([{ why: 'queued' }])
    expect((await readQueue()).map((each) => each.store.id)).toEqual(['1', '2'])
    const [, second] = await readQueue()
    await reorderQueue([second?.request.id ?? ''])
    expect((await readQueue()).map((each) => each.store.id)).toEqual(['2', '1'])
  })

  it('is paused with a reason', async () => {
    expect(await readQueueState()).toMatchObject({ paused: false })
    await pauseQueue('captcha', now)
    expect(await readQueueState()).toEqual({ paused: true, reason: 'captcha', at: now })
    await resumeQueue(now)
    expect((await readQueueState()).paused).toBe(false)
  })
})

describe('a step', () => {
  it('sets state, day to look again, status and journal', async () => {
    await addStores(1)
    await planRequests(['1'], {}, now)
    const id = await firstId()
    await advanceRequest(id, { kind: 'opened' }, { now })
    await advanceRequest(id, { kind: 'done', note: '客服说已登记' }, { now })
    expect(await database.stores.get('1')).toMatchObject({
      optOut: { status: 'asked', since: now },
    })
    expect(await countDue(now)).toBe(0)
    expect((await readDue(now + 31 * DAY)).map((each) => each.request.note)).toEqual([
      '客服说已登记',
    ])
    await advanceRequest(id, { kind: 'confirmed', proof: 'store' }, { now })
    expect(await database.requests.get(id)).toMatchObject({ state: 'confirmed', evidence: 'store' })
    expect((await database.stores.get('1'))?.optOut.status).toBe('confirmed')
    expect(await countDue(now + 31 * DAY)).toBe(0)
    expect(await database.journal.where('storeId').equals('1').count()).toBe(3)
    expect(await advanceRequest(id, { kind: 'opened' }, { now })).toEqual({
      ok: false,
      error: 'wrong-state',
    })
  })

  it('keeps the store when its messages are wanted', async () => {
    await addStores(1)
    await planRequests(['1'], {}, now)
    await advanceRequest(await firstId(), { kind: 'keep' }, { now })
    expect((await database.stores.get('1'))?.optOut.status).toBe('keep')
    expect((await planRequests(['1'], {}, now)).left).toMatchObject([{ why: 'keep' }])
  })

  it('stops at the daily limit of page-opening steps, by platform', async () => {
    const ids = await addStores(3)
    await planRequests(ids, { forAll: 'leave-membership' }, now)
    const [one, two, three] = (await readQueue()).map((each) => each.request.id)
    const options = { now, dailyLimit: 2 }
    const open = (id: string | undefined, at = options) =>
      advanceRequest(id ?? '', { kind: 'opened' }, at)
    expect((await open(one)).ok).toBe(true)
    expect((await open(one)).ok).toBe(true)
    expect(await jdSteps()).toBe(1)
    expect((await open(two)).ok).toBe(true)
    expect(await open(three)).toEqual({ ok: false, error: 'limit-reached' })
    expect((await database.requests.get(three ?? ''))?.state).toBe('planned')
    expect((await open(three, { now: now + DAY, dailyLimit: 2 })).ok).toBe(true)
  })

  it('does not count chats', async () => {
    await addStores(1)
    await planRequests(['1'], { forAll: 'chat-notice' }, now)
    await advanceRequest(await firstId(), { kind: 'opened' }, { now })
    expect(await jdSteps()).toBe(0)
  })
})

describe('taking back', () => {
  it('brings request, store and message back exactly', async () => {
    await addStores(1)
    const text = '【店1】上新，拒收请回复R'
    const message = {
      id: 'm1',
      sender: '10690001',
      text,
      optOutCode: 'R',
      kind: 'marketing' as const,
    }
    await database.messages.put({ ...message, storeId: '1' })
    await planRequests(['1'], {}, now)
    const id = await firstId()
    expect((await database.requests.get(id))?.channel).toBe('sms-reply')
    const before = await snapshot()
    const done = await advanceRequest(id, { kind: 'done', messageId: 'm1' }, { now })
    if (!done.ok) throw new Error(done.error)
    expect((await database.messages.get('m1'))?.repliedAt).toBe(now)
    expect(await takeBack(done.value.entryId, now)).toEqual({ ok: true, value: { undone: 1 } })
    expect(await snapshot()).toEqual(before)
    expect(await takeBack(done.value.entryId, now)).toEqual({ ok: false, error: 'already-undone' })
    expect(await database.journal.where('undoes').equals(done.value.entryId).count()).toBe(1)
  })

  it('goes step by step, the latest first', async () => {
    await addStores(1)
    await planRequests(['1'], {}, now)
    const before = await snapshot()
    const id = await firstId()
    const opened = await advanceRequest(id, { kind: 'opened' }, { now })
    const asked = await advanceRequest(id, { kind: 'done' }, { now })
    if (!opened.ok || !asked.ok) throw new Error('not advanced')
    expect(await takeBack(opened.value.entryId, now)).toEqual({ ok: false, error: 'changed-since' })
    await takeBack(asked.value.entryId, now)
    await takeBack(opened.value.entryId, now)
    expect(await snapshot()).toEqual(before)
  })

  it('refuses when the store was changed since', async () => {
    await addStores(1)
    await planRequests(['1'], {}, now)
    const done = await advanceRequest(await firstId(), { kind: 'done' }, { now })
    await database.stores.update('1', { optOut: { status: 'sending', since: now + 1 } })
    if (!done.ok) throw new Error(done.error)
    expect(await takeBack(done.value.entryId, now)).toEqual({ ok: false, error: 'changed-since' })
  })

  it('takes a bulk step and a plan back as a whole', async () => {
    const ids = await addStores(40)
    const empty = await snapshot()
    const { batch = '' } = await planRequests(ids, { forAll: 'platform-letter' }, now)
    const planned = await snapshot()
    const rows = planned.requests.map((each) => each.id)
    const together = await advanceTogether(rows, { kind: 'done' }, { now })
    expect(together).toMatchObject({ done: 40, refused: 0 })
    expect(await takeBackBatch(together.batch, now)).toEqual({ undone: 40, refused: 0 })
    expect(await snapshot()).toEqual(planned)
    expect(await takeBackBatch(batch, now)).toEqual({ undone: 40, refused: 0 })
    expect(await snapshot()).toEqual(empty)
  })
})
