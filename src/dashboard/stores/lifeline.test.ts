import { describe, expect, it } from 'vitest'
import type { StoreHistory } from '../../db/queries/journal.ts'
import { lifelineOf, placeEvents } from './lifeline.ts'

const HISTORY: StoreHistory = {
  store: undefined,
  orders: [
    { id: 'o1', storeId: 's', platform: 'jd', state: 'done', orderedAt: 100 },
    { id: 'undated', storeId: 's', platform: 'jd', state: 'unknown' },
  ],
  entries: [
    {
      id: 'e1',
      at: 300,
      actor: 'shopper',
      command: 'mark',
      site: 'jd',
      page: '',
      target: { label: 's' },
      before: 'none',
      after: 'asked@300',
      status: 'done',
      batch: 'b',
    },
  ],
  requests: [
    { id: 'r1', storeId: 's', channel: 'by-hand', state: 'asked', askedAt: 300, batch: 'b' },
    { id: 'r2', storeId: 's', channel: 'chat-notice', state: 'asked', askedAt: 200 },
  ],
  messages: [{ id: 'm1', at: 500, sender: '106', text: 't', kind: 'marketing' }],
}

describe('lifelineOf', () => {
  it('tells each dated thing once, newest first', () => {
    const events = lifelineOf(HISTORY)
    expect(events.map((event) => [event.id, event.lane])).toEqual([
      ['m1', 'messages'],
      ['e1', 'requests'],
      ['r2', 'requests'],
      ['o1', 'orders'],
    ])
  })

  it('places the first event at the left end and now at the right', () => {
    const placed = placeEvents(lifelineOf(HISTORY), 900)
    expect(placed.map(({ x }) => x)).toEqual([0.5, 0.25, 0.125, 0])
  })
})
