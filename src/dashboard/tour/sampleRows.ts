import type { JournalEntry } from '../../core/journal.ts'
import type { OrderRow, Platform, StoreRow } from '../../core/purchases/records.ts'
import type { SampleRows } from '../../db/commands/settings.ts'
import type { MessageRow } from '../../core/sms/message.ts'

const DAY = 86_400_000

/** Invented stores: name, platform, days since the first and the last order, orders, status, days since. */
const STORES: readonly (readonly [
  string,
  Platform,
  number,
  number,
  number,
  StoreRow['optOut']['status'],
  number,
])[] = [
  ['青禾家居示例店', 'tmall', 820, 12, 9, 'none', 0],
  ['北岸数码示例店', 'jd', 400, 20, 4, 'none', 0],
  ['木棉童装示例店', 'taobao', 1900, 1640, 3, 'sending', 60],
  ['小满茶叶示例店', 'taobao', 300, 45, 6, 'asked', 40],
  ['白鹿运动示例店', 'tmall', 700, 90, 5, 'asked', 12],
  ['橘子零食示例店', 'tmall', 250, 6, 14, 'keep', 100],
  ['山月图书示例店', 'jd', 1500, 800, 11, 'confirmed', 45],
  ['星野户外示例店', 'taobao', 1200, 1100, 1, 'none', 0],
  ['云朵美妆示例店', 'tmall', 610, 200, 7, 'complained', 15],
  ['暖冬毛衣示例店', 'taobao', 2200, 2150, 2, 'none', 0],
]

/** Made-up data for looking around, around the time `now` (ms); every row is marked `sample`. */
export function sampleRows(now: number): SampleRows {
  const stores = STORES.map((_, at) => sampleStore(at, now)).flatMap((store) => store ?? [])
  return {
    stores,
    orders: stores.flatMap((store) => sampleOrders(store)),
    journal: sampleJournal(now),
    requests: stores.flatMap((store) =>
      store.optOut.status === 'asked' && store.optOut.since !== undefined
        ? [
            {
              id: `sample-request-${store.id}`,
              storeId: store.id,
              channel: 'by-hand' as const,
              state: 'asked' as const,
              askedAt: store.optOut.since,
              sample: true,
            },
          ]
        : [],
    ),
    messages: sampleMessages(now),
  }
}

function sampleStore(at: number, now: number): StoreRow | undefined {
  const row = STORES[at]
  if (!row) return undefined
  const [name, platform, first, last, orderCount, status, days] = row
  return {
    id: `sample-store-${at}`,
    platform,
    name,
    names: [name],
    identities: [],
    firstOrderAt: now - first * DAY,
    lastOrderAt: now - last * DAY,
    orderCount,
    paidCount: orderCount,
    optOut: status === 'none' ? { status } : { status, since: now - days * DAY },
    sample: true,
  }
}

function sampleOrders(store: StoreRow): OrderRow[] {
  const { firstOrderAt = 0, lastOrderAt = 0, orderCount } = store
  const step = orderCount > 1 ? (lastOrderAt - firstOrderAt) / (orderCount - 1) : 0
  return Array.from({ length: orderCount }, (_, at) => ({
    id: `sample:${store.id}:${at}`,
    storeId: store.id,
    platform: store.platform,
    orderedAt: Math.round(firstOrderAt + at * step),
    state: 'done' as const,
    sample: true,
  }))
}

const PAGES = {
  taobao: 'https://member.taobao.com/settings',
  tmall: 'https://buy.tmall.com/order/confirm',
  jd: 'https://home.jd.com/subscribe',
}

function sampleJournal(now: number): JournalEntry[] {
  const labels = [
    '我愿意接收店铺的促销短信',
    '同意向合作商家共享我的信息用于推广',
    '关注店铺，接收上新提醒',
  ]
  const because = ['促销短信', '共享', '接收上新提醒']
  const sites = ['taobao', 'tmall', 'jd'] as const
  return Array.from({ length: 24 }, (_, at) => {
    const site = sites[at % 3] ?? 'taobao'
    return {
      id: `sample-entry-${at}`,
      at: now - at * 13 * DAY - at * 3_700_000,
      actor: 'untick' as const,
      command: at % 7 === 6 ? ('came-back' as const) : ('untick' as const),
      site,
      page: PAGES[site],
      target: {
        label: labels[at % 3] ?? '',
        purpose: 'marketing' as const,
        kinds: ['sms' as const],
        because: [because[at % 3] ?? ''],
      },
      before: 'on',
      after: 'off',
      status: 'done' as const,
      sample: true,
    }
  })
}

function sampleMessages(now: number): MessageRow[] {
  return [5, 22, 48, 70, 130].map((days, at) => ({
    id: `sample-message-${at}`,
    at: now - days * DAY,
    sender: '1069000000000',
    text: '【木棉童装示例店】换季新品低至五折，回T退订',
    signature: '木棉童装示例店',
    optOutCode: 'T',
    kind: 'marketing' as const,
    storeId: 'sample-store-2',
    sample: true,
  }))
}
