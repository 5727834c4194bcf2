import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { JournalEntry } from '../journal.ts'
import type { StoreRow } from '../purchases/records.ts'
import { MESSAGE_KINDS } from '../sms/message.ts'
import type { MessageRow } from '../sms/message.ts'
import { BLOCKING_SERVICES, CARRIER_FORMS, CARRIER_PHONES } from './carriers.ts'
import { carrierReports, form12321 } from './complaints.ts'
import { complaintDraft, reportDraft } from './draft12315.ts'
import type { Case, Draft12315 } from './draft12315.ts'
import { LAW_TEXTS } from './lawTexts.ts'
import { letterText } from './letter.ts'
import { piplReminder, piplRequest, platformLetters } from './letters.ts'
import { chatNotice, TONES } from './notices.ts'
import { smsParts } from './smsParts.ts'

// A machine under load must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const day = (text: string) => Date.parse(`${text}T12:00:00+08:00`)
const today = day('2026-11-24')

const store: StoreRow = {
  id: 's1',
  platform: 'tmall',
  name: '青柠家居旗舰店',
  names: [],
  identities: ['taobao:seller:2200000000999'],
  orderCount: 1,
  paidCount: 1,
  optOut: { status: 'sending', since: day('2026-10-01') },
}

function message(changes: Partial<MessageRow> = {}): MessageRow {
  return {
    id: 'm1',
    at: day('2026-11-11'),
    sender: '1069000000123',
    text: '【青柠家居】双11返场\n拒收请回复R ',
    kind: 'marketing',
    ...changes,
  }
}

const box: JournalEntry = {
  id: 'e1',
  at: day('2026-09-09'),
  actor: 'untick',
  command: 'untick',
  site: 'taobao',
  page: 'https://buy.tmall.com/order/confirm_order.htm',
  target: { label: '接收店铺优惠信息' },
  before: 'on',
  after: 'off',
  status: 'done',
}

function caseOf(changes: Partial<Case> = {}): Case {
  return {
    store,
    orders: [],
    boxes: [],
    refusals: [{ at: day('2026-10-01'), how: '旺旺留言' }],
    messages: [message()],
    today,
    ...changes,
  }
}

function draft(of: Case): Draft12315 {
  const outcome = complaintDraft(of)
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}

describe('reports to the carriers', () => {
  it('take exactly the known forms', () => {
    const reports = carrierReports(message({ sender: '106912345', text: '全文' }))
    const lines = reports.ok ? reports.value.map((each) => `${each.form.to} ${each.body}`) : []
    expect(lines).toEqual([
      '10086999 106912345*全文',
      '10010 LJDXJB#106912345#全文',
      '10010999 106912345*全文',
      '10000999 106912345：全文',
      '10000999 106912345*全文',
      '12321 106912345*全文',
    ])
  })

  it('say that both separators of China Telecom circulate, and that Broadnet is called', () => {
    for (const form of CARRIER_FORMS.filter((each) => each.carrier === 'telecom')) {
      expect(form.verified).toBe(false)
      expect(form.note?.['zh-CN']).toContain('两种写法')
    }
    expect(CARRIER_PHONES.find((each) => each.carrier === 'broadnet')?.phone).toBe('10099')
  })

  it('carry the text unaltered to the byte, in the QR code too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const reports = carrierReports(message({ text }))
        if (!reports.ok) throw new Error(reports.error)
        for (const report of reports.value) {
          expect(report.body.endsWith(text)).toBe(true)
          const head = `SMSTO:${report.form.to}:`
          if (report.handOver) expect(report.handOver.qr).toBe(head + report.body)
          const link = report.handOver?.androidLink.split('?body=')[1]
          if (link !== undefined) expect(decodeURIComponent(link)).toBe(report.body)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('tell parts and cost', () => {
    const reports = carrierReports(message({ text: '中'.repeat(80) }), 'unicom')
    expect(reports.ok && reports.value[0]?.parts).toBe(2)
    expect(reports.ok && reports.value[0]?.cost['zh-CN']).toContain('可能')
    const free = carrierReports(message(), 'mobile')
    expect(free.ok && free.value[0]?.cost['zh-CN']).toContain('不收费')
  })

  it.each(MESSAGE_KINDS.filter((kind) => kind !== 'marketing'))(
    'refuse a message of kind %s',
    (kind) => {
      for (const outcome of [
        carrierReports(message({ kind })),
        form12321(message({ kind })),
        complaintDraft(caseOf({ messages: [message(), message({ kind })] })),
        reportDraft(caseOf({ messages: [message({ kind })] })),
      ])
        expect(outcome).toEqual({ ok: false, error: 'not-marketing' })
    },
  )
})

describe('the length of an SMS', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i characters are %i parts', (length, parts) =>
    expect(smsParts('中'.repeat(length))).toBe(parts),
  )

  it('does not cut a character in half', () => {
    expect(smsParts(`${'中'.repeat(66)}😀${'中'.repeat(66)}`)).toBe(3)
  })
})

describe('blocking services', () => {
  it('KTFSR blocks calls; FTESR is only what one article says', () => {
    for (const service of BLOCKING_SERVICES.filter((each) => each.command === 'KTFSR'))
      expect(service.blocks).toBe('calls')
    const doubtful = BLOCKING_SERVICES.find((each) => each.command === 'FTESR')
    expect(doubtful).toMatchObject({ verified: false, blocks: 'unknown' })
  })
})

describe('the 12321 form', () => {
  it('has the fields in the order of the form, number and text unaltered', () => {
    const form = form12321(message())
    if (!form.ok) throw new Error(form.error)
    expect(form.value.map((field) => field.id)).toEqual([
      'category',
      'own-number',
      'code',
      'number',
      'text',
      'screenshot',
      'case-number',
    ])
    expect(form.value.find((field) => field.id === 'text')?.value).toBe(message().text)
    expect(form.value.find((field) => field.id === 'screenshot')?.hint?.['zh-CN']).toContain(
      '2026-11-11 12:00',
    )
  })
})

describe('the 12315 drafts', () => {
  it('cite the SMS rule by the date of the message', () => {
    const before = draft(caseOf({ messages: [message({ at: day('2026-04-30') })] }))
    const after = draft(caseOf())
    expect(before.laws.map((law) => law.id)).toContain('sms-rule-2015')
    expect(after.laws.map((law) => law.id)).toContain('sms-rule-2026')
    expect(after.laws.map((law) => law.id)).not.toContain('sms-rule-2015')
    expect(letterText(after)).not.toMatch(/《通信短信息服务管理规定》第/)
  })

  it('hold the message byte-equal, the refusal and that it came after', () => {
    const { paragraphs } = draft(caseOf())
    expect(paragraphs.some((paragraph) => paragraph.text === message().text)).toBe(true)
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
    expect(text).toContain('2026年10月1日以旺旺留言明确表示拒绝')
    expect(text).toContain('（在明确拒绝之后）')
  })

  it('for a box cite the regulation and PIPL, and claim no more than was seen', () => {
    const text = letterText(draft(caseOf({ messages: [], refusals: [], boxes: [box] })))
    expect(text).toContain('消费者权益保护法实施条例》第二十三条')
    expect(text).toContain('本人未曾主动勾选')
    expect(text).not.toContain('广告法')
    expect(text).not.toContain('电子商务法')
  })

  it('promise the limits of the rules and nothing beyond', () => {
    expect(draft(caseOf()).deadlines.map((each) => each.workingDays)).toEqual([7, 45])
    const report = reportDraft(caseOf())
    expect(report.ok && report.value.laws.map((law) => law.id)).toContain('ad-law-62')
  })

  it('are refused without facts', () => {
    expect(complaintDraft(caseOf({ messages: [] }))).toEqual({ ok: false, error: 'no-facts' })
  })
})

describe('every legal sentence in every text', () => {
  const drafts = [day('2019-01-01'), day('2026-04-30'), day('2026-11-11'), undefined].flatMap(
    (at) => {
      const { at: _, ...undated } = message()
      const one = caseOf({
        messages: [at === undefined ? undated : { ...undated, at }],
        boxes: [box],
      })
      return [complaintDraft(one), reportDraft(one)].flatMap((each) =>
        each.ok ? [each.value] : [],
      )
    },
  )
  const letters = [
    ...drafts,
    ...platformLetters([store], today),
    piplRequest(store, today),
    piplReminder(store, day('2026-10-01'), today),
  ]
  const texts = [
    ...letters.map((letter) => ({ text: letterText(letter), laws: letter.laws })),
    ...TONES.map((tone) => chatNotice(store, today, tone)),
  ]

  it('is in the data with source and date, and in the list of what the text cites', () => {
    let seen = 0
    for (const { text, laws } of texts)
      for (const cited of citedIn(text)) {
        const known = LAW_TEXTS.filter((law) => law.name === cited.name)
        expect(known.length, cited.name).toBeGreaterThan(0)
        for (const article of cited.articles) {
          const law = laws.find((each) => each.name === cited.name && each.article === article)
          expect(law, `${cited.name}${article}`).toBeDefined()
          expect(law?.source).toBeTruthy()
          expect(law?.date).toBeTruthy()
          seen += 1
        }
        if (cited.articles.length === 0)
          expect(laws.some((law) => law.name === cited.name)).toBe(true)
      }
    expect(seen).toBeGreaterThan(30)
  })

  it('quotes only words that stand in the data', () => {
    const quotes = LAW_TEXTS.flatMap((law) => ('quote' in law ? [law.quote] : []))
    for (const { text } of texts)
      for (const [, quote] of text.matchAll(/[》条]：“([^”]+)”/g))
        expect(quotes.some((known) => known === quote)).toBe(true)
  })
})

function citedIn(text: string): { name: string; articles: string[] }[] {
  const found = text.matchAll(/《([^》]+)》((?:、?第[一二三四五六七八九十百]+条)*)/g)
  return [...found].map(([, name = '', articles = '']) => ({
    name,
    articles: articles.split('、').filter((article) => article !== ''),
  }))
}
