import type { LinkRules } from '../../core/purchases/links.ts'

/*
 * Links of Taobao and Tmall: one name space of sellers. Forms and reserved hosts as seen on order lists, checkouts and
 * carts of 2013-2026; `user_number_id` on 100 of 100 orders of 2025. The seller's number is not the shop's number.
 */

const ANY_SHOP_HOST = String.raw`[\w-]+(?:\.[\w-]+)*\.(?:taobao\.com|tmall\.com|tmall\.hk)`

/** First labels of hosts that are no shops. */
const PLATFORM_LABELS = `
  www s m world item detail a.m h5 h5.m h5api h5api.m list buyertrade trade tradearchive buy
  cart store shop shop.m market market.m member1 i favorite shoucang login login.m reg
  register rights msg vip huodong pages page click.simba s.click prod-baoxian 110 rate refund
  refund2 archer paimai survey ur active follow tbskip consumerservice helpcenter myseller
  ishop sell fuwu daxue healthcenter infob invoice-ua i56 pcs.i56 detail.i56 wuliu suggest fav
  ju jf temai service im im.m err guang search brand pass passport kf ai sf sf-item zc tms
  acs.m api.m tmallsearch pinpai 3c food nvzhuang miao yao jia qiang mobile mdskip cashier
  point coupon taoquan export about join open wx`
  .trim()
  .split(/\s+/)

export const links = {
  domains: ['taobao.com', 'tmall.com', 'tmall.hk', 'alicdn.com', 'alisoft.com'],
  platformHosts: PLATFORM_LABELS,
  self: 'chaoshi',
  selfIds: { host: ['chaoshi'], nick: ['天猫超市'] },
  canonical: {
    self: 'https://chaoshi.tmall.com/',
    seller: 'https://store.taobao.com/shop/view_shop.htm?user_number_id={}',
    shop: 'https://shop{}.taobao.com/',
    host: 'https://{}/',
  },
  forms: [
    {
      host: ANY_SHOP_HOST,
      path: String.raw`/(?:shop/)?(?:view_shop|shop_index|shop_auction_search)\.htm`,
      query: { user_number_id: 'seller', user_id: 'seller', shop_id: 'shop' },
    },
    { host: String.raw`shop(\d+)(?:\.world|\.m)?\.(?:taobao|tmall)\.com`, hostIs: 'shop' },
    {
      host: String.raw`(?!shop\d+\.)([a-z0-9][a-z0-9-]*)(?:\.world|\.m)?\.(?:taobao\.com|tmall\.com|tmall\.hk)`,
      hostIs: 'host',
    },
    {
      host: String.raw`market\.m\.taobao\.com`,
      path: '/app/sj/member-center',
      query: { sellerId: 'seller' },
    },
    { host: String.raw`market\.m\.taobao\.com`, path: '/app/im/chat/', query: { uid: 'nick' } },
    { host: String.raw`wuliu\.taobao\.com`, query: { seller_id: 'seller' } },
    // `fromid` beside it is the buyer: never read.
    {
      host: String.raw`amos\.(?:alicdn\.com|im\.alisoft\.com)`,
      path: String.raw`/(?:getcid|realonline|msg)\.aw`,
      query: { uid: 'nick' },
    },
    {
      host: String.raw`www\.taobao\.com`,
      path: String.raw`/webww/ww\.php`,
      query: { touid: 'nick' },
    },
    { host: String.raw`im\.m\.taobao\.com`, path: '/ww/', query: { to_user: 'nick' } },
  ],
} as const satisfies LinkRules
