import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DAY, chinaDate, chinaWeekday } from '../export/chinaTime.ts'
import { OPT_OUT_STATUSES } from '../purchases/records.ts'
import type { StoreRow } from '../purchases/records.ts'
import { calendarFile } from './calendar.ts'
import { dueFor, mediationEnd } from './due.ts'
import { safetyMeter, withStep } from './meter.ts'
import { planFor } from './plan.ts'
import { CHANNEL_IDS } from './request.ts'
import { eventOf, nextStatus } from './status.ts'
import type { StatusEvent } from './status.ts'
import { addWorkingDays } from './workingDays.ts'

// A machine under load must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const day = (text: string) => Date.parse(`${text}T10:00:00+08:00`)

function store(id: string, changes: Partial<StoreRow> = {}): StoreRow {
  return {
    id,
    platform: 'jd',
    name: `店${id}`,
    names: [],
    identities: [`jd:vendor:10${id}`],
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...changes,
  }
}

describe('the plan for many stores', () => {
  it('takes the best way for each, keeps the keep-list out, and is changeable', () => {
    const stores = [
      store('1'),
      store('2', { optOut: { status: 'keep' } }),
      store('3', { optOut: { status: 'confirmed' } }),
      store('4', { identities: ['jd:shop:9'] }),
    ]
    const plan = planFor(stores, new Map())
    expect(plan.steps.map((step) => [step.store.id, step.way.channel.id])).toEqual([
      ['1', 'chat-notice'],
      ['4', 'platform-letter'],
    ])
    expect(plan.left.map(({ store, why }) => [store.id, why])).toEqual([
      ['2', 'keep'],
      ['3', 'done'],
    ])
    const chosen = planFor(stores, new Map(), {
      forAll: 'leave-membership',
      byStore: { '3': 'unfollow' },
    })
    expect(chosen.steps.map((step) => [step.store.id, step.way.channel.id, step.instead])).toEqual([
      ['4', 'platform-letter', true],
      ['1', 'leave-membership', false],
      ['3', 'unfollow', false],
    ])
  })

  it('does not queue the same step twice', () => {
    const contexts = new Map([['1', { queued: ['chat-notice' as const] }]])
    expect(planFor([store('1')], contexts).left).toMatchObject([{ why: 'queued' }])
  })

  it('puts who still sends first', () => {
    const sending = store('2', { optOut: { status: 'sending', since: 1 } })
    expect(planFor([store('1'), sending], new Map()).steps[0]?.store.id).toBe('2')
  })

  it('holds every store once, whatever is chosen', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50)),
        fc.constantFrom(...OPT_OUT_STATUSES),
        fc.constantFrom(...CHANNEL_IDS),
        (ids, status, forAll) => {
          const stores = ids.map((id) => store(String(id), { optOut: { status } }))
          const { steps, left } = planFor(stores, new Map(), { forAll })
          const seen = [...steps, ...left].map((each) => each.store.id)
          expect(seen.toSorted()).toEqual(stores.map((each) => each.id).toSorted())
        },
      ),
    )
  })
})

describe('the status of a store', () => {
  it('goes from none to silence, or to a complaint', () => {
    expect(nextStatus('none', 'asked')).toBe('asked')
    expect(nextStatus('asked', 'sent-again')).toBe('sending')
    expect(nextStatus('sending', 'asked')).toBe('sending')
    expect(nextStatus('sending', eventOf('12321'))).toBe('complained')
    expect(nextStatus('complained', 'closed')).toBe('closed')
    expect(nextStatus('confirmed', 'asked')).toBe('confirmed')
  })

  it('on the keep-list stays there until released', () => {
    const events: StatusEvent[] = [
      'asked',
      'confirmed',
      'sent-again',
      'complained',
      'closed',
      'kept',
    ]
    for (const event of events) expect(nextStatus('keep', event)).toBe('keep')
    expect(nextStatus('keep', 'released')).toBe('none')
  })

  it('a message never counts as sent again before a refusal', () => {
    expect(nextStatus('none', 'sent-again')).toBe('none')
  })
})

describe('working days', () => {
  it('skip Saturday and Sunday in China and begin the day after', () => {
    // 2026-11-20 is a Friday.
    expect(chinaDate(addWorkingDays(day('2026-11-20'), 1))).toBe('2026-11-23')
    expect(chinaDate(addWorkingDays(day('2026-11-24'), 7))).toBe('2026-12-03')
    expect(chinaDate(addWorkingDays(Date.parse('2026-11-20T23:30:00+08:00'), 1))).toBe('2026-11-23')
  })

  it('end on a working day, with exactly that many between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (from, days) => {
          const end = addWorkingDays(from, days)
          expect([0, 6]).not.toContain(chinaWeekday(end))
          let count = 0
          for (let each = end; each > from; each -= DAY)
            if (chinaWeekday(each) !== 0 && chinaWeekday(each) !== 6) count += 1
          expect(count).toBe(days)
        },
      ),
    )
  })
})

describe('due dates', () => {
  it('name a law only where one sets the limit', () => {
    const asked = day('2026-11-24')
    expect(dueFor('12315', asked)).toMatchObject({ law: 'complaint-rules-14' })
    expect(dueFor('platform-letter', asked).law).toBeUndefined()
    expect(dueFor('platform-letter', asked).why['zh-CN']).toContain('不是法定期限')
    expect(chinaDate(dueFor('chat-notice', asked).at)).toBe('2026-12-24')
    expect(mediationEnd(asked).law).toBe('complaint-rules-21')
  })
})

describe('the safety meter', () => {
  it('counts by platform and begins anew at midnight in China', () => {
    const now = day('2026-11-24')
    let steps = withStep(undefined, 'jd', now)
    for (let each = 1; each < 15; each += 1) steps = withStep(steps, 'jd', now)
    expect(safetyMeter(steps, 'jd', 20, now)).toEqual({
      used: 15,
      limit: 20,
      left: 5,
      level: 'near',
    })
    expect(safetyMeter(steps, 'taobao', 20, now).level).toBe('calm')
    expect(safetyMeter(steps, 'jd', 15, now).level).toBe('full')
    expect(safetyMeter(steps, 'jd', 20, now + DAY).used).toBe(0)
  })
})

describe('the calendar file', () => {
  const item = {
    id: 'r1',
    at: day('2026-12-03'),
    title: '查看，京店',
    text: '第一行\n第二行; 逗号, 反斜杠\\',
  }

  it('escapes and folds as RFC 5545 says, and can be read back', () => {
    const file = calendarFile([item], day('2026-11-24'))
    expect(file).toContain('DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204')
    expect(file).toContain('DTSTAMP:20261124T020000Z')
    expect(readBack(file)).toContain(
      String.raw`DESCRIPTION;LANGUAGE=zh-CN:第一行\n第二行\; 逗号\, 反斜杠` + '\\\\',
    )
  })

  it('has no line over 75 octets and loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = calendarFile([{ ...item, text }], 0)
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const line = readBack(file).find((each) => each.startsWith('DESCRIPTION;'))
        const value = line?.slice('DESCRIPTION;LANGUAGE=zh-CN:'.length) ?? ''
        expect(unescaped(value)).toBe(
          text.replaceAll(/\r\n|\r|\n/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ''),
        )
      }),
    )
  })
})

function readBack(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n')
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
}
