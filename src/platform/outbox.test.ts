import { beforeEach, describe, expect, it, vi } from 'vitest'

const stored = new Map<string, unknown>()
const sent: unknown[] = []
let answer: () => Promise<unknown>

vi.stubGlobal('location', new URL('https://order.jd.com/center/list.action?d=1#top'))
vi.stubGlobal('chrome', {
  runtime: {
    id: 'untick',
    sendMessage: (message: unknown) => {
      sent.push(message)
      return answer()
    },
  },
  storage: {
    local: {
      get: async (key: string | null) =>
        key === null ? Object.fromEntries(stored) : { [key]: stored.get(key) },
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) stored.set(key, value)
      },
      remove: async (key: string) => {
        stored.delete(key)
      },
    },
  },
})
const { keepUnconfirmed, resendKept, sendKept } = await import('./outbox.ts')

const NAME = 'report-sightings'
const report = { sightings: [] }
const confirm = async () => ({ ok: true, reply: { written: 0 } })

beforeEach(() => {
  stored.clear()
  sent.length = 0
  answer = confirm
})

describe('a report', () => {
  it('that is confirmed leaves nothing behind', async () => {
    expect(await sendKept(NAME, report)).toBe(true)
    expect(sent).toEqual([{ name: NAME, payload: report }])
    expect(stored.size).toBe(0)
  })

  it.each([
    ['the worker stopped', async () => Promise.reject(new Error('port closed'))],
    ['nobody answered', async () => undefined],
    ['it could not be written', async () => ({ ok: false, error: 'disk full' })],
  ])('is kept when %s, and sent again', async (_why, failing) => {
    answer = failing
    expect(await sendKept(NAME, report)).toBe(false)
    expect([...stored.values()]).toEqual([
      { name: NAME, payload: report, url: 'https://order.jd.com/center/list.action' },
    ])
    expect(await resendKept(NAME)).toBe(false)
    answer = confirm
    expect(await resendKept(NAME)).toBe(true)
    expect(stored.size).toBe(0)
  })

  it('still on its way is kept when the page is left, and forgotten once confirmed', async () => {
    let reply: (envelope: unknown) => void = () => undefined
    answer = () => new Promise((resolve) => (reply = resolve))
    const sending = sendKept(NAME, report)
    keepUnconfirmed()
    keepUnconfirmed()
    expect(stored.size).toBe(1)
    reply({ ok: true, reply: { written: 0 } })
    expect(await sending).toBe(true)
    expect(stored.size).toBe(0)
  })

  it('of another kind, and what is none of ours, stays where it is', async () => {
    stored.set('unsent:a', { name: 'report-entries', payload: {}, url: '' })
    stored.set('unsent:b', 'broken')
    stored.set('settings', {})
    expect(await resendKept(NAME)).toBe(true)
    expect(sent).toEqual([])
    expect(stored.size).toBe(3)
  })
})
