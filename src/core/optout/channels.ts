import { familyOf } from '../purchases/records.ts'
import type { Family, StoreRow } from '../purchases/records.ts'
import type { MessageRow } from '../sms/message.ts'
import { chatPages, hasChatLink, jdExitPage, storePages, taobaoMemberPage } from './channelLinks.ts'
import { GENERAL_CHANNELS } from './channelsAny.ts'
import { COMPLAINT_CHANNELS } from './channelsComplaint.ts'
import { JD_CHANNELS } from './channelsJd.ts'
import { TAOBAO_CHANNELS } from './channelsTaobao.ts'
import type { Channel, PageLink, Way } from './channelTypes.ts'
import { isPlatformItself } from './identities.ts'
import type { ChannelId } from './request.ts'
import { openReplies } from './smsReply.ts'

/** Every way out Untick knows, as data. */
export const CHANNELS: readonly Channel[] = [
  ...GENERAL_CHANNELS,
  ...TAOBAO_CHANNELS,
  ...JD_CHANNELS,
  ...COMPLAINT_CHANNELS,
]

export interface WayContext {
  /** The messages matched to the store. */
  readonly messages?: readonly MessageRow[]
  /** Channels by which it was asked already: they go to the end. */
  readonly tried?: readonly ChannelId[]
}

/** The channel as it is on a family of platforms. */
export function channelOn(id: ChannelId, family: Family): Channel | undefined {
  return CHANNELS.find(
    (each) => each.id === id && (each.families === 'all' || each.families.includes(family)),
  )
}

/**
 * The ways out that really exist for this store, the best first. The order: the reply code once, the chat, the
 * membership, the follow, the letter and the switches; for a store that went on after a refusal, the complaints come
 * first. `by-hand` is always the last resort, so the list is never empty.
 */
export function channelsFor(store: StoreRow, context: WayContext = {}): Way[] {
  const ways = orderFor(store).flatMap((id) => wayOf(id, store, context) ?? [])
  const tried = new Set(context.tried ?? [])
  const isTried = (way: Way) => tried.has(way.channel.id)
  return [...ways.filter((way) => !isTried(way)), ...ways.filter(isTried)]
}

/** One way for one store, if it exists for it. */
export function wayOf(id: ChannelId, store: StoreRow, context: WayContext = {}): Way | undefined {
  const channel = channelOn(id, familyOf(store.platform))
  return channel && PAYLOADS[id](channel, store, context)
}

const REFUSALS = [
  'sms-reply',
  'chat-notice',
  'leave-membership',
  'unfollow',
  'platform-letter',
  'platform-switches',
  'pipl-request',
] as const satisfies readonly ChannelId[]

/** Where no chat can be addressed, or the platform itself sells, the letter and the switches come first. */
const WITHOUT_CHAT = [
  'sms-reply',
  'platform-letter',
  'platform-switches',
  'leave-membership',
  'unfollow',
  'chat-notice',
  'pipl-request',
] as const satisfies readonly ChannelId[]

const COMPLAINTS = ['carrier-report', '12321', '12315'] as const satisfies readonly ChannelId[]

function orderFor(store: StoreRow): ChannelId[] {
  const refusals = hasChatLink(store) && !isPlatformItself(store) ? REFUSALS : WITHOUT_CHAT
  const wentOn = store.optOut.status === 'sending' || store.optOut.status === 'complained'
  return wentOn ? [...COMPLAINTS, ...refusals, 'by-hand'] : [...refusals, ...COMPLAINTS, 'by-hand']
}

type Payload = (channel: Channel, store: StoreRow, context: WayContext) => Way | undefined

const PAYLOADS: Readonly<Record<ChannelId, Payload>> = {
  'sms-reply': (channel, _, context) => {
    const [reply] = openReplies(context.messages ?? [])
    return reply && { channel, pages: [], qr: reply.qr, reply }
  },
  'chat-notice': (channel, store) => onPages(channel, chatPages(store)),
  'leave-membership': membershipWay,
  unfollow: (channel, store) => (isPlatformItself(store) ? undefined : unfollowWay(channel, store)),
  'platform-letter': (channel) => ({ channel, pages: [] }),
  'platform-switches': (channel, store) => onPages(channel, switchPages(store)),
  'carrier-report': messagesNeeded,
  '12321': (channel, store, context) =>
    messagesNeeded(channel, store, context) && onPages(channel, [{ url: 'https://www.12321.cn/' }]),
  '12315': (channel, store, context) =>
    hasGroundsFor12315(store, context)
      ? onPages(channel, [{ url: 'https://www.12315.cn/' }])
      : undefined,
  'pipl-request': (channel, store) => onPages(channel, chatPages(store)),
  'by-hand': (channel, store) => onPages(channel, storePages(store)),
}

function onPages(channel: Channel, pages: readonly PageLink[]): Way {
  const [first] = pages
  return first ? { channel, pages, qr: first.url } : { channel, pages }
}

function membershipWay(channel: Channel, store: StoreRow): Way | undefined {
  if (isPlatformItself(store)) return undefined
  if (store.platform === 'jd') {
    const exit = jdExitPage(store)
    return exit === undefined ? undefined : onPages(channel, [{ url: exit }])
  }
  // Without the seller's number the app's own list of cards is the way: the steps tell it.
  const page = taobaoMemberPage(store)
  return page === undefined ? { channel, pages: [] } : { channel, pages: [], qr: page }
}

function unfollowWay(channel: Channel, store: StoreRow): Way {
  const list =
    store.platform === 'jd'
      ? 'https://t.jd.com/follow/vender/list.do'
      : 'https://i.taobao.com/my_itaobao/subscription'
  const label = { 'zh-CN': '关注列表', 'zh-TW': '關注清單', en: 'Followed stores' }
  return onPages(channel, [{ url: list, label }, ...storePages(store)])
}

function switchPages(store: StoreRow): PageLink[] {
  const family = familyOf(store.platform)
  if (family === 'taobao') return [{ url: 'https://msg.taobao.com/message/list.htm' }]
  return family === 'jd' ? [{ url: 'https://i-mkt.jd.com/subscribe/settings' }] : []
}

function messagesNeeded(channel: Channel, _: StoreRow, context: WayContext): Way | undefined {
  return hasMarketing(context) ? { channel, pages: [] } : undefined
}

function hasMarketing(context: WayContext): boolean {
  return (context.messages ?? []).some((message) => message.kind === 'marketing')
}

function hasGroundsFor12315(store: StoreRow, context: WayContext): boolean {
  return store.optOut.status === 'sending' || hasMarketing(context)
}
