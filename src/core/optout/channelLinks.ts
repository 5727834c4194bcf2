import { familyOf } from '../purchases/records.ts'
import type { Family, StoreRow } from '../purchases/records.ts'
import type { LocalText } from './fact.ts'
import type { PageLink } from './channelTypes.ts'
import { identityValues, isPlatformItself } from './identities.ts'
import { isWellFormed } from './wellFormed.ts'

/* Addresses built from a store's own ids. Only digits go into an address; a nick is encoded. */

const NUMBER = /^[1-9]\d{0,19}$/
/** On which hosts a store's own address may lie; any other is not opened. */
const STORE_HOSTS: Readonly<Record<Family, readonly string[]>> = {
  taobao: ['taobao.com', 'tmall.com', 'tmall.hk'],
  jd: ['jd.com', 'jd.hk'],
  '1688': ['1688.com'],
  pinduoduo: ['yangkeduo.com', 'pinduoduo.com'],
  vip: ['vip.com'],
  suning: ['suning.com'],
}

const STORE_PAGE: LocalText = { 'zh-CN': '店铺页面', 'zh-TW': '店鋪頁面', en: 'Store page' }
const CHAT: LocalText = { 'zh-CN': '聊天窗口', 'zh-TW': '聊天視窗', en: 'Chat' }

/** The store's chat, by the seller's nick (Taobao) or the vendor id (JD); the store's page when no chat can be addressed. */
export function chatPages(store: StoreRow): PageLink[] {
  const chat = chatLink(store)
  if (chat !== undefined) return [{ url: chat, label: CHAT }]
  return storePages(store)
}

/** True when the store's chat can be opened directly. */
export function hasChatLink(store: StoreRow): boolean {
  return chatLink(store) !== undefined
}

/** The store's own page: its address if it lies on the platform, else one built from its ids. */
export function storePages(store: StoreRow): PageLink[] {
  const url = ownAddress(store) ?? builtAddress(store)
  return url === undefined ? [] : [{ url, label: STORE_PAGE }]
}

/** Taobao and Tmall: the store's member page, for the app's scanner. Form seen in public scripts 2020-2026. */
export function taobaoMemberPage(store: StoreRow): string | undefined {
  const seller = numberOf(store, 'seller')
  if (familyOf(store.platform) !== 'taobao' || seller === undefined) return undefined
  return `https://market.m.taobao.com/app/sj/member-center-rax/pages/pages_index_index?wh_weex=true&source=ShopSelfUse&sellerId=${seller}`
}

/** JD: the page on which a store's membership is ended (code and captcha are the shopper's). Seen 2021-2022. */
export function jdExitPage(store: StoreRow): string | undefined {
  const vendor = numberOf(store, 'vendor')
  if (store.platform !== 'jd' || vendor === undefined) return undefined
  return `https://shopmember.m.jd.com/member/memberCloseAccount?venderId=${vendor}`
}

function chatLink(store: StoreRow): string | undefined {
  if (familyOf(store.platform) === 'taobao') return wangwangLink(store)
  if (store.platform !== 'jd') return undefined
  // Vendor 1 is JD itself.
  if (isPlatformItself(store)) return 'https://jdcs.jd.com/chat/index.action?venderId=1'
  const vendor = numberOf(store, 'vendor')
  return vendor === undefined ? undefined : `https://jdcs.jd.com/index.action?venderId=${vendor}`
}

function wangwangLink(store: StoreRow): string | undefined {
  const nick = identityValues(store, 'nick').find(isWellFormed)
  return nick === undefined
    ? undefined
    : `https://market.m.taobao.com/app/im/chat/index.html?uid=${encodeURIComponent(`cntaobao${nick}`)}`
}

function builtAddress(store: StoreRow): string | undefined {
  const seller = numberOf(store, 'seller')
  const shop = numberOf(store, 'shop')
  if (familyOf(store.platform) === 'taobao') {
    if (seller !== undefined)
      return `https://store.taobao.com/shop/view_shop.htm?user_number_id=${seller}`
    return shop === undefined ? undefined : `https://shop${shop}.taobao.com/`
  }
  if (store.platform === 'jd' && shop !== undefined) return `https://mall.jd.com/index-${shop}.html`
  return undefined
}

function ownAddress(store: StoreRow): string | undefined {
  if (store.url === undefined || !URL.canParse(store.url)) return undefined
  const url = new URL(store.url)
  const hosts = STORE_HOSTS[familyOf(store.platform)]
  const isShops = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  const isPlain = url.username === '' && url.password === '' && url.port === ''
  if (!/^https?:$/.test(url.protocol) || !isShops || !isPlain) return undefined
  url.protocol = 'https:'
  return url.href
}

function numberOf(store: StoreRow, kind: 'seller' | 'shop' | 'vendor'): string | undefined {
  return identityValues(store, kind).find((value) => NUMBER.test(value))
}
