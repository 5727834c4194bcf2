import type { SiteHosts } from '../pack.ts'

export const hosts = {
  id: 'taobao',
  hosts: ['*://*.taobao.com/*'],
  orderPages: [
    '*://buyertrade.taobao.com/*',
    '*://trade.taobao.com/*',
    '*://tradearchive.taobao.com/*',
    '*://buy.taobao.com/*',
  ],
} as const satisfies SiteHosts
