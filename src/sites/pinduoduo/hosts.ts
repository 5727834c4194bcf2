import type { SiteHosts } from '../pack.ts'

/** Pinduoduo in the browser (mobile.yangkeduo.com): boxes only, its order pages are not known well enough. */
export const hosts = {
  id: 'pinduoduo',
  hosts: ['*://*.pinduoduo.com/*', '*://*.yangkeduo.com/*'],
  orderPages: [],
  optional: true,
} as const satisfies SiteHosts
