import type { OrderPage } from '../pack.ts'

/*
 * JD's order list, the recycle bin and the search. The classic page is a table from the server (shop names come later by
 * script); the cards of 2026 are drawn by a script, with classes whose six digits change at every build.
 */

const ID = String.raw`(\d{9,20})`
const LABELLED_ID = String.raw`订单(?:编)?号\s*[:：]?\s*(\d{9,20})`

export const orderList = {
  id: 'order-list',
  url: String.raw`^https?://order\.jd\.(?:com|hk)/center/(?:list|recycle|search)\.action`,
  generations: [
    {
      id: 'cards',
      marks: ['[class*="orderCard-"]', '[class*="listContent-"]'],
      empty: ['[class*="listContent-"] [class*="empty" i]', '.empty-box'],
      rows: {
        row: ['[class*="orderCard-"]'],
        ignore: '[class*="recommend" i], [class*="guess" i]',
        orderId: [
          { at: '[class*="orderMetas-"]', match: LABELLED_ID },
          { at: '[class*="metaValue-"]', match: `^${ID}$` },
          { match: LABELLED_ID },
        ],
        date: [
          { at: '[class*="orderTime-"]' },
          { at: '[class*="metaValue-"]', match: String.raw`20\d\d-\d\d-\d\d.*` },
        ],
        state: [{ at: '[class*="statusText-"]' }, { at: '[class*="status" i]' }],
        alias: [{ at: '[class*="deliveryInfo-"] [class*="userName-"]' }],
        name: [{ at: '[class*="shopNames-"]' }, { at: '[class*="shopName" i]' }],
        links: ['[class*="shopNames-"] a', 'a[class*="shopNames-"]', '[class*="header-"] a'],
      },
    },
    {
      id: 'classic',
      marks: ['table.order-tb', 'tbody[id^="tb-"]'],
      empty: ['.empty-box'],
      shopTable: { variable: '$ORDER_CONFIG', key: 'allShopIds', kind: 'shop' },
      rows: {
        // Presale blocks are `li` with such ids; split parents are `parent-…` and have no shop.
        row: ['tbody[id^="tb-"]'],
        orderId: [{ attr: 'id', match: `^tb-${ID}$` }],
        date: [
          { at: '.dealtime', attr: 'title' },
          { at: '.dealtime' },
          { at: 'input[id^="datasubmit-"]', attr: 'value' },
        ],
        state: [{ at: '.order-status' }],
        alias: [{ at: '.consignee .txt' }, { at: 'td.consignee > span' }],
        name: [{ at: '.order-shop .shop-txt' }, { at: '.order-shop' }],
        links: ['.order-shop a'],
        ids: [
          {
            at: '.order-shop [class*="vender"], [class*="venderTel"]',
            attr: 'class',
            match: String.raw`\bvender(?:Name|Chat|Tel)(\d+)`,
            kind: 'vendor',
          },
        ],
      },
    },
  ],
} as const satisfies OrderPage
