import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchMessage } from './match.ts'
import { parseMessage } from './parse.ts'
import { buildStoreIndex } from './storeIndex.ts'

const index = buildStoreIndex([
  { id: 'a', name: '青榆旗舰店', platform: 'tmall', recipientAliases: ['张青榆'] },
  { id: 'b', name: '木槿家居', platform: 'taobao', aliases: ['MUJN'] },
])
const pieces = [
  ...Array.from(
    '【】[]（）<>「」退订拒收屏蔽取消回复发送至请您的已TDRN0159#@*/.。，：\n \u200B\uFEFF🎁',
  ),
  '\uD83C',
  '验证码',
  '订单',
  '包裹',
  '尾号',
  '余额',
  'https://m.tb.cn/h.',
  'shop1234567.taobao.com',
  '青榆旗舰店',
  '张青榆',
  '回T退订',
  '10690000',
] as const
const messages = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('')),
)

function readAll(text: string, sender?: string): void {
  const parsed = parseMessage(text, sender)
  const answer = matchMessage(parsed, { text, at: 0 }, index)
  expect(['store', 'perhaps', 'none']).toContain(answer.kind)
  if (parsed.signature !== null) expect(parsed.signatures[0]).toBe(parsed.signature)
}

describe('any text at all', () => {
  it('is read without throwing, and gives only codes that could be typed', () => {
    fc.assert(
      fc.property(
        messages,
        fc.option(fc.string({ maxLength: 30 }), { nil: undefined }),
        (text, sender) => {
          readAll(text, sender)
          const code = parseMessage(text).optOut?.code
          if (code !== undefined)
            expect(code).toMatch(/^[@#*]{0,2}[A-Za-z0-9]{1,12}(?:#[A-Za-z0-9]{1,10})?$/)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('never offers a code that the message gives for agreeing', () => {
    const code = fc.constantFrom('1', '2', 'Y', 'T', 'R', 'GO', '260501')
    const verb = fc.constantFrom('参与', '办理', '确认订购', '领取', '开通', '了解详情')
    fc.assert(
      fc.property(code, verb, (reply, wish) => {
        for (const text of [
          `【青榆】特惠，回复${reply}${wish}`,
          `【青榆】特惠，${wish}请回复${reply}`,
          `【青榆】特惠，退订无门，回复${reply}${wish}`,
        ])
          expect(parseMessage(text).optOut).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('is read the same cut off anywhere', () => {
    const whole =
      '【木槿家居】双12返场，满400减80，戳 m.tb.cn/h.9q2 拒收请回复R，如需人工请至10690000'
    for (let end = 0; end <= whole.length; end += 1) readAll(whole.slice(0, end))
    for (let start = 0; start <= whole.length; start += 1) readAll(whole.slice(start))
  })

  it('costs little time, whatever is repeated', () => {
    const start = performance.now()
    for (const piece of [
      ...pieces,
      '回复',
      '您的',
      '退订回T',
      'T ',
      'a.',
      '【A】',
      '取消',
      '已发货',
      '第二件',
      '1',
    ]) {
      readAll(piece.repeat(6000))
      readAll(`${piece.repeat(1200)}退订`)
      readAll(`您${piece.repeat(1200)}已`)
    }
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
