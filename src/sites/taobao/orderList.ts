import type { OrderPage } from '../pack.ts'

/*
 * The list of bought items. TM1: a data blob for the first page, rendered rows for every page. TM2: rows only; its
 * classes end in a hash that changes with every build, so only their beginnings are used. Both live at one address.
 */

/** Parts inside an order that show other shops' goods. */
const RECOMMENDED =
  '[class*="recommend" i], [class*="guess" i], [id*="recommend" i], [class*="p4p" i], [id*="p4p" i], [data-spm*="recommend" i]'
const INSURANCE = '[href*="prod-baoxian.taobao.com"]'

export const orderList = {
  id: 'order-list',
  url: String.raw`^https?://(?:buyertrade|trade)\.(?:taobao|tmall)\.com/trade/itemlist/(?:list_bought_items|listBoughtItems|list_recyled_items)`,
  generations: [
    {
      id: 'tm2',
      marks: ['[id^="shopOrderContainer_"]', '#__ultron_rootContainer_node'],
      empty: ['#__ultron_rootContainer_node .ant-empty', '[class*="emptyContainer--"]'],
      rows: {
        row: ['div[id^="shopOrderContainer_"]', '.trade-bought-list-order-container'],
        ignore: `${RECOMMENDED}, ${INSURANCE}`,
        orderId: [
          { attr: 'id', match: String.raw`_(\d{8,20})$` },
          { at: '[class*="shopInfoOrderId--"]', match: String.raw`(\d{8,20})` },
        ],
        date: [{ at: '[class*="shopInfoOrderTime--"]' }, { at: '[class*="shopInfo"]' }],
        state: [{ at: '[class*="shopInfoStatus--"]' }],
        alias: [],
        name: [{ at: 'a[class*="shopInfoName--"]' }, { at: '[data-spm="order_shopname"] a' }],
        links: ['a[class*="shopInfoName--"]', '[data-spm="order_shopname"] a'],
        pictures: ['[id^="orderDetailCol_"] [class*="image--"]', '[id^="orderDetailCol_"] img'],
        platformMark: {
          at: '[id^="orderDetailCol_"] a[href*="//detail.tmall."], a[class*="shopInfoName--"][href*=".tmall."]',
          platform: 'tmall',
        },
      },
    },
    {
      id: 'tm1',
      marks: ['#J_bought_main', '#tp-bought-root', 'body#list-bought-items'],
      blob: {
        formats: ['json-in-string', 'json-object'],
        contains: 'mainOrders',
        orders: 'mainOrders[]',
        total: 'page.totalNumber',
        // The numeric ids beside these are rounded by JSON.parse.
        orderId: [{ path: 'id' }, { path: 'orderInfo.id' }],
        date: [{ path: 'orderInfo.createTime' }, { path: 'orderInfo.createDay' }],
        stateCode: [{ path: 'extra.tradeStatus' }],
        state: [{ path: 'statusInfo.text' }],
        alias: [],
        name: [{ path: 'seller.shopName' }],
        links: [{ path: 'seller.shopUrl' }],
        ids: [
          { path: 'seller.id', kind: 'seller' },
          { path: 'seller.nick', kind: 'nick' },
        ],
        pictures: [{ path: 'subOrders[].itemInfo.pic' }],
        platformMark: { path: 'orderInfo.b2C', platform: 'tmall' },
        except: { path: 'subOrders[].itemInfo.itemUrl', match: String.raw`//prod-baoxian\.` },
      },
      rows: {
        row: [
          '.js-order-container > div[data-id]',
          '[class*="bought-wrapper-mod__trade-order"][data-id]',
          '#tp-bought-root div[data-id]',
        ],
        ignore: `${RECOMMENDED}, ${INSURANCE}`,
        orderId: [{ attr: 'data-id', match: String.raw`^(\d{8,20})$` }],
        date: [
          { at: '[class*="bought-wrapper-mod__create-time"]' },
          { at: 'label span, td span', match: String.raw`20\d\d-\d\d-\d\d.*` },
        ],
        state: [{ at: '[class*="text-mod__link"]' }, { at: 'td p' }],
        alias: [],
        name: [{ at: 'a[class*="seller-mod__name"]' }, { at: 'a[href*="view_shop.htm"]' }],
        links: [
          'a[class*="seller-mod__"]',
          'a[href*="view_shop.htm?"]',
          'a[href*="pc-trade-logistics"]',
          'a[href*="/getcid.aw"]',
        ],
        ids: [{ at: 'span.ww-light, .J_WangWang', attr: 'data-nick', kind: 'nick' }],
        pictures: ['img[src*="alicdn.com"]'],
        platformMark: {
          at: 'a[href*="//trade.tmall.com/detail"], a[href*="//detail.tmall."]',
          platform: 'tmall',
        },
      },
    },
  ],
} as const satisfies OrderPage
