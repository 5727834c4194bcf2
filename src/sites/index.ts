import { hosts as jd } from './jd/hosts.ts'
import { hosts as shop1688 } from './1688/hosts.ts'
import { hosts as pinduoduo } from './pinduoduo/hosts.ts'
import { hosts as vip } from './vip/hosts.ts'
import { hosts as suning } from './suning/hosts.ts'
import type { SiteHosts } from './pack.ts'
import { hosts as taobao } from './taobao/hosts.ts'
import { hosts as tmall } from './tmall/hosts.ts'

/** The only list of shops. The heavy half of each pack (`pack.ts`) is found by its folder, see `packs.ts`. */
export const packs: readonly SiteHosts[] = [
  taobao,
  tmall,
  jd,
  shop1688,
  pinduoduo,
  vip,
  suning,
  // New shops above this line.
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

/** The shop whose hosts hold this address; undefined for any other site. */
export function siteOf(url: string): SiteHosts | undefined {
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
