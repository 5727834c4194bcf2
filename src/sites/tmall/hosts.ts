import type { SiteHosts } from '../pack.ts'

export const hosts = {
  id: 'tmall',
  hosts: ['*://*.tmall.com/*', '*://*.tmall.hk/*'],
  orderPages: [
    '*://trade.tmall.com/*',
    '*://buyertrade.tmall.com/*',
    '*://buy.tmall.com/*',
    '*://buy.tmall.hk/*',
  ],
} as const satisfies SiteHosts
