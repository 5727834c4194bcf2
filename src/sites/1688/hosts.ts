import type { SiteHosts } from '../pack.ts'

/** 1688: how its order pages are built is not known, so only boxes are unticked there. */
export const hosts = {
  id: '1688',
  hosts: ['*://*.1688.com/*'],
  orderPages: [],
  optional: true,
} as const satisfies SiteHosts
