import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { cleanId, cleanNick, cleanOrderId, tidyIdentities } from './identity.ts'
import { cleanAlias, cleanName } from './names.ts'
import { sellerOfPicture, sellerOfPictures } from './pictures.ts'
import { stateOfCode, stateOfText } from './states.ts'
import { isSameDay, isWholeDay, parseChinaTime } from './times.ts'

describe('names', () => {
  it('keeps markup as text, takes out what disturbs, and cuts', () => {
    expect(cleanName('<img src=x onerror=alert(1)>好店')).toBe('<img src=x onerror=alert(1)>好店')
    expect(cleanName('\u202E晴里\u0007 \n 家居\u200B')).toBe('晴里 家居')
    expect(cleanName('长'.repeat(10_000))).toHaveLength(200)
    expect(cleanName(` ${'𠮷'.repeat(150)} `)).toBe('𠮷'.repeat(100))
    expect(cleanName(`a${'𠮷'.repeat(150)}`)).toBe(`a${'𠮷'.repeat(99)}`)
    expect(cleanName(' \u200B ')).toBeUndefined()
  })

  it('keeps no phone, address or account in a recipient name', () => {
    expect(cleanAlias('小满-T1 13000000000')).toBe('小满-T1')
    expect(cleanAlias('小满 138****0000')).toBe('小满')
    expect(cleanAlias('小满 86-13000000000，云川省')).toBe('小满')
    expect(cleanAlias('小满，13000000000，云川省南岸市')).toBe('小满')
    expect(cleanAlias('小满,13000000000-1234,云川省')).toBe('小满')
    expect(cleanAlias('小满-(会员名称：buyer_01)')).toBe('小满')
    expect(cleanAlias('小满 021-00000000')).toBe('小满')
    expect(cleanAlias('13000000000')).toBeUndefined()
  })

  it('gives any text a name of at most 200 characters, and the same one again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const name = cleanName(text)
        if (name === undefined) return
        expect(name.length).toBeLessThanOrEqual(200)
        expect(cleanName(name)).toBe(name)
      }),
    )
  }, 30_000)
})

describe('times', () => {
  it('reads China time', () => {
    expect(parseChinaTime('2025-11-08 03:44:47')).toBe(Date.parse('2025-11-08T03:44:47+08:00'))
    expect(parseChinaTime('创建时间 2025/11/8 3:44')).toBe(Date.parse('2025-11-08T03:44:00+08:00'))
    expect(parseChinaTime('2025年1月2日')).toBe(Date.parse('2025-01-02T00:00:00+08:00'))
    expect(parseChinaTime('2025-02-30')).toBeUndefined()
    expect(parseChinaTime('2025-01-02 25:00:00')).toBeUndefined()
    expect(parseChinaTime('昨天')).toBeUndefined()
  })

  it('knows a day from an hour', () => {
    const day = Date.parse('2025-11-08T00:00:00+08:00')
    expect(isWholeDay(day)).toBe(true)
    expect(isWholeDay(day + 1000)).toBe(false)
    expect(isSameDay(day, day + 86_399_000)).toBe(true)
    expect(isSameDay(day, day - 1000)).toBe(false)
  })
})

describe('states', () => {
  it.each([
    ['等待买家付款', 'unpaid'],
    ['买家已付款', 'paid'],
    ['等待卖家发货', 'paid'],
    ['当前订单状态：卖家已发货，请您查看物流', 'shipped'],
    ['等待收货', 'shipped'],
    ['交易成功', 'done'],
    ['已完成', 'done'],
    ['交易关闭', 'closed'],
    ['已取消', 'closed'],
    ['退款成功，交易关闭', 'closed'],
    ['退款中', 'refunding'],
    ['Transaction successful', 'unknown'],
    ['确认收货', 'unknown'],
  ])('%s → %s', (text, state) => {
    expect(stateOfText(text)).toBe(state)
  })

  it('knows the codes', () => {
    expect(stateOfCode('WAIT_SELLER_SEND_GOODS')).toBe('paid')
    expect(stateOfCode('CREATE_CLOSED_OF_TAOBAO')).toBe('closed')
    expect(stateOfCode('constructor')).toBe('unknown')
  })
})

describe('identities', () => {
  it('takes ids for text, exactly', () => {
    expect(cleanOrderId('4700000009000000001')).toBe('4700000009000000001')
    expect(cleanOrderId(' 47000000090000000019 ')).toBe('47000000090000000019')
    expect(cleanOrderId('4.7e18')).toBeUndefined()
    expect(cleanId('0700001')).toBeUndefined()
    expect(cleanId('12')).toBeUndefined()
  })

  it('takes no masked nick', () => {
    expect(cleanNick('晴**店')).toBeUndefined()
    expect(cleanNick('cntaobao晴里')).toBe('晴里')
  })

  it('keeps one number of each kind, the best first', () => {
    const tidy = tidyIdentities([
      { kind: 'host', value: 'a.jd.com' },
      { kind: 'vendor', value: '700001' },
      { kind: 'vendor', value: '700002' },
      { kind: 'host', value: 'a.jd.com' },
      { kind: 'shop', value: '' },
    ])
    expect(tidy.map(({ kind, value }) => `${kind}:${value}`)).toEqual([
      'vendor:700001',
      'host:a.jd.com',
    ])
  })
})

describe('pictures', () => {
  it.each([
    [
      '//img.alicdn.com/imgextra/i3/2207000000301/O1CN01DEMO_!!2207000000301.jpg_80x80.jpg',
      '2207000000301',
    ],
    ['//img.alicdn.com/bao/uploaded/i2/2207000000301/DEMO_!!2207000000301.jpg', '2207000000301'],
    ['url(//img.alicdn.com/imgextra/i1/2207000000301/O1CN01DEMO.jpg)', '2207000000301'],
    ['//img.alicdn.com/imgextra/i2/O1CN01DEMO_!!6000000004463-2-tps-140-34.png', undefined],
    ['//img.alicdn.com/imgextra/i3/2207000000301/O1CN01DEMO_!!2207000000302.jpg', undefined],
    ['//img14.360buyimg.com/n4/jfs/t4078/132/1596283745/a.jpg', undefined],
  ])('%s → %s', (address, seller) => {
    expect(sellerOfPicture(address)).toBe(seller)
  })

  it('says nothing when pictures disagree', () => {
    const of = (id: string) => `//img.alicdn.com/imgextra/i1/${id}/O1_!!${id}.jpg`
    expect(sellerOfPictures([of('2207000000301'), of('2207000000302')])).toBeUndefined()
    expect(sellerOfPictures([of('2207000000301'), of('6000000004463')])).toBe('2207000000301')
  })
})
