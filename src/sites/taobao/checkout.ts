import type { CheckoutPage, SubmittedPage } from '../pack.ts'

/*
 * Checkouts of 2016-19 (`orderInfo_<hash>`) and of 2019-23 (`seller_<hash>`) carry their sellers in a script; the one
 * since 2024 fetches them, and its cards are named after the shop's number.
 */
const SCRIPT = { formats: ['json-object', 'json-in-string'], contains: '"hierarchy"' } as const

export const checkouts = [
  {
    url: String.raw`^https?://buy\.(?:taobao\.com|tmall\.com|tmall\.hk)/(?:auction/)?(?:order/confirm_order|buy_now|confirm_order)`,
    submit:
      '#submitOrder, [id^="submitOrderPC_"], [class*="trade-buy-btn-submit"], .go-btn, #J_Go, [class*="btnBox--"] [class*="btn--"]',
    blobs: [
      {
        ...SCRIPT,
        sellers: 'data.orderInfo_*.fields',
        name: [{ path: 'title' }],
        links: [{ path: 'shopUrl' }],
        ids: [
          { path: 'uid', kind: 'seller' },
          { path: 'nick', kind: 'nick' },
        ],
      },
      {
        ...SCRIPT,
        sellers: 'data.seller_*.fields',
        name: [{ path: 'shopName' }],
        links: [{ path: 'shopUrl' }],
        ids: [],
      },
    ],
    blocks: {
      at: '[id^="shopTitle_"]',
      name: [{ match: String.raw`^(?:店铺\s*[:：]\s*)?(\S.*)` }],
      ids: [{ attr: 'id', match: String.raw`^shopTitle_(\d{4,20})$`, kind: 'shop' }],
    },
  },
] as const satisfies readonly CheckoutPage[]

export const submitted = [
  {
    url: String.raw`^https?://(?:(?:buyertrade|trade)\.taobao\.com/trade/pay_success|buy\.tmall\.(?:com|hk)/order/paySuccess)`,
    orderId: [{ param: 'biz_order_id' }, { param: 'bizOrderId' }, { param: 'orderId' }],
  },
] as const satisfies readonly SubmittedPage[]
