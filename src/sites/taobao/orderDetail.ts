import type { OrderPage } from '../pack.ts'

/*
 * One order. TM1 of Taobao and of Tmall are two different blobs without the shop's name; TM2 is rendered rows of label
 * and value. The recipient stands before the first full-width comma, the phone behind it.
 */

const LABELLED = '[class*="detailInfoContent--"]'

export const orderDetail = {
  id: 'order-detail',
  url: String.raw`^https?://(?:(?:buyertrade|trade|tradearchive)\.(?:taobao|tmall)\.com/trade/detail/trade_(?:item|order)_detail|trade\.tmall\.(?:com|hk)/detail/orderDetail)`,
  generations: [
    {
      id: 'tm2',
      marks: ['.tbpc-order-detail-main-left-content-container', LABELLED],
      rows: {
        row: ['body'],
        ignore: '[class*="recommend" i], [class*="guess" i], [id*="p4p" i], [class*="p4p" i]',
        orderId: [
          { at: LABELLED, match: String.raw`(?:订单编号|订单号)\s*[:：]?\s*(\d{8,20})` },
          { param: 'biz_order_id' },
          { param: 'bizOrderId' },
        ],
        date: [{ at: LABELLED, match: String.raw`(?:创建时间|下单时间)(.*)` }],
        state: [
          { at: '.tbpc-order-detail-main-left-content-container [class*="tatus"]' },
          {
            at: '.tbpc-order-detail-main-left-content-container [class*="step" i][class*="active" i]',
          },
        ],
        alias: [
          { at: LABELLED, match: String.raw`收货信息\s*[:：]?\s*([^，]+)，` },
          { at: '[class*="logisticsAddress--"] [class*="userInfo--"]' },
        ],
        name: [{ at: 'a[class*="shopInfoName--"]' }, { at: '[class*="shopInfoName--"]' }],
        links: ['a[class*="shopInfoName--"]', '[class*="shopInfoName--"] a'],
        pictures: [
          '.tbpc-order-detail-main-left-content-container [class*="itemInfo--"] [class*="image--"]',
          '.tbpc-order-detail-main-left-content-container [class*="itemInfo--"] img',
        ],
        platformMark: {
          at: 'a[class*="shopInfoName--"][href*=".tmall."], [class*="itemInfo--"] a[href*="//detail.tmall."]',
          platform: 'tmall',
        },
      },
    },
    {
      id: 'tm1',
      marks: ['body#trade-order-detail', '#detail-panel'],
      blob: {
        formats: ['json-in-string', 'json-object'],
        contains: 'mainOrder',
        orders: '',
        orderId: [{ path: 'mainOrder.id' }, { path: 'mainOrder.subOrders[].idStr' }],
        date: [{ path: 'orderBar.nodes[].date' }, { label: '创建时间' }],
        stateCode: [{ path: 'mainOrder.tradeStatus' }],
        state: [{ path: 'mainOrder.statusInfo.text' }],
        alias: [{ path: 'deliveryInfo.address', match: '^([^，]+)，' }],
        name: [{ path: 'mainOrder.seller.shopName' }],
        links: [{ path: 'mainOrder.seller.shopUrl' }],
        ids: [
          { path: 'mainOrder.seller.id', kind: 'seller' },
          { path: 'mainOrder.seller.nick', kind: 'nick' },
          { path: 'deliveryInfo.sellerNick', kind: 'nick' },
        ],
        pictures: [{ path: 'mainOrder.subOrders[].itemInfo.pic' }],
        platformMark: { path: 'detailExtra.b2c', platform: 'tmall' },
      },
    },
    {
      id: 'tm1-tmall',
      marks: ['script'],
      blob: {
        formats: ['json-object', 'json-in-string'],
        contains: 'stepbar',
        orders: '',
        orderId: [{ label: '订单编号', match: String.raw`^\d{8,20}$` }],
        date: [{ path: 'stepbar.options[].time' }, { label: '成交时间' }, { label: '付款时间' }],
        stateCode: [{ path: 'tradeStatus' }],
        state: [{ path: 'overStatus.status.content[].text' }],
        alias: [{ label: '收货地址', match: '^([^,，]+)[,，]' }],
        name: [],
        links: [],
        // The visible nick is masked; the attribute is whole.
        ids: [{ label: '商家', match: String.raw`data-nick=\\?["']([^"'\\]+)`, kind: 'nick' }],
        pictures: [{ path: 'orders.list[].status[].subOrders[].itemInfo.pic' }],
        platformMark: { path: 'stepbar', platform: 'tmall' },
      },
    },
  ],
} as const satisfies OrderPage
