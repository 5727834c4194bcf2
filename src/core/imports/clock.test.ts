import { expect, test } from 'vitest'
import { sendingAfter } from './clock.ts'
import type { MessageRow } from '../sms/message.ts'

const china = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 8, minute)
let next = 0
const row = (at: number, more: Partial<MessageRow> = {}): MessageRow => ({
  id: String((next += 1)),
  at,
  sender: '106900001111',
  text: '木棉',
  signature: '木棉家居',
  kind: 'marketing',
  ...more,
})

test('nothing after the refusal, or nothing that is advertising: it kept to it', () => {
  expect(sendingAfter(china(8, 12), [row(china(7, 12))])).toBeUndefined()
  const later = china(9, 12)
  for (const kind of ['code', 'order', 'bank', 'other'] as const) {
    expect(sendingAfter(china(8, 12), [row(later, { kind })])).toBeUndefined()
  }
})

test('days count by the calendar in China', () => {
  const sending = sendingAfter(china(8, 23), [
    row(china(9, 1)),
    row(china(18, 9)),
    row(china(8, 23, 30)),
  ])
  expect(sending?.late.map(({ daysSince }) => daysSince)).toEqual([0, 1, 10])
  expect(sending?.daysSince).toBe(10)
  expect(sending?.firstAt).toBe(china(8, 23, 30))
})

test('another name or line is told only against what is known from before', () => {
  const before = row(china(1, 9))
  const renamed = row(china(10, 9), { signature: '木棉生活馆', sender: '106511112222' })
  const same = row(china(9, 9), { signature: ' 木棉 家居', sender: '+86106900001111' })
  const sending = sendingAfter(china(8, 12), [renamed, same, before])
  expect(sending?.cameBack).toEqual({ names: ['木棉生活馆'], lines: ['106511112222'] })
  expect(sendingAfter(china(8, 12), [renamed])?.cameBack).toEqual({ names: [], lines: [] })
})
