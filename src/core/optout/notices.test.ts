import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { StoreRow } from '../purchases/records.ts'
import { letterDocx, letterText } from './letter.ts'
import { piplReminder, piplRequest, platformLetters } from './letters.ts'
import { chatNotice, quotedName, TONES } from './notices.ts'
import { PLATFORM_CONTACTS } from './platformContacts.ts'

const today = Date.parse('2026-11-24T10:00:00+08:00')

function store(id: string, changes: Partial<StoreRow> = {}): StoreRow {
  return {
    id,
    platform: 'tmall',
    name: `青柠家居${id}号店`,
    names: [],
    identities: [`taobao:seller:220000000${id}`],
    lastOrderAt: Date.parse('2025-03-05T12:00:00+08:00'),
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...changes,
  }
}

describe('the chat notice', () => {
  it.each(TONES)('%s: names the store and the days, refuses plainly, is short', (tone) => {
    for (const script of ['zh-CN', 'zh-TW'] as const) {
      const { text, laws } = chatNotice(store('1'), today, tone, script)
      expect(text).toContain('青柠家居1号店')
      expect(text).toContain('2026年11月24日')
      expect(text).toContain('2025年3月5日')
      expect(text.length).toBeLessThan(300)
      expect(text).not.toContain('undefined')
      expect(laws.length).toBeGreaterThan(1)
    }
  })

  it('calls 15 working days a wish, never law', () => {
    const { text } = chatNotice(store('1'), today, 'firm')
    expect(text).toContain('请在15个工作日内答复')
    expect(text).not.toMatch(/法定|法律规定/)
  })

  it('says nothing of an order whose day is not known', () => {
    const { lastOrderAt: _, ...rest } = store('1')
    expect(chatNotice(rest, today).text).not.toContain('最近一次下单')
  })

  it('keeps a hostile name on one line and short', () => {
    expect(quotedName(`甲\n\u0007${'乙'.repeat(99)}`)).toHaveLength(60)
    expect(quotedName('甲\r\n乙')).toBe('甲 乙')
  })
})

describe('the letter to a platform', () => {
  const stores = Array.from({ length: 40 }, (_, at) => store(String(at)))
  const jd = store('99', { platform: 'jd', identities: ['jd:vendor:660001'], name: '京店' })

  it('lists exactly the chosen stores, one letter a platform', () => {
    const [taobao, other] = platformLetters([...stores, jd], today)
    expect(taobao?.storeIds).toEqual(stores.map((each) => each.id))
    expect(other?.storeIds).toEqual(['99'])
    const text = taobao ? letterText(taobao) : ''
    for (const each of stores) expect(text).toContain(`${each.name}（卖家编号`)
    expect(text).not.toContain('京店')
    expect(text).toContain('店铺清单（共40家）')
    expect(text).toContain('2026年11月24日')
  })

  it('leaves blanks for what is not known and says what is to be filled in', () => {
    const [letter] = platformLetters([jd], today)
    expect(letter?.byHand).toContain('你的姓名')
    expect(platformLetters([jd], today, { name: '张三' })[0]?.byHand).not.toContain('你的姓名')
  })

  it('gives no unconfirmed address for a contact', () => {
    for (const contact of Object.values(PLATFORM_CONTACTS)) {
      expect(contact.verified).toBe(false)
      expect(JSON.stringify(contact)).not.toMatch(/@/)
    }
  })
})

describe('the request to a store', () => {
  it('tells an earlier refusal, and the reminder its date', () => {
    const refused = Date.parse('2026-10-01T00:00:00+08:00')
    expect(letterText(piplRequest(store('1'), today, {}, refused))).toContain(
      '2026年10月1日明确表示拒绝',
    )
    expect(letterText(piplReminder(store('1'), refused, today))).toContain('2026年10月1日请求')
  })
})

describe('the .docx', () => {
  it('is well-formed and holds every paragraph', () => {
    const [letter] = platformLetters([store('1', { name: '<甲>&"乙"\u0001' })], today)
    if (!letter) throw new Error('no letter')
    const files = unzipSync(letterDocx(letter))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(Object.keys(files)).toContain('[Content_Types].xml')
    const document = new DOMParser().parseFromString(xml, 'text/xml')
    expect(document.querySelectorAll('w\\:p')).toHaveLength(letter.paragraphs.length)
    expect(xml).toContain('&lt;甲&gt;&amp;"乙"')
    expect(xml).not.toContain('\u0001')
  })

  it('is the same file for the same letter', () => {
    const [letter] = platformLetters([store('1')], today)
    if (!letter) throw new Error('no letter')
    expect(letterDocx(letter)).toEqual(letterDocx(letter))
  })
})
