import type { Platform } from '../core/purchases/records.ts'

/** The domains of each shop; a page may not import the packs, which hold the same hosts as match patterns. */
const DOMAINS: Readonly<Record<Platform, readonly string[]>> = {
  taobao: ['taobao.com'],
  tmall: ['tmall.com', 'tmall.hk'],
  jd: ['jd.com', 'jd.hk'],
  '1688': ['1688.com'],
  pinduoduo: ['pinduoduo.com', 'yangkeduo.com'],
  vip: ['vip.com'],
  suning: ['suning.com'],
}

const SHOPS: readonly Platform[] = ['taobao', 'tmall', 'jd', '1688', 'pinduoduo', 'vip', 'suning']

/** The shops whose pages are read from the installation on. */
export const DEFAULT_SHOPS: readonly Platform[] = ['taobao', 'tmall', 'jd']

/** The shop an address belongs to; undefined for any other site. */
export function shopOf(url: string): Platform | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname } = new URL(url)
  return SHOPS.find((shop) =>
    DOMAINS[shop].some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)),
  )
}

/** The id of the site of an address as journal and settings name it: the shop, else the host. */
export function siteIdOf(url: string): string {
  return shopOf(url) ?? (URL.canParse(url) ? new URL(url).hostname : '')
}

/** Origin and path of an address, as the journal keeps it: no query, no fragment. */
export function pageOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

/** The address when a person may safely open it (http or https, one of the shops); else undefined. Foreign text. */
export function safeStoreUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const absolute = url.startsWith('//') ? `https:${url}` : url
  if (!/^https?:/i.test(absolute) || !shopOf(absolute)) return undefined
  return absolute
}
