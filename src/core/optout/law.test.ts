import { describe, expect, it } from 'vitest'
import { citation, citations, inForce, lawFor } from './law.ts'
import { LAW_TEXTS } from './lawTexts.ts'

const day = (text: string) => Date.parse(`${text}T12:00:00+08:00`)
const ids = (topic: Parameters<typeof lawFor>[0], at: number | undefined) =>
  lawFor(topic, at).map((law) => law.id)

describe('the legal texts', () => {
  it.each(LAW_TEXTS.map((law) => [law.id, law] as const))('%s has source and dates', (_, law) => {
    expect(law.source.length).toBeGreaterThan(5)
    expect(law.date).toMatch(/^\d{4}(-\d{2}){0,2}$/)
    expect(law.inForceFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(law.name).not.toMatch(/[《》]/)
  })

  it('never cites the bundling rule for a consent box', () => {
    expect(LAW_TEXTS.some((law) => law.name.includes('电子商务法'))).toBe(false)
  })
})

describe('the text by the date of the message', () => {
  it('changes with the day on which the SMS rule was replaced', () => {
    expect(ids('sms-rule', day('2026-04-30'))).toEqual(['sms-rule-2015'])
    expect(ids('sms-rule', day('2026-05-01'))).toEqual(['sms-rule-2026'])
    expect(ids('sms-rule', day('2015-01-01'))).toEqual([])
  })

  it('cites the SMS rule by name only', () => {
    for (const at of [day('2020-01-01'), day('2026-11-11')])
      expect(lawFor('sms-rule', at).map(citation)).toEqual(['《通信短信息服务管理规定》'])
  })

  it('knows nothing of a law before it was in force', () => {
    expect(ids('pre-ticked', day('2021-10-31'))).toEqual([])
    expect(ids('pre-ticked', day('2024-06-30'))).not.toContain('consumer-regulation-23')
    expect(ids('message', day('2021-04-30'))).not.toContain('online-trading-rules')
    expect(inForce(['pipl-15', 'consumer-law-29'], day('2020-01-01'))).toHaveLength(1)
  })

  it('without a date cites only what was never replaced', () => {
    expect(ids('sms-rule', undefined)).toEqual(['sms-rule-2026'])
  })
})

it('draws articles of one law together', () => {
  expect(citations(inForce(['pipl-15', 'pipl-47', 'consumer-law-29'], day('2026-01-01')))).toBe(
    '《中华人民共和国个人信息保护法》第十五条、第四十七条、《中华人民共和国消费者权益保护法》第二十九条',
  )
})
