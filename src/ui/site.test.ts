import { describe, expect, it } from 'vitest'
import { pageOf, safeStoreUrl, shopOf, siteIdOf } from './site.ts'

describe('shopOf', () => {
  it.each([
    ['https://buyertrade.taobao.com/trade/itemlist/x.htm', 'taobao'],
    ['https://detail.tmall.hk/item.htm', 'tmall'],
    ['https://jd.com/', 'jd'],
    ['https://notjd.com/', undefined],
    ['https://jd.com.evil.example/', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ])('%s belongs to %s', (url, shop) => {
    expect(shopOf(url)).toBe(shop)
  })
})

describe('addresses', () => {
  it('names a site outside the shops by its host', () => {
    expect(siteIdOf('https://shop.example/a?b')).toBe('shop.example')
  })

  it('keeps origin and path only', () => {
    expect(pageOf('https://order.jd.com/center/list.action?d=1#x')).toBe(
      'https://order.jd.com/center/list.action',
    )
  })

  it('opens only web addresses of shops', () => {
    expect(safeStoreUrl('//shop123.taobao.com')).toBe('https://shop123.taobao.com')
    expect(safeStoreUrl('javascript:alert(1)//taobao.com')).toBeUndefined()
    expect(safeStoreUrl('https://evil.example/')).toBeUndefined()
    expect(safeStoreUrl(undefined)).toBeUndefined()
  })
})
