import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../core/journal.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { summarise } from './overview.ts'

const NOW = new Date(2026, 10, 24, 12).getTime()
const DAY = 86_400_000

function store(id: string, optOut: StoreRow['optOut'], firstOrderAt = NOW): StoreRow {
  const counts = { orderCount: 1, paidCount: 1 }
  return {
    id,
    platform: 'jd',
    name: id,
    names: [],
    identities: [],
    firstOrderAt,
    optOut,
    ...counts,
  }
}

function message(storeId: string, at: number): MessageRow {
  return { id: storeId, sender: '106', text: '', kind: 'marketing', storeId, at }
}

function untick(at: number, status: JournalEntry['status']): JournalEntry {
  return {
    id: `e${at}${status}`,
    at,
    actor: 'untick',
    command: 'untick',
    site: 'jd',
    page: '',
    target: { label: '' },
    before: 'on',
    after: 'off',
    status,
  }
}

describe('summarise', () => {
  it('calls a store quiet only after 30 days without a message', () => {
    const asked = (days: number) => ({ status: 'asked', since: NOW - days * DAY }) as const
    const stores = [
      store('quiet', asked(31)),
      store('early', asked(29)),
      store('wrote', asked(40)),
      store('old-message', asked(40)),
      store('kept', { status: 'keep', since: NOW }),
      store('none', { status: 'none' }),
    ]
    const messages = [message('wrote', NOW - 5 * DAY), message('old-message', NOW - 50 * DAY)]
    const seen = summarise(stores, [], messages, NOW)
    expect(seen).toMatchObject({ stores: 6, untouched: 1, asked: 4, quiet: 2, kept: 1 })
  })

  it('counts the last twelve months, the present one last', () => {
    const stores = [
      store('now', { status: 'none' }, NOW),
      store('last-month', { status: 'none' }, new Date(2026, 9, 31).getTime()),
      store('too-old', { status: 'none' }, new Date(2025, 10, 30).getTime()),
    ]
    const entries = [untick(NOW, 'done'), untick(NOW, 'undone')]
    const { months, unticked } = summarise(stores, entries, [], NOW)
    expect(months).toHaveLength(12)
    expect(months.map((month) => month.newStores)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    expect(months.at(-1)?.unticked).toBe(1)
    expect(unticked).toBe(1)
  })
})
