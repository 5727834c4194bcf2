import { describe, expect, it } from 'vitest'
import { links as jd } from './jd/links.ts'
import { links as taobao } from './taobao/links.ts'
import { decodePercent, identifyLink, storeUrl } from '../core/purchases/links.ts'
import type { LinkRules } from '../core/purchases/links.ts'

const PAGE = 'https://order.jd.com/center/list.action'
const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'

function read(rules: LinkRules, href: string, base = PAGE): string {
  return identifyLink(href, base, rules)
    .map(({ kind, value }) => `${kind}:${value}`)
    .join(' ')
}

describe('links of JD', () => {
  it.each([
    ['//mall.jd.com/index-812001.html', 'shop:812001'],
    ['https://mall.jd.com/index-1000000451.html?from=pc', 'shop:1000000451'],
    ['//mall.jd.hk/index-812002.html', 'shop:812002'],
    ['https://mall.jd.com/m/index-812003.html', 'shop:812003'],
    ['//mall.jd.com/view_page-44556677.html', ''],
    ['//mall.jd.com/advance_search-9-712001-812001-5-0-0-1-1-24.html', 'shop:812001 vendor:712001'],
    ['https://mall.jd.com/shopBrandMember-712001.html', ''],
    ['//shanyehuwai.jd.com', 'host:shanyehuwai.jd.com'],
    ['//shanyehuwai.jd.hk/index.html', 'host:shanyehuwai.jd.hk'],
    ['https://shop.m.jd.com/?shopId=812001', 'shop:812001'],
    ['https://shop.m.jd.com/shop/home?shopId=812001&venderId=712001', 'shop:812001 vendor:712001'],
    [
      'https://shopmember.m.jd.com/shopcard/?venderId=712001&shopId=812001&channel=401',
      'shop:812001 vendor:712001',
    ],
    ['https://shopmember.m.jd.com/member/memberCloseAccount?venderId=712001', 'vendor:712001'],
    ['//chat.jd.com/index.action?venderId=712001', 'vendor:712001'],
    ['https://jdcs.jd.com/chat/index.action?venderId=1&entry=pc', 'self:jd'],
    ['https://jdcs.jd.com/index.action?pid=100201', ''],
    [
      'https://passport.jd.com/uc/login?ReturnUrl=https%3A%2F%2Fmall.jd.com%2Findex-812001.html',
      'shop:812001',
    ],
    [
      'https://tr.jd.com/jump/transfer?jump_kid=1&jump_to=%2F%2Fmall.jd.com%2Findex-812001.html',
      'shop:812001',
    ],
    ['https://coupon.m.jd.com/coupons/show.action?key=x&to=mall.jd.com', ''],
    ['https://union-click.jd.com/jdc?e=xyz', ''],
    ['https://u.jd.com/AbCdEf', ''],
    ['//order.jd.com/center/list.action', ''],
    ['//item.jd.com/100201.html', ''],
    ['//item.m.jd.com/product/100201.html', ''],
    ['https://jd.com.evil.example/index-812001.html', ''],
    ['https://evil.example/?to=https%3A%2F%2Fmall.jd.com%2Findex-812001.html', ''],
    ['#none', ''],
    ['javascript:;', ''],
    ['', ''],
    ['http://[', ''],
  ])('%s → %s', (href, expected) => {
    expect(read(jd, href)).toBe(expected)
  })
})

describe('links of Taobao and Tmall', () => {
  it.each([
    ['//store.taobao.com/shop/view_shop.htm?user_number_id=2207000000301', 'seller:2207000000301'],
    ['//store.taobao.com/shop/view_shop.htm?shop_id=410000301', 'shop:410000301'],
    ['//store.taobao.com/shop/view_shop.htm?appUid=RAzN8HXXXX', ''],
    [
      'https://xiaoman.tmall.com/view_shop.htm?user_number_id=2207000000301',
      'seller:2207000000301 host:xiaoman.tmall.com',
    ],
    ['//shop410000301.taobao.com', 'shop:410000301'],
    ['//shop410000301.world.taobao.com/', 'shop:410000301'],
    ['//shop410000301.m.taobao.com/', 'shop:410000301'],
    ['//qingli.tmall.com/', 'host:qingli.tmall.com'],
    ['//qingli.m.tmall.com/', 'host:qingli.tmall.com'],
    ['//qingli.world.taobao.com/', 'host:qingli.taobao.com'],
    ['//qingli.tmall.hk', 'host:qingli.tmall.hk'],
    ['https://shop.m.taobao.com/shop/shop_index.htm?user_id=2207000000301', 'seller:2207000000301'],
    ['https://shop.m.taobao.com/shop/shop_index.htm?shop_id=410000301', 'shop:410000301'],
    [
      'https://market.m.taobao.com/app/sj/member-center-rax/pages/pages_index_index?source=ShopSelfUse&sellerId=2207000000301',
      'seller:2207000000301',
    ],
    [
      'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=4700000000000300001&oldUrl=%2F%2Fwuliu.taobao.com%2Fuser%2Forder_detail_new.htm%3Ftrade_id%3D4700000000000300001%26seller_id%3D2207000000301',
      'seller:2207000000301',
    ],
    [
      '//amos.alicdn.com/getcid.aw?v=3&uid=%E6%99%B4%E9%87%8C&site=cntaobao&fromid=cntaobao%E4%B9%B0%E5%AE%B6',
      'nick:晴里',
    ],
    ['//amos.alicdn.com/getcid.aw?uid=%C7%E7%C0%EF&site=cntaobao', 'nick:晴里'],
    [
      'https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobaoqingli_home&x=1',
      'nick:qingli_home',
    ],
    ['https://www.taobao.com/webww/ww.php?touid=qingli_home&siteid=cntaobao', 'nick:qingli_home'],
    ['https://im.m.taobao.com/ww/ad_ww_dialog.htm?to_user=qingli_home', 'nick:qingli_home'],
    ['//chaoshi.tmall.com/', 'self:chaoshi'],
    ['https://chaoshi.m.tmall.com/', 'self:chaoshi'],
    ['https://click.simba.taobao.com/cc_im?p=x&e=abc', ''],
    ['https://s.click.taobao.com/t?e=abc', ''],
    ['https://m.tb.cn/h.AbCd', ''],
    ['//detail.tmall.com/item.htm?id=600000100', ''],
    ['//detail.m.tmall.com/item.htm?id=600000100', ''],
    ['//item.taobao.com/item.htm?id=600000100&user_number_id=2207000000301', ''],
    ['//prod-baoxian.taobao.com/detail.htm?orderId=4700000000000300001', ''],
    ['//login.taobao.com/member/login.jhtml?redirectURL=https%3A%2F%2Fwww.taobao.com%2F', ''],
    ['//trade.taobao.com/trade/memo/update_buy_memo.htm?bizOrderId=1&buyerId=2200000000002', ''],
  ])('%s → %s', (href, expected) => {
    expect(read(taobao, href, LIST)).toBe(expected)
  })
})

it('reads no link that never ends', () => {
  expect(read(jd, `//mall.jd.com/index-812001.html?x=${'a'.repeat(5000)}`)).toBe('')
})

it('leaves broken percent-encoding as it is', () => {
  expect(decodePercent('a%zz+b')).toBe('a%zz b')
})

it('makes an address with nothing of the buyer in it', () => {
  const identities = identifyLink('//shop.m.jd.com/?shopId=812001&uuid=me', PAGE, jd)
  expect(storeUrl(identities, jd)).toBe('https://mall.jd.com/index-812001.html')
})
