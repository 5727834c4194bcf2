import type { OrderPage } from '../pack.ts'

/** One order of JD; a split parent (`p=1`) has no shop of its own and is left to its children. */
export const orderDetail = {
  id: 'order-detail',
  url: String.raw`^https?://(?:details|order)\.jd\.(?:com|hk)/(?:normal/item|center/itemPage)\.action`,
  except: String.raw`[?&]p=1(?:&|$)`,
  generations: [
    {
      id: 'classic',
      marks: ['.state-top', '.order-info', '[id^="datesubmit-"]'],
      rows: {
        row: ['body'],
        ignore: '[class*="recommend" i], [class*="guess" i]',
        orderId: [
          { at: '.state-top', match: String.raw`订单(?:编)?号\s*[:：]?\s*(\d{9,20})` },
          { at: '[id^="datesubmit-"]', attr: 'id', match: String.raw`^datesubmit-(\d{9,20})$` },
          { param: 'orderid' },
        ],
        date: [
          { at: '[id^="datesubmit-"]', attr: 'value' },
          { at: '.state-top, .order-info', match: String.raw`20\d\d-\d\d-\d\d.*` },
        ],
        state: [{ at: '.state-txt' }],
        alias: [{ at: '.dl .item', match: String.raw`^\s*收货人\s*[:：]?\s*(\S.*)` }],
        name: [{ at: '.shop-name' }],
        links: ['.shop-name a, a.shop-name, a[href*="//chat.jd.com"], a[href*="//jdcs.jd.com"]'],
        ids: [
          {
            at: '[class*="venderName"], [class*="venderChat"], [class*="venderTel"]',
            attr: 'class',
            match: String.raw`\bvender(?:Name|Chat|Tel)(\d+)`,
            kind: 'vendor',
          },
        ],
        // JD's own goods show no shop at all here.
        selfUnlessShown: ['.order-goods', '.goods-list', 'tr[class*="product-"]'],
      },
    },
  ],
} as const satisfies OrderPage
