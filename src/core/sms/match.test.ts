import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { expectOf, matchMessage } from './match.ts'
import { parseMessage } from './parse.ts'
import { buildStoreIndex } from './storeIndex.ts'
import type { StoreIndex } from './storeIndex.ts'

const Store = v.object({
  name: v.string(),
  platform: v.string(),
  aliases: v.optional(v.array(v.string())),
  alias: v.optional(v.string()),
  names: v.optional(v.array(v.string())),
  recipientAliases: v.optional(v.array(v.string())),
  host: v.optional(v.string()),
  venderId: v.optional(v.string()),
  shopId: v.optional(v.string()),
  url: v.optional(v.string()),
  firstOrder: v.optional(v.string()),
  lastOrder: v.optional(v.string()),
})
const Ledgers = v.record(v.string(), v.array(Store))
const Row = v.object({
  id: v.string(),
  stores: v.string(),
  message: v.object({ text: v.string(), at: v.string() }),
  expect: v.nullable(v.string()),
})

const folder = new URL('fixtures/', import.meta.url)

function indexOf(stores: readonly v.InferOutput<typeof Store>[]): StoreIndex {
  return buildStoreIndex(
    stores.map((store) => ({
      id: store.name,
      name: store.name,
      platform: store.platform,
      aliases: store.aliases,
      names: store.names,
      recipientAliases: [
        ...(store.recipientAliases ?? []),
        ...(store.alias === undefined ? [] : [store.alias]),
      ],
      identities: [
        ...(store.shopId === undefined ? [] : [`taobao:shop:${store.shopId}`]),
        ...(store.venderId === undefined ? [] : [`jd:vendor:${store.venderId}`]),
        ...(store.host === undefined ? [] : [`taobao:host:${store.host.split('.')[0]}`]),
      ],
      url: store.url,
      firstOrderAt: store.firstOrder === undefined ? undefined : Date.parse(store.firstOrder),
      lastOrderAt: store.lastOrder === undefined ? undefined : Date.parse(store.lastOrder),
    })),
  )
}

for (const name of readdirSync(folder).filter((file) => file.startsWith('match-'))) {
  const ledgersFile = new URL(name.replace('match-', 'ledgers-').replace('.jsonl', '.json'), folder)
  const ledgers = v.parse(Ledgers, JSON.parse(readFileSync(ledgersFile, 'utf8')))
  const indexes = new Map(Object.entries(ledgers).map(([key, stores]) => [key, indexOf(stores)]))
  const rows = readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(Row, JSON.parse(line)))

  describe(`matchMessage on ${name}, each labelled before it was first matched`, () => {
    it('answers as a careful reader would', () => {
      const answers = rows.map(({ id, stores, message: { text, at } }) => {
        const index = indexes.get(stores) ?? buildStoreIndex([])
        const answer = matchMessage(parseMessage(text), { text, at: Date.parse(at) }, index)
        return { id, text, answer: expectOf(answer, (storeId) => storeId) }
      })
      expect(answers).toEqual(
        rows.map((row) => ({ id: row.id, text: row.message.text, answer: row.expect })),
      )
    })
  })
}

describe('matchMessage', () => {
  const stores = [
    { id: 'a', name: '青榆旗舰店', platform: 'tmall' },
    { id: 'b', name: '青榆母婴专营店', platform: 'tmall' },
  ]
  const ask = (text: string, index: StoreIndex) => matchMessage(parseMessage(text), { text }, index)

  it('remembers what the shopper said: an alias settles what was unsure', () => {
    const text = '【青榆】会员日，回T退订'
    expect(ask(text, buildStoreIndex(stores)).kind).toBe('perhaps')
    const corrected = stores.map((store) =>
      store.id === 'b' ? { ...store, aliases: ['青榆'] } : store,
    )
    expect(ask(text, buildStoreIndex(corrected))).toMatchObject({ kind: 'store', storeId: 'b' })
  })

  it('tells why, and what the line is when nobody is named', () => {
    const index = buildStoreIndex(stores)
    expect(ask('【青榆旗舰店】会员日，回T退订', index).why).toEqual(['name: 青榆旗舰店'])
    expect(ask('【会员中心】会员日，回T退订', index)).toMatchObject({
      kind: 'none',
      why: ['generic-signature: 会员中心'],
      line: { kind: 'unknown' },
    })
  })

  it('answers against a thousand stores within a millisecond', () => {
    const signs = Array.from(
      '青榆木槿蓝豚沐野松果云朵花间老陈山野贝兰极光晨光橘猫雅致鹿森米朵茉里暖冬',
    )
    const many = Array.from({ length: 1000 }, (_, n) => ({
      id: String(n),
      name: `${signs[n % signs.length]}${signs[(n * 7 + 3) % signs.length]}${signs[(n * 13) % signs.length]}旗舰店`,
      platform: 'tmall',
    }))
    const index = buildStoreIndex(many)
    const texts = [
      '【淘宝】您关注的青榆花旗舰店上新，回T退订',
      '【木槿】满减，回T退订',
      '全场5折，回T退订',
    ]
    const parsed = texts.map((text) => ({ text, parsed: parseMessage(text) }))
    for (const { text, parsed: one } of parsed) matchMessage(one, { text }, index)
    const start = performance.now()
    for (let turn = 0; turn < 100; turn += 1) {
      for (const { text, parsed: one } of parsed) matchMessage(one, { text }, index)
    }
    expect((performance.now() - start) / 300).toBeLessThan(1)
  })
})
