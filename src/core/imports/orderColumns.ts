import { headingKey } from './delimited.ts'
import type { Platform } from '../purchases/records.ts'

/** What a column of an order list can hold. Everything else (amounts, addresses, phones, products) is not read. */
export const ORDER_FIELDS = [
  'orderId',
  'orderedAt',
  'storeName',
  'nick',
  'state',
  'recipient',
  'storeUrl',
  'platform',
] as const
export type OrderField = (typeof ORDER_FIELDS)[number]

/** Which column holds what, counted from 0; without `orderId` nothing can be read. */
export type OrderColumns = Readonly<Partial<Record<OrderField, number>>>

/** Headings of Taobao's and JD's own exports and of public exporters, by `headingKey`; the surest first. */
const HEADINGS: Readonly<Record<OrderField, readonly string[]>> = {
  orderId: [
    '订单编号',
    '订单号',
    '主订单编号',
    '主订单号',
    '订单id',
    '訂單編號',
    '訂單號',
    'orderid',
    'orderno',
    'ordernumber',
    'order',
  ],
  orderedAt: [
    '订单创建时间',
    '创建时间',
    '下单时间',
    '下单日期',
    '订单时间',
    '订单日期',
    '成交时间',
    '交易时间',
    '购买时间',
    '订单提交时间',
    '订单付款时间',
    '付款时间',
    '訂單時間',
    'orderedat',
    'ordertime',
    'orderdate',
    'createtime',
    'createdat',
    '日期',
    '时间',
    'date',
    'time',
  ],
  storeName: [
    '店铺名称',
    '店铺名',
    '店铺',
    '商家名称',
    '商家',
    '卖家店铺',
    '店名',
    '商店',
    '店鋪名稱',
    '店鋪',
    'shopname',
    'storename',
    'shop',
    'store',
    'seller',
    'vendor',
    '卖家',
  ],
  nick: [
    '卖家会员名',
    '卖家昵称',
    '卖家旺旺',
    '卖家账号',
    '卖家id',
    '旺旺',
    '旺旺号',
    'sellernick',
    'wangwang',
  ],
  state: ['订单状态', '交易状态', '状态', '訂單狀態', 'status', 'orderstatus', 'state'],
  recipient: [
    '收货人姓名',
    '收货人',
    '收件人姓名',
    '收件人',
    '收貨人',
    'recipient',
    'receiver',
    'consignee',
  ],
  storeUrl: ['店铺链接', '店铺网址', '店铺地址', 'shopurl', 'shoplink', 'storeurl'],
  platform: ['平台', '购物平台', '订单平台', '电商平台', 'platform'],
}
/** Headings that hold one of the names above, but mean something else. */
const OTHER =
  /子订单|买家|快递|运单|物流|支付宝|收货地址|电话|手机|数量|金额|备注|商品|宝贝|发货|确认|完成时间|退款/

/** The columns a row of headings names; undefined when none of them is an order number. */
export function orderColumnsOf(headings: readonly string[]): OrderColumns | undefined {
  const keys = headings.map(headingKey)
  const columns: Partial<Record<OrderField, number>> = {}
  const taken = new Set<number>()
  for (const exact of [true, false]) {
    for (const field of ORDER_FIELDS) {
      if (columns[field] !== undefined) continue
      const index = findHeading(keys, HEADINGS[field], taken, exact)
      if (index === undefined) continue
      columns[field] = index
      taken.add(index)
    }
  }
  return columns.orderId === undefined ? undefined : columns
}

function findHeading(
  keys: readonly string[],
  names: readonly string[],
  taken: ReadonlySet<number>,
  exact: boolean,
): number | undefined {
  for (const name of names) {
    const index = keys.findIndex((key, at) => !taken.has(at) && fits(key, name, exact))
    if (index >= 0) return index
  }
  return undefined
}

function fits(key: string, name: string, exact: boolean): boolean {
  if (exact) return key === name
  return name.length > 2 && key.length <= 20 && key.includes(name) && !OTHER.test(key)
}

/** Words for platforms in a cell, a heading or a file name. */
const PLATFORM_WORDS: readonly (readonly [RegExp, Platform])[] = [
  [/京东|jingdong|\bjd\b|jd订单|^jd/i, 'jd'],
  [/天猫|tmall/i, 'tmall'],
  [/淘宝|taobao/i, 'taobao'],
  [/1688|阿里巴巴/i, '1688'],
  [/拼多多|pinduoduo|\bpdd\b/i, 'pinduoduo'],
  [/唯品会|\bvip(?:shop)?\b/i, 'vip'],
  [/苏宁|suning/i, 'suning'],
]

/** The platform a text names, or undefined. */
export function platformIn(text: string): Platform | undefined {
  return PLATFORM_WORDS.find(([words]) => words.test(text))?.[1]
}

/**
 * The platform of a file: what its name or headings say, else the form of its order numbers (Taobao 15 to 19 digits,
 * Pinduoduo with a hyphen, JD fewer). Only a suggestion: the shopper sees it and can change it.
 */
export function guessPlatform(
  fileName: string,
  headings: readonly string[],
  orderIds: readonly string[],
): Platform {
  const named = platformIn(fileName) ?? platformIn(headings.join(' '))
  if (named) return named
  if (orderIds.some((id) => /^\d{6}-\d{9,}$/.test(id))) return 'pinduoduo'
  const short = orderIds.filter((id) => /^\d{8,14}$/.test(id)).length
  return short > orderIds.length / 2 ? 'jd' : 'taobao'
}
