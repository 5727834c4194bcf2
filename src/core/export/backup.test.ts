import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { RequestRow } from '../optout/request.ts'
import type { OrderRow, StoreRow } from '../purchases/records.ts'
import { defaultSettings } from '../settings.ts'
import { parseBackup, writeBackup } from './backup.ts'
import type { Backup } from './backup.ts'
import { lockBackup, unlockBackup } from './backupLock.ts'
import { EVERY_FIELD_IS_BACKED_UP } from './backupSchema.ts'
import { noRows, planRestore } from './restorePlan.ts'
import { fingerprint, sameValue } from './rowsDiffer.ts'

// A machine under load must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

function store(id: string, changes: Partial<StoreRow> = {}): StoreRow {
  return {
    id,
    platform: 'taobao',
    name: `店铺 ${id}`,
    names: [`店铺 ${id}`],
    identities: [`taobao:seller:${id}`],
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...changes,
  }
}

function order(id: string, storeId: string, changes: Partial<OrderRow> = {}): OrderRow {
  return {
    id,
    storeId,
    platform: 'taobao',
    state: 'done',
    orderedAt: 1_700_000_000_000,
    ...changes,
  }
}

const request: RequestRow = {
  id: 'r1',
  storeId: 's1',
  channel: 'chat-notice',
  state: 'asked',
  askedAt: 5,
  trail: [
    {
      entryId: 'e1',
      before: { state: 'planned' },
      storeBefore: { status: 'none' },
      storeAfter: { status: 'asked', since: 5 },
    },
  ],
}

function backup(changes: Partial<Backup['rows']> = {}): Backup {
  const rows = { ...noRows(), stores: [store('s1')], orders: [order('o1', 's1')] }
  return {
    createdAt: 1_764_000_000_000,
    settings: defaultSettings(),
    rows: {
      ...rows,
      requests: [request],
      facts: [{ key: 'filters', value: [{ a: 1 }] }],
      ...changes,
    },
  }
}

function textOf(changes: Partial<Backup['rows']> = {}): string {
  return writeBackup(backup(changes)).text
}

describe('a backup file', () => {
  it('is read back exactly', () => {
    const message = {
      id: 'm1',
      sender: '1069',
      text: '【甲】拒收请回复R\n\u2028"',
      kind: 'marketing' as const,
    }
    const whole = backup({ messages: [message] })
    const { text, leftOut } = writeBackup(whole)
    expect(leftOut).toEqual([])
    expect(parseBackup(text)).toEqual({ ok: true, value: whole })
  })

  it('holds every field of every row', () => expect(EVERY_FIELD_IS_BACKED_UP).toBe(true))

  it('leaves sample rows out', () => {
    expect(textOf({ stores: [store('s1', { sample: true })] })).not.toContain('店铺 s1')
  })

  it('can always be read again, whatever a shop or list file wrote into a name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (name, other) => {
        const { text, leftOut } = writeBackup(
          backup({ stores: [store('s1', { name: `<img ${name}`, names: [other], url: name })] }),
        )
        expect(leftOut).toEqual([])
        expect(parseBackup(text).ok).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a damaged or hostile file is refused', () => {
  const good = textOf()
  const refusal = (text: string) => {
    const parsed = parseBackup(text)
    return parsed.ok ? 'accepted' : `${parsed.error.code} ${parsed.error.path ?? ''}`.trim()
  }

  it.each([
    ['empty', '  ', 'empty'],
    ['a web page', '<!doctype html><html></html>', 'not-ours'],
    ['a list', '[1]', 'not-ours'],
    ['other JSON', '{"a":1}', 'not-ours'],
    ['cut off', good.slice(0, good.length - 30), 'truncated'],
    ['damaged', good.replace('"version":1', '"version":1;'), 'not-json'],
    ['newer', good.replace('"version":1', '"version":2'), 'newer-version'],
    ['no version', good.replace('"version":1', '"version":"1"'), 'wrong-type version'],
    [
      '__proto__',
      good.replace('{"id":"s1"', '{"__proto__":{"x":1},"id":"s1"'),
      'forbidden-key stores[0].__proto__',
    ],
    [
      'escaped key',
      good.replace('{"id":"s1"', '{"\\u005f_proto__":{},"id":"s1"'),
      'forbidden-key stores[0].__proto__',
    ],
    [
      'constructor in a fact',
      good.replace('{"a":1}', '{"constructor":1}'),
      'forbidden-key facts[0].value[0].constructor',
    ],
    [
      'wrong type',
      good.replace('"orderCount":1', '"orderCount":"1"'),
      'wrong-type stores[0].orderCount',
    ],
    [
      'markup',
      good.replace('"name":"店铺 s1"', '"name":"<img src=x>"'),
      'wrong-type stores[0].name',
    ],
    [
      'script address',
      good.replace('"identities"', '"url":"javascript:alert(1)","identities"'),
      'wrong-type stores[0].url',
    ],
    ['a missing table', good.replace('"orders":', '"other":'), 'wrong-type orders'],
  ])('%s', (_, text, expected) => expect(refusal(text)).toBe(expected))

  it('two rows with one id', () => {
    expect(refusal(textOf({ stores: [store('s1'), store('s1')] }))).toBe('duplicate-id stores[1]')
  })

  it('nesting without end', () => {
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`
    expect(refusal(good.replace('{"a":1}', deep))).toMatch(/^too-deep/)
  })

  it('too large', () => {
    expect(refusal(`{"format":"${'x'.repeat(101 * 1024 * 1024)}"}`)).toBe('too-large')
  })

  it('never throws, wherever it is cut or changed', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(good.length), fc.string(), (from, to, put) => {
        const parsed = parseBackup(good.slice(0, from) + put + good.slice(to))
        expect(typeof parsed.ok).toBe('boolean')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a passphrase', () => {
  it('opens what it locked, and nothing else does', async () => {
    const locked = await lockBackup(textOf(), '去勾 Ａ1')
    expect(locked).not.toContain('店铺')
    expect(parseBackup(locked)).toMatchObject({ ok: false, error: { code: 'passphrase-needed' } })
    expect(await unlockBackup(locked, '去勾 A1')).toEqual({ ok: true, value: textOf() })
    expect(await unlockBackup(locked, 'x')).toMatchObject({ error: { code: 'passphrase-wrong' } })
    expect(await unlockBackup(locked, undefined)).toMatchObject({
      error: { code: 'passphrase-needed' },
    })
    const weak = locked.replace('"iterations":600000', '"iterations":1')
    expect(await unlockBackup(weak, '去勾 A1')).toMatchObject({
      error: { code: 'wrong-type', path: 'iterations' },
    })
    expect(await unlockBackup(locked.slice(0, -9), 'x')).toMatchObject({
      error: { code: 'truncated' },
    })
  })

  it('is not asked for when the file is open', async () => {
    expect(await unlockBackup(textOf(), undefined)).toEqual({ ok: true, value: textOf() })
  })
})

describe('the dry run', () => {
  it('tells new, changed, same and refused', () => {
    const here = { ...noRows(), stores: [store('s1'), store('s2')], orders: [order('o1', 's1')] }
    const file = {
      ...noRows(),
      stores: [store('s1'), store('s2', { names: ['旧名'] }), store('s3')],
      orders: [order('o1', 's1'), order('o2', 's1'), order('o9', 'unknown')],
    }
    const plan = planRestore(file, here)
    expect(plan.counts.stores).toEqual({ new: 1, changed: 2, same: 0, refused: 0 })
    expect(plan.counts.orders).toEqual({ new: 1, changed: 0, same: 1, refused: 1 })
    expect(plan.refused).toEqual([{ table: 'orders', id: 'o9', why: 'store-missing' }])
    expect(plan.changed.stores.find((each) => each.id === 's1')?.orderCount).toBe(2)
    expect(plan.before.stores).toHaveLength(2)
  })

  it('recognises a store by its ids though it has another row id, and orders follow', () => {
    const here = { ...noRows(), stores: [store('a', { identities: ['taobao:seller:7'] })] }
    const file = {
      ...noRows(),
      stores: [store('b', { identities: ['taobao:seller:7', 'taobao:shop:8'] })],
      orders: [order('o1', 'b')],
    }
    const plan = planRestore(file, here)
    expect(plan.counts.stores).toMatchObject({ new: 0, changed: 1 })
    expect(plan.added.orders[0]?.storeId).toBe('a')
    expect(plan.changed.stores[0]?.identities).toEqual(['taobao:seller:7', 'taobao:shop:8'])
  })

  it('does not take two stores for one because of a name', () => {
    const here = { ...noRows(), stores: [store('a', { identities: ['taobao:name:小店'] })] }
    const file = { ...noRows(), stores: [store('b', { identities: ['taobao:name:小店'] })] }
    expect(planRestore(file, here).counts.stores.new).toBe(1)
  })

  it('keeps the status that was set later', () => {
    const newer = store('s1', { optOut: { status: 'confirmed', since: 9 } })
    const older = store('s1', { optOut: { status: 'asked', since: 5 } })
    const file = { ...noRows(), stores: [older] }
    expect(planRestore(file, { ...noRows(), stores: [newer] }).counts.stores.same).toBe(1)
  })

  it('finds nothing to do the second time', () => {
    const { rows } = backup()
    const plan = planRestore(rows, rows)
    expect(Object.values(plan.counts).every((each) => each.new + each.changed === 0)).toBe(true)
  })
})

describe('comparing rows', () => {
  it('agrees with the fingerprint', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const copy: unknown = JSON.parse(JSON.stringify(one))
        expect(sameValue(JSON.parse(JSON.stringify(one)), copy)).toBe(true)
        expect(fingerprint(one)).toBe(fingerprint(copy))
        if (!sameValue(copy, JSON.parse(JSON.stringify(other))))
          expect(fingerprint(copy)).not.toBe(fingerprint(other))
      }),
    )
  })
})
