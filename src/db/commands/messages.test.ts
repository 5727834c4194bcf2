import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { inspectMessages } from '../../core/imports/readMessages.ts'
import { sourceOfBytes } from '../../core/imports/source.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import {
  readMessagePage,
  readMessagesPerDay,
  readSendingOf,
  readStillSending,
} from '../queries/messages.ts'
import { assignMessage } from './assignMessage.ts'
import {
  deleteMessages,
  importMessageFile,
  markReplied,
  readUnfinishedImports,
  rematchAll,
  undoImport,
} from './messages.ts'

const NOW = 1_794_200_000_000
const AT = 1_794_103_323_000
const DAY = 86_400_000
const AD = '会员专享满300减60，爆款5折起，戳 t.example/a 拒收请回复R'

const STORES: StoreRow[] = [
  ['a', '木棉家居旗舰店'],
  ['b', '青禾母婴专营店'],
].map(([id = '', name = '']) => ({
  id,
  platform: 'tmall',
  name,
  names: [],
  identities: [`taobao:seller:22000000${id}`],
  orderCount: 1,
  paidCount: 1,
  optOut: { status: 'none' },
}))

async function bring(
  texts: readonly string[],
  options: Parameters<typeof importMessageFile>[1] = {},
) {
  const lines = texts.map((body, index) =>
    JSON.stringify({ address: '106900001111', date: String(AT + index * DAY), type: '1', body }),
  )
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const file = await inspectMessages(sourceOfBytes(bytes, 'messages.ndjson'))
  if (!file.ok) throw new Error(file.error)
  return importMessageFile(file.value, { now: NOW, ...options })
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
  await database.stores.bulkAdd(STORES)
})

describe('importMessageFile', () => {
  it('writes once, matched, with one journal entry; undone as a whole', async () => {
    const first = await bring([
      `【木棉家居】${AD}`,
      `【别家】${AD}`,
      '【木棉家居】验证码123456，请勿泄露',
    ])
    expect(first).toMatchObject({ ok: true, value: { added: 2, known: 0 } })
    const again = await bring([`【木棉家居】${AD}`, `【别家】${AD}`])
    expect(again).toMatchObject({ ok: true, value: { added: 0, known: 2 } })
    const { rows, total } = await readMessagePage({ owner: 'matched' }, 0, 10)
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ storeId: 'a', text: `【木棉家居】${AD}`, optOutCode: 'R' })
    if (!first.ok) return
    const entries = await database.journal.where('batch').equals(first.value.batch).toArray()
    expect(entries).toMatchObject([{ command: 'import', after: '2', status: 'done' }])
    expect(await undoImport(first.value.batch, NOW)).toEqual({
      ok: true,
      value: { undone: 2, kept: 0 },
    })
    expect(await database.messages.count()).toBe(0)
    expect(await undoImport(first.value.batch, NOW)).toEqual({ ok: false, error: 'already-undone' })
  })

  it('undoing leaves what the shopper has worked with', async () => {
    const result = await bring([`【木棉家居】${AD}`, `【别家】${AD}`])
    const [row] = await database.messages.toArray()
    await markReplied([row?.id ?? ''], NOW)
    if (!result.ok) return
    expect(await undoImport(result.value.batch)).toEqual({
      ok: true,
      value: { undone: 1, kept: 1 },
    })
  })

  it('a stopped import keeps its place, and goes on from it', async () => {
    const texts = Array.from({ length: 1500 }, (_, index) => `【木棉家居】${AD}${index}`)
    const stop = new AbortController()
    const stopped = await bring(texts, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(stopped).toMatchObject({ ok: false, error: { error: 'cancelled' } })
    const [place] = await readUnfinishedImports()
    expect(place).toMatchObject({ name: 'messages.ndjson', keep: 'marketing' })
    const before = await database.messages.count()
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(1500)
    if (!place) return
    const rest = await bring(texts, { resume: place })
    expect(rest).toMatchObject({ ok: true, value: { batch: place.batch, known: 0 } })
    expect(await database.messages.count()).toBe(1500)
    expect(await readUnfinishedImports()).toEqual([])
    expect(await undoImport(place.batch)).toMatchObject({ ok: true, value: { undone: 1500 } })
  })
})

describe('assignMessage', () => {
  it('remembers the signature for the store, and matches the others again', async () => {
    await bring([`【生活美学馆】${AD}`, `【生活美学馆】${AD}2`, `【京东】${AD}`])
    const [first] = (await readMessagePage({ search: '生活美学馆' }, 0, 1)).rows
    expect(first?.storeId).toBeUndefined()
    expect(await assignMessage(first?.id ?? '', 'b', NOW)).toBe(1)
    expect((await database.stores.get('b'))?.aliases).toEqual(['生活美学馆'])
    expect(await database.messages.where('storeId').equals('b').count()).toBe(2)
    await rematchAll()
    expect(await database.messages.where('storeId').equals('b').count()).toBe(2)
    expect(await assignMessage(first?.id ?? '', null, NOW)).toBe(1)
    expect((await database.stores.get('b'))?.aliases).toBeUndefined()
    expect(await database.messages.where('storeId').equals('b').count()).toBe(0)
  })

  it('does not remember a signature that many senders share', async () => {
    await bring([`【京东】${AD}`, `【京东】${AD}2`])
    const [first] = await database.messages.toArray()
    expect(await assignMessage(first?.id ?? '', 'a', NOW)).toBe(0)
    expect((await database.stores.get('a'))?.aliases).toBeUndefined()
    expect(await database.messages.where('storeId').equals('a').count()).toBe(1)
  })
})

it('tells who went on sending after the refusal', async () => {
  await bring([
    `【木棉家居】${AD}`,
    `【青禾母婴】${AD}`,
    `【木棉家居】${AD}2`,
    `【木棉家居】${AD}3`,
  ])
  expect(await readStillSending()).toEqual(new Map())
  await database.requests.add({
    id: 'r',
    storeId: 'a',
    channel: 'chat-notice',
    state: 'asked',
    askedAt: AT + DAY,
  })
  const sending = await readStillSending()
  expect([...sending.keys()]).toEqual(['a'])
  expect(sending.get('a')?.late.map(({ daysSince }) => daysSince)).toEqual([1, 2])
  expect((await readSendingOf('a'))?.daysSince).toBe(2)
  expect(await readSendingOf('b')).toBeUndefined()
  expect([...(await readMessagesPerDay(AT - DAY, AT + 9 * DAY)).values()]).toEqual([1, 1, 1, 1])
})

it('deletes messages, with an entry that names none of them', async () => {
  await bring([`【木棉家居】${AD}`])
  const ids = await database.messages.toCollection().primaryKeys()
  expect(await deleteMessages(ids, NOW)).toBe(1)
  expect(await database.messages.count()).toBe(0)
  expect(
    await database.journal.filter(({ command }) => command === 'delete').first(),
  ).toMatchObject({
    target: { label: '' },
    before: '1',
  })
})
