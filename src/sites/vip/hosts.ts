import type { SiteHosts } from '../pack.ts'

/** Vipshop sells itself: there are no stores to record. */
export const hosts = {
  id: 'vip',
  hosts: ['*://*.vip.com/*'],
  orderPages: [],
  optional: true,
} as const satisfies SiteHosts
