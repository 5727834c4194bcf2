import type { SiteHosts } from '../pack.ts'

/** Suning: boxes only, its order pages are not known well enough. */
export const hosts = {
  id: 'suning',
  hosts: ['*://*.suning.com/*'],
  orderPages: [],
  optional: true,
} as const satisfies SiteHosts
