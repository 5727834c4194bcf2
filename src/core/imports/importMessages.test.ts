import { expect, test } from 'vitest'
import { pickMessages, understand } from './importMessages.ts'
import type { ImportBatch, ImportOptions } from './importMessages.ts'
import { inspectMessages } from './readMessages.ts'
import type { MessageFile } from './readMessages.ts'
import { sourceOfBytes } from './source.ts'

const AD = '【木棉家居】双11会员专享满300减60，爆款5折起，戳 t.example/a 拒收请回复R'
const CODE = '【木棉家居】您的验证码是123456，5分钟内有效，请勿泄露'
const PARCEL = '【菜鸟驿站】您的包裹已到站，取件码1-2-301，请凭码取件'

async function file(texts: readonly string[], type = '1'): Promise<MessageFile> {
  const lines = texts.map((body, index) =>
    JSON.stringify({
      address: '106900001111',
      date: String(1_794_000_000_000 + index * 1000),
      type,
      body,
    }),
  )
  const found = await inspectMessages(
    sourceOfBytes(new TextEncoder().encode(lines.join('\n')), 'a.ndjson'),
  )
  if (!found.ok) throw new Error(found.error)
  return found.value
}

async function pick(input: MessageFile, options: Partial<ImportOptions> = {}) {
  const batches: ImportBatch[] = []
  const result = await pickMessages(input, {
    ...options,
    onBatch: (batch) => void batches.push(batch),
  })
  return {
    result,
    rows: batches.flatMap(({ rows }) => rows),
    refused: batches.flatMap((each) => each.refused),
  }
}

test('advertising is kept, codes and parcels are not, unless all is asked for', async () => {
  const input = await file([AD, CODE, PARCEL, `${CODE.slice(0, -1)}。`, '今晚回家吃饭吗'])
  const { rows, result } = await pick(input)
  expect(rows.map(({ text }) => text)).toEqual([AD])
  expect(rows[0]).toMatchObject({ kind: 'marketing', signature: '木棉家居', optOutCode: 'R' })
  expect(result.ok && result.value).toMatchObject({
    records: 5,
    kept: 1,
    passed: { code: 2, order: 1, other: 1 },
  })
  const all = await pick(input, { keep: 'everything' })
  expect(all.rows).toHaveLength(5)
})

test('a wording seen before is passed over with the same result as reading it anew', async () => {
  const texts = Array.from({ length: 300 }, (_, index) =>
    index % 3 === 0
      ? `${AD} ${index * 7919}`
      : index % 3 === 1
        ? CODE.replace('123456', String(100_000 + index))
        : PARCEL,
  )
  const { rows } = await pick(await file(texts))
  const anew = texts.filter(
    (text) => understand({ sender: '106900001111', text, line: 1 }).kind === 'marketing',
  )
  expect(rows.map(({ text }) => text)).toEqual(anew)
})

test('the same file again gives the same ids; twice the same message counts once', async () => {
  const input = await file([AD, `${AD}2`])
  const first = await pick(input)
  const again = await pick(input)
  expect(again.rows).toEqual(first.rows)
  const lines = `{"address":"1069","body":"${AD}","date":"1794000000000"}\n`.repeat(2)
  const twice = await inspectMessages(sourceOfBytes(new TextEncoder().encode(lines), 'a'))
  if (!twice.ok) throw new Error(twice.error)
  const { result } = await pick(twice.value)
  expect(result.ok && result.value).toMatchObject({ kept: 1, duplicates: 1 })
})

test('stopped and gone on with, it finds what one run finds', async () => {
  const input = await file(Array.from({ length: 2000 }, (_, index) => `${AD} ${index}`))
  const whole = await pick(input)
  const stop = new AbortController()
  const rows: string[] = []
  const first = await pickMessages(input, {
    signal: stop.signal,
    onBatch: (batch) => {
      rows.push(...batch.rows.map(({ id }) => id))
      stop.abort()
    },
  })
  expect(first.ok).toBe(false)
  if (first.ok) return
  expect(first.error.error).toBe('cancelled')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.length).toBeLessThan(2000)
  const rest = await pick(input, { resumeAt: first.error.counts.records })
  expect([...rows, ...rest.rows.map(({ id }) => id)]).toEqual(whole.rows.map(({ id }) => id))
})

test('what is refused is named by line, and only so often', async () => {
  const input = await file([AD])
  const broken = `${'{"broken":\n'.repeat(1500)}${JSON.stringify({ address: '1', body: AD })}`
  const found = await inspectMessages(sourceOfBytes(new TextEncoder().encode(broken), 'a'))
  if (!found.ok) throw new Error(found.error)
  const { result, refused, rows } = await pick(found.value)
  expect(refused).toHaveLength(1000)
  expect(refused[1]).toEqual({ line: 2, error: 'broken-json' })
  expect(result.ok && result.value.refused).toBe(1500)
  expect(rows).toHaveLength(1)
  expect(input.format).toBe('ndjson')
})
