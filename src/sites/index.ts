import type { SitePack } from './pack.ts'

/** The only list of packs. */
export const packs: readonly SitePack[] = [
  { id: 'taobao', hosts: ['*://*.taobao.com/*'], orderPages: ['*://*.taobao.com/trade/*'] },
  {
    id: 'tmall',
    hosts: ['*://*.tmall.com/*', '*://*.tmall.hk/*'],
    orderPages: ['*://*.tmall.com/*'],
  },
  { id: 'jd', hosts: ['*://*.jd.com/*', '*://*.jd.hk/*'], orderPages: ['*://order.jd.com/*'] },
]

/** Match patterns of the shops granted at installation. */
export function defaultMatches(): string[] {
  return packs.filter((pack) => !pack.optional).flatMap((pack) => pack.hosts)
}

/** Match patterns of the shops that are asked for in the dashboard. */
export function optionalMatches(): string[] {
  return packs.filter((pack) => pack.optional).flatMap((pack) => pack.hosts)
}

/** Match patterns of the pages on which orders are read, for shops granted at installation. */
export function orderMatches(): string[] {
  return packs.filter((pack) => !pack.optional).flatMap((pack) => pack.orderPages)
}

/** The pack whose hosts hold this address; undefined for any other site. */
export function siteOf(url: string): SitePack | undefined {
  const host = hostOf(url)
  if (host === undefined) return undefined
  return packs.find((pack) => pack.hosts.some((pattern) => matchesHost(pattern, host)))
}

function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.replace(/^\*:\/\/(\*\.)?/, '').replace(/\/.*$/, '')
  return host === wanted || host.endsWith(`.${wanted}`)
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}
