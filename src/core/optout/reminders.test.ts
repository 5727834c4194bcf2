import { expect, it } from 'vitest'
import type { StoreRow } from '../purchases/records.ts'
import { dueFor } from './due.ts'
import { reminderFor } from './reminders.ts'
import type { RequestRow } from './request.ts'

const askedAt = Date.parse('2026-11-24T10:00:00+08:00')
const store: StoreRow = {
  id: 's1',
  platform: 'jd',
  name: '京店',
  names: [],
  identities: ['jd:vendor:1001'],
  orderCount: 1,
  paidCount: 1,
  optOut: { status: 'asked', since: askedAt },
}

function request(channel: RequestRow['channel']): RequestRow {
  const dueAt = dueFor(channel, askedAt).at
  return { id: 'r1', storeId: 's1', channel, state: 'asked', askedAt, dueAt }
}

it('holds the day, the reason and the next text', () => {
  const letter = reminderFor(request('pipl-request'), store)
  expect(letter?.text).toContain('2026年11月24日：个人信息请求')
  expect(letter?.text).toContain('未收到答复')
  expect(letter?.text).toContain('没有计入法定节假日')
  expect(reminderFor(request('chat-notice'), store)?.text).toContain('我是贵店（京店）的买家')
})

it('is only for what waits for an answer', () => {
  expect(reminderFor({ ...request('chat-notice'), state: 'confirmed' }, store)).toBeUndefined()
})
