import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { foldText } from './normalise.ts'
import { parseMessage } from './parse.ts'

const Row = v.object({
  id: v.string(),
  text: v.string(),
  signature: v.nullable(v.string()),
  signature_alt: v.optional(v.array(v.nullable(v.string()))),
  optout_code: v.nullable(v.string()),
  optout_to: v.optional(v.string()),
  is_marketing: v.boolean(),
  kind: v.picklist(['marketing', 'code', 'order', 'bank', 'other']),
})

const folder = new URL('fixtures/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.startsWith('messages-'))

function readRows(name: string): v.InferOutput<typeof Row>[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(Row, JSON.parse(line)))
}

function plain(words: string | null | undefined): string {
  return foldText(words ?? '').replace(/\s/g, '')
}

function isReadRight(row: v.InferOutput<typeof Row>): boolean {
  const parsed = parseMessage(row.text)
  const names = [row.signature, ...(row.signature_alt ?? [])].map(plain)
  return (
    names.includes(plain(parsed.signature)) &&
    plain(parsed.optOut?.code) === plain(row.optout_code) &&
    (parsed.optOut?.to ?? '') === (row.optout_to ?? '') &&
    (parsed.kind === 'marketing') === row.is_marketing &&
    (row.kind !== 'code' || parsed.kind === 'code')
  )
}

describe('parseMessage on invented messages, each labelled before it was first parsed', () => {
  it('has enough of them', () => {
    expect(files.flatMap(readRows).length).toBeGreaterThan(500)
  })

  for (const name of files) {
    it(`${name} is read as labelled`, () => {
      expect(readRows(name).filter((row) => !isReadRight(row))).toEqual([])
    })
  }
})

describe('what else a message tells', () => {
  it('names the number to call when no reply stops it', () => {
    const parsed = parseMessage('【麦田书房】童书满100减50，退订请致电4001234567')
    expect(parsed.optOut).toBeNull()
    expect(parsed.optOutPhone).toBe('4001234567')
  })

  it('gives every candidate for the signature, the chosen one first', () => {
    const parsed = parseMessage('【返场狂欢】羽绒服满500减150，回T退订【米朵童装】')
    expect(parsed.signatures).toEqual(['米朵童装', '返场狂欢'])
  })

  it('reads the shop that a link names, and none from a short link', () => {
    const parsed = parseMessage('【小鹿】新品 shop58829101.taobao.com m.tb.cn/h.1 回T退订')
    expect(parsed.links.map((link) => link.identity ?? null)).toEqual([
      { family: 'taobao', kind: 'shop', value: '58829101' },
      null,
    ])
  })

  it('says which words decided the kind', () => {
    expect(parseMessage('【米朵童装】羽绒服满500减150，回T退订').because).toContain('满500减')
    expect(parseMessage('【米朵童装】验证码 5520，10分钟内有效').because[0]).toMatch(
      /^one-time code: /,
    )
  })

  it('ignores nothing of a message of usual length and bounds a monstrous one', () => {
    const tail = '，回T退订'
    expect(parseMessage(`【米朵童装】${'羽绒服满500减150，'.repeat(400)}${tail}`).optOut).toEqual({
      code: 'T',
    })
  })
})
