import { describe, expect, it } from 'vitest'
import type { StoreRow } from '../purchases/records.ts'
import type { MessageRow } from '../sms/message.ts'
import { CHANNELS, channelsFor, wayOf } from './channels.ts'
import { LAW_TEXTS } from './lawTexts.ts'
import { CHANNEL_IDS } from './request.ts'
import { openReplies, replyFor } from './smsReply.ts'

function store(changes: Partial<StoreRow> = {}): StoreRow {
  return {
    id: 's1',
    platform: 'tmall',
    name: '青柠家居旗舰店',
    names: [],
    identities: ['taobao:seller:2200000000999', 'taobao:nick:青柠:旗舰'],
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...changes,
  }
}
const jd = (changes: Partial<StoreRow> = {}) =>
  store({ platform: 'jd', identities: ['jd:vendor:660001', 'jd:shop:770002'], ...changes })

function message(changes: Partial<MessageRow> = {}): MessageRow {
  return {
    id: 'm1',
    at: 5,
    sender: '1069000000123',
    text: '【青柠】上新，拒收请回复R',
    kind: 'marketing',
    optOutCode: 'R',
    storeId: 's1',
    ...changes,
  }
}
const ids = (of: StoreRow, context = {}) => channelsFor(of, context).map((way) => way.channel.id)

describe('the channels as data', () => {
  it.each(CHANNELS.map((each) => [`${each.id} ${String(each.families)}`, each] as const))(
    '%s is complete in every language, with source, date and known laws',
    (_, channel) => {
      const texts = [channel.title, channel.does, channel.needs, channel.success, channel.loses]
      for (const text of texts.filter((each) => each !== undefined))
        for (const words of Object.values(text)) expect(words.length).toBeGreaterThan(2)
      const counts = Object.values(channel.steps).map((steps) => steps.length)
      expect(new Set(counts).size).toBe(1)
      expect(channel.fact.date).toMatch(/^\d{4}(-\d{2}){0,2}$/)
      expect(channel.fact.source.length).toBeGreaterThan(3)
      for (const id of channel.law) expect(LAW_TEXTS.some((law) => law.id === id)).toBe(true)
    },
  )

  it('covers every channel id', () => {
    for (const id of CHANNEL_IDS) expect(CHANNELS.some((each) => each.id === id)).toBe(true)
  })

  it('says what is lost before a membership is left', () => {
    for (const each of CHANNELS.filter(({ id }) => id === 'leave-membership'))
      expect(each.loses?.['zh-CN']).toContain('积分')
  })
})

describe('the ways out of a Taobao or Tmall store', () => {
  it('starts with the chat, addressed by the nick', () => {
    const [best] = channelsFor(store())
    expect(best?.channel.id).toBe('chat-notice')
    expect(new URL(best?.qr ?? '').searchParams.get('uid')).toBe('cntaobao青柠:旗舰')
  })

  it('builds the member page from the seller id', () => {
    expect(wayOf('leave-membership', store())?.qr).toBe(
      'https://market.m.taobao.com/app/sj/member-center-rax/pages/pages_index_index?wh_weex=true&source=ShopSelfUse&sellerId=2200000000999',
    )
    const byName = store({ identities: ['taobao:name:青柠'] })
    expect(wayOf('leave-membership', byName)?.qr).toBeUndefined()
  })

  it('without a chat link the letter comes first', () => {
    expect(ids(store({ identities: ['taobao:shop:12345678'] }))[0]).toBe('platform-letter')
  })

  it('opens no address outside the platform', () => {
    for (const url of [
      'javascript:alert(1)',
      'https://taobao.com.evil.example/',
      'https://a@taobao.com/',
    ])
      expect(wayOf('by-hand', store({ url, identities: [] }))?.pages).toEqual([])
  })
})

describe('the ways out of a JD store', () => {
  it('addresses chat and exit page by the vendor id', () => {
    expect(wayOf('chat-notice', jd())?.pages[0]?.url).toBe(
      'https://jdcs.jd.com/index.action?venderId=660001',
    )
    expect(wayOf('leave-membership', jd())?.pages[0]?.url).toBe(
      'https://shopmember.m.jd.com/member/memberCloseAccount?venderId=660001',
    )
  })

  it('never takes a shop id for a vendor id', () => {
    expect(ids(jd({ identities: ['jd:shop:770002'] }))).not.toContain('leave-membership')
  })

  it('JD itself has no membership to leave and no store to unfollow', () => {
    const self = ids(jd({ identities: ['jd:self:jd'] }))
    expect(self).not.toContain('leave-membership')
    expect(self).not.toContain('unfollow')
    expect(self[0]).toBe('platform-letter')
  })
})

describe('the reply code', () => {
  it('is the best way when a message shows one, carried exactly', () => {
    const [best] = channelsFor(store(), { messages: [message()] })
    expect(best?.qr).toBe('SMSTO:1069000000123:R')
    expect(best?.reply?.androidLink).toBe('sms:1069000000123?body=R')
  })

  it('goes to the number the message names', () => {
    expect(replyFor(message({ optOutTo: '95000', optOutCode: 'TDXS#A' }))).toMatchObject({
      qr: 'SMSTO:95000:TDXS#A',
      iphoneLink: 'sms:95000&body=TDXS%23A',
    })
  })

  it.each([
    ['a one-time code', { kind: 'code' as const }],
    ['an order notice', { kind: 'order' as const }],
    ['an answered message', { repliedAt: 9 }],
    ['no code', { optOutCode: '' }],
    ['a sender that is no number', { sender: '淘宝' }],
  ])('is never offered for %s', (_, changes) => {
    expect(replyFor(message(changes))).toBeUndefined()
  })

  it('offers each line once, and no line that was answered', () => {
    const messages = [
      message({ id: 'a', at: 1 }),
      message({ id: 'b', at: 2 }),
      message({ id: 'c', at: 3, sender: '1068', optOutCode: 'T' }),
      message({ id: 'd', at: 0, sender: '1068', repliedAt: 1 }),
    ]
    expect(openReplies(messages).map((reply) => reply.messageId)).toEqual(['b'])
  })
})

describe('after a refusal that was ignored', () => {
  it('the complaints come first', () => {
    const sending = store({ optOut: { status: 'sending', since: 1 } })
    expect(ids(sending, { messages: [message()] }).slice(0, 3)).toEqual([
      'carrier-report',
      '12321',
      '12315',
    ])
  })

  it('a one-time code is never ground for a complaint', () => {
    expect(ids(store(), { messages: [message({ kind: 'code' })] })).not.toContain('12321')
  })

  it('what was tried goes to the end', () => {
    expect(ids(store(), { tried: ['chat-notice'] }).at(-1)).toBe('chat-notice')
  })
})
