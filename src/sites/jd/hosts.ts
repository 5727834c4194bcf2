import type { SiteHosts } from '../pack.ts'

export const hosts = {
  id: 'jd',
  hosts: ['*://*.jd.com/*', '*://*.jd.hk/*'],
  orderPages: [
    '*://order.jd.com/*',
    '*://details.jd.com/*',
    '*://trade.jd.com/*',
    '*://success.jd.com/*',
  ],
} as const satisfies SiteHosts
