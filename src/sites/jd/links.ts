import type { LinkRules } from '../../core/purchases/links.ts'

/*
 * Links of JD: pages of 2016-2026. The vendor's number is not the shop's number. A name of its own (`name.jd.com`) is a
 * shop only where a shop's link is expected, and never when the platform uses it.
 */

const PLATFORM_LABELS = `
  www m 3c a abdestate ag api app authcode authpay b baitiao bean book brands btrim c-nfa
  caipiao cart cashier changgou channel chat chat1 chat7 chongzhi click club coin coll corp
  ctc datawallet dbd dd2-web details diannao ding diy dujia easybuy eduonline en fa follow-soa
  fresh fuka-my fuwu fw game gift gold gongyi group hao help home hotel huanwo huishou i i-mkt
  ihotel ijipiao invoice ipr item jdcs jiaofei jiayouka jimi jinku jipiao joycenter jr jubao
  jzt kami kd-eve kw licai life list luck mall md-helper me media menpiao miaosha mobile movie
  my mygiftcard myivc myjd myjd-crm mymoney nfa npcitem o order ordergw orderop paimai
  passport payrisk pcsitepp-fm piao plus pro ptrade qq quan question red reg rps-fm s safe
  sale search seq share shop shouji shuma sitepp-fm skunotify smarthome smyyfw sp sstat
  storage success survadmin surveys t tr trade train trip tuan u union union-click usergrade
  vip weixiu what wl wq wqs xinren xue yiyaorx yushou zhaomu zhaopin zuche global static
  prodev pop shangjia seller sz yp open dc img cd`
  .trim()
  .split(/\s+/)

export const links = {
  domains: ['jd.com', 'jd.hk'],
  platformHosts: PLATFORM_LABELS,
  self: 'jd',
  // Cart 8888, checkout and list 0, chat 1.
  selfIds: { vendor: ['0', '1', '8888'], shop: ['0'] },
  canonical: {
    self: 'https://www.jd.com/',
    shop: 'https://mall.jd.com/index-{}.html',
    host: 'https://{}/',
  },
  forms: [
    {
      host: String.raw`mall\.jd\.(?:com|hk)`,
      path: String.raw`/(?:m/)?index-(\d+)\.html`,
      pathIs: ['shop'],
    },
    {
      host: String.raw`mall\.jd\.(?:com|hk)`,
      path: String.raw`/advance_search-\d+-(\d+)-(\d+)-`,
      pathIs: ['vendor', 'shop'],
    },
    {
      host: String.raw`(?:shop|shopmember)\.m\.jd\.(?:com|hk)`,
      query: { venderId: 'vendor', shopId: 'shop' },
    },
    {
      host: String.raw`(?:chat|chat1|jdcs)\.jd\.(?:com|hk)`,
      query: { venderId: 'vendor', shopId: 'shop' },
    },
    { host: String.raw`([a-z0-9][a-z0-9-]*)\.jd\.(?:com|hk)`, hostIs: 'host' },
  ],
} as const satisfies LinkRules
