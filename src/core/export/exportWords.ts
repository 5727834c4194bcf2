import type { OptOutStatus, Platform } from '../purchases/records.ts'

/** The languages an export can be written in. */
export type ExportLanguage = 'zh-CN' | 'zh-TW' | 'en'

export interface ExportWords {
  readonly title: string
  readonly maskedNote: string
  readonly madeOn: string
  readonly storeCount: (count: number) => string
  readonly columns: {
    readonly store: string
    readonly platform: string
    readonly earlierNames: string
    readonly aliases: string
    readonly seller: string
    readonly shop: string
    readonly vendor: string
    readonly other: string
    readonly link: string
    readonly firstOrder: string
    readonly lastOrder: string
    readonly orders: string
    readonly paid: string
    readonly status: string
    readonly since: string
  }
  readonly kinds: { readonly nick: string; readonly host: string; readonly self: string }
  readonly platforms: Readonly<Record<Platform, string>>
  readonly statuses: Readonly<Record<OptOutStatus, string>>
}

export const EXPORT_WORDS: Readonly<Record<ExportLanguage, ExportWords>> = {
  'zh-CN': {
    title: '我买过的店铺与退订情况',
    maskedNote: '分享版：店铺编号、链接里的编号和短信署名已打码',
    madeOn: '导出日期',
    storeCount: (count) => `共 ${count} 家店铺`,
    columns: {
      store: '店铺',
      platform: '平台',
      earlierNames: '曾用名',
      aliases: '短信署名',
      seller: '卖家编号',
      shop: '店铺编号',
      vendor: '商家编号',
      other: '其他标识',
      link: '链接',
      firstOrder: '首次下单',
      lastOrder: '最近下单',
      orders: '订单数',
      paid: '已付款订单数',
      status: '退订状态',
      since: '状态日期',
    },
    kinds: { nick: '旺旺', host: '域名', self: '平台自营' },
    platforms: {
      taobao: '淘宝',
      tmall: '天猫',
      jd: '京东',
      '1688': '1688',
      pinduoduo: '拼多多',
      vip: '唯品会',
      suning: '苏宁易购',
    },
    statuses: {
      none: '未退订',
      asked: '已提出',
      confirmed: '已确认',
      sending: '仍在发送',
      complained: '已投诉',
      closed: '已了结',
      keep: '愿意接收',
    },
  },
  'zh-TW': {
    title: '我買過的店鋪與退訂情況',
    maskedNote: '分享版：店鋪編號、連結裡的編號和簡訊署名已遮蔽',
    madeOn: '匯出日期',
    storeCount: (count) => `共 ${count} 家店鋪`,
    columns: {
      store: '店鋪',
      platform: '平台',
      earlierNames: '曾用名',
      aliases: '簡訊署名',
      seller: '賣家編號',
      shop: '店鋪編號',
      vendor: '商家編號',
      other: '其他識別',
      link: '連結',
      firstOrder: '首次下單',
      lastOrder: '最近下單',
      orders: '訂單數',
      paid: '已付款訂單數',
      status: '退訂狀態',
      since: '狀態日期',
    },
    kinds: { nick: '旺旺', host: '網域', self: '平台自營' },
    platforms: {
      taobao: '淘寶',
      tmall: '天貓',
      jd: '京東',
      '1688': '1688',
      pinduoduo: '拼多多',
      vip: '唯品會',
      suning: '蘇寧易購',
    },
    statuses: {
      none: '未退訂',
      asked: '已提出',
      confirmed: '已確認',
      sending: '仍在傳送',
      complained: '已投訴',
      closed: '已了結',
      keep: '願意接收',
    },
  },
  en: {
    title: 'Stores I bought from, and their opt-out status',
    maskedNote: 'Share-safe copy: ids, ids inside links and SMS signatures are masked',
    madeOn: 'Exported on',
    storeCount: (count) => (count === 1 ? '1 store' : `${count} stores`),
    columns: {
      store: 'Store',
      platform: 'Platform',
      earlierNames: 'Earlier names',
      aliases: 'SMS signatures',
      seller: 'Seller id',
      shop: 'Shop id',
      vendor: 'Vendor id',
      other: 'Other ids',
      link: 'Link',
      firstOrder: 'First order',
      lastOrder: 'Last order',
      orders: 'Orders',
      paid: 'Paid orders',
      status: 'Opt-out status',
      since: 'Status since',
    },
    kinds: { nick: 'Wangwang', host: 'host', self: 'platform itself' },
    platforms: {
      taobao: 'Taobao',
      tmall: 'Tmall',
      jd: 'JD',
      '1688': '1688',
      pinduoduo: 'Pinduoduo',
      vip: 'Vipshop',
      suning: 'Suning',
    },
    statuses: {
      none: 'Not asked',
      asked: 'Asked',
      confirmed: 'Confirmed',
      sending: 'Still sending',
      complained: 'Complained',
      closed: 'Closed',
      keep: 'Messages wanted',
    },
  },
}
