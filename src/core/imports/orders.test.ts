import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/universal'
import { headingKey } from './delimited.ts'
import { readOrders } from './orderSightings.ts'
import type { OrderChoices, ReadOrders } from './orderSightings.ts'
import type { Platform } from '../purchases/records.ts'
import type { ImportError } from './outcome.ts'
import { orderColumnsOf } from './orderColumns.ts'
import { previewOrders, resolveStores } from './orderPreview.ts'
import { readOrderTable } from './orderTable.ts'
import { sourceOfBytes } from './source.ts'
import { identitiesOfStoreUrl } from './storeUrl.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

interface Found extends Partial<ReadOrders> {
  platform?: Platform
  error?: ImportError
}

async function read(
  bytes: Uint8Array,
  name = 'orders.csv',
  choices: OrderChoices = {},
): Promise<Found> {
  const table = await readOrderTable(sourceOfBytes(bytes, name))
  if (!table.ok) return { error: table.error }
  const read = readOrders(table.value, choices)
  return read.ok ? { ...read.value, platform: table.value.platform } : { error: read.error }
}

const AT = Date.UTC(2026, 10, 8, 2, 2, 3)

describe('order lists', () => {
  test('an official looking CSV: what is needed is taken, nothing else', async () => {
    const csv =
      `\uFEFF订单编号,买家会员名,买家应付货款,收货人姓名,收货地址 ,联系手机,订单状态,订单创建时间,卖家会员名,店铺名称\r\n` +
      `"4712345678901234567\t",小满的号,88.00,沈小满,某某路1号,13800000000,交易成功,2026-11-08 10:02:03,木棉官方,木棉家居旗舰店\r\n` +
      `="4712345678901234568",小满的号,9.90,沈小满,某某路1号,13800000000,等待买家付款,2026/11/8 10:02,,青禾母婴\r\n`
    const found = await read(utf8(csv))
    expect(found).toMatchObject({ refused: [], continued: 0, platform: 'taobao' })
    expect(found.orders).toEqual([
      {
        line: 2,
        sighting: {
          platform: 'taobao',
          orderId: '4712345678901234567',
          orderedAt: AT,
          state: 'done',
          store: { name: '木棉家居旗舰店', identities: [{ kind: 'nick', value: '木棉官方' }] },
        },
      },
      {
        line: 3,
        sighting: {
          platform: 'taobao',
          orderId: '4712345678901234568',
          orderedAt: AT - 3000,
          state: 'unpaid',
          store: { name: '青禾母婴', identities: [] },
        },
      },
    ])
    expect(JSON.stringify(found)).not.toMatch(/13800000000|某某路|小满|88\.00/)
    const withAlias = await read(utf8(csv), 'orders.csv', { keepAlias: true })
    expect(withAlias.orders?.[0]?.sighting.alias).toBe('沈小满')
  })

  test('rounded order numbers are refused with their line, never guessed', async () => {
    const csv =
      '订单号,店铺\n4.71235E+18,木棉\n4712345678901230000,木棉\n4712345678901234567,木棉\nabc,木棉\n合计,\n471234567890123,\n'
    const found = await read(utf8(csv))
    expect(found.orders?.map(({ sighting }) => sighting.orderId)).toEqual(['4712345678901234567'])
    expect(found.refused).toEqual([
      { line: 2, error: 'order-id-rounded', found: '4.71235E+18' },
      { line: 3, error: 'order-id-rounded', found: '4712345678901230000' },
      { line: 5, error: 'order-id-malformed', found: 'abc' },
      { line: 6, error: 'order-id-malformed', found: '合计' },
      { line: 7, error: 'store-missing' },
    ])
  })

  test('one order on several rows is one order; a title above the headings is passed over', async () => {
    const csv =
      '我的订单导出,,\n下单日期,订单编号,店铺名称,商品名称\n2026-11-08,4712345678901234567,木棉,杯子\n,,,盘子\n2026-11-08,4712345678901234567,木棉,碗\n'
    const found = await read(utf8(csv))
    expect(found.orders).toHaveLength(1)
    expect(found.orders?.[0]?.line).toBe(3)
    expect(found.continued).toBe(2)
  })

  test('JD: shorter numbers, self-operated is one store, shop links give the shop', async () => {
    const csv =
      '订单号\t下单时间\t店铺\t店铺链接\t状态\n312345678901\t2026-11-08 10:02:03\t京东自营\t\t已完成\n312345678902\t2026-11-08 10:02:03\t青禾\thttps://mall.jd.com/index-1000012345.html\t已取消\n'
    const found = await read(utf8(csv))
    expect(found.platform).toBe('jd')
    expect(
      found.orders?.map(({ sighting }) => [sighting.store.identities, sighting.state]),
    ).toEqual([
      [[{ kind: 'self', value: 'jd' }], 'done'],
      [[{ kind: 'shop', value: '1000012345' }], 'closed'],
    ])
  })

  test('GB18030', async () => {
    const bytes = Uint8Array.from([
      0xb6,
      0xa9,
      0xb5,
      0xa5,
      0xba,
      0xc5,
      0x2c,
      0xb5,
      0xea,
      0xc6,
      0xcc,
      0x0a,
      ...utf8('4712345678901234567,'),
      0xc4,
      0xbe,
      0xc3,
      0xde,
      0x0a,
    ])
    const found = await read(bytes)
    expect(found.orders?.[0]?.sighting.store.name).toBe('木棉')
  })

  test('a workbook: text ids are exact, numbers above 15 digits refused, dates read', async () => {
    const blob = await writeXlsx([
      [{ value: '订单编号' }, { value: '订单创建时间' }, { value: '店铺名称' }],
      [
        { value: '4712345678901234567' },
        { value: new Date(Date.UTC(2026, 10, 8, 10, 2, 3)), format: 'yyyy-mm-dd hh:mm:ss' },
        { value: '木棉' },
      ],
      // oxlint-disable-next-line no-loss-of-precision -- this is what a spreadsheet does to such a number.
      [{ value: 4712345678901234567 }, { value: '2026-11-08 10:02:03' }, { value: '木棉' }],
      [{ value: 312345678901 }, { value: '2026-11-08 10:02:03' }, { value: '木棉' }],
    ]).toBlob()
    const found = await read(new Uint8Array(await blob.arrayBuffer()), 'a.xlsx')
    expect(found.orders?.map(({ sighting }) => [sighting.orderId, sighting.orderedAt])).toEqual([
      ['4712345678901234567', AT],
      ['312345678901', AT],
    ])
    expect(found.refused).toMatchObject([{ line: 3, error: 'order-id-rounded' }])
  })

  test('columns nobody names have to be said; then they are read', async () => {
    const csv = 'a,b\n4712345678901234567,木棉\n'
    expect(await read(utf8(csv))).toEqual({ error: 'columns-not-found' })
    const found = await read(utf8(csv), 'x.csv', {
      columns: { orderId: 0, storeName: 1 },
      platform: 'tmall',
    })
    expect(found.orders?.[0]?.sighting).toMatchObject({
      platform: 'tmall',
      store: { name: '木棉' },
    })
  })

  test('a buyer is never taken for a seller', () => {
    expect(orderColumnsOf(['订单编号', '买家会员名', '子订单编号', '支付宝交易号'])).toEqual({
      orderId: 0,
    })
    expect(headingKey(' 订单编号（必填）')).toBe('订单编号')
  })

  test('files that are something else', async () => {
    expect(await read(new Uint8Array(0))).toEqual({ error: 'empty-file' })
    expect(await read(utf8('<html></html>'))).toEqual({ error: 'web-page' })
    expect(await read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({
      error: 'old-excel-file',
    })
    expect(await read(utf8('{"a":1}'))).toEqual({ error: 'unknown-format' })
  })
})

test('only a shop’s own address gives its id', () => {
  expect(
    identitiesOfStoreUrl(
      '//store.taobao.com/shop/view_shop.htm?user_number_id=2200000000999',
      'tmall',
    ),
  ).toEqual([{ kind: 'seller', value: '2200000000999' }])
  expect(identitiesOfStoreUrl('https://shop12345678.taobao.com/', 'taobao')).toEqual([
    { kind: 'shop', value: '12345678' },
  ])
  expect(
    identitiesOfStoreUrl('https://evil.example/?user_number_id=2200000000999', 'taobao'),
  ).toEqual([])
  expect(identitiesOfStoreUrl('https://shop12345678.taobao.com/', 'jd')).toEqual([])
})

const store = {
  id: 'taobao:seller:2200000000999',
  platform: 'taobao' as const,
  name: '木棉',
  names: ['木棉'],
  identities: ['taobao:seller:2200000000999'],
  orderCount: 1,
  paidCount: 1,
  optOut: { status: 'none' as const },
}
const order = {
  id: 'taobao:4712345678901234567',
  storeId: store.id,
  platform: 'taobao' as const,
  state: 'done' as const,
}
const lined = (orderId: string, name: string, line: number) => ({
  line,
  sighting: {
    platform: 'taobao' as const,
    orderId,
    state: 'done' as const,
    store: { name, identities: [] },
  },
})

test('the preview tells new, changed and same, and names that need a word', () => {
  const known = { orders: [order], stores: [store] }
  const shipped = { ...lined('4712345678901234567', '木棉', 2) }
  expect(previewOrders([shipped, lined('4712345678901234599', '别家', 3)], known)).toMatchObject({
    same: [{ line: 2 }],
    fresh: [{ line: 3 }],
    changed: [],
    sameNamed: [],
  })
  const unpaid = { ...shipped, sighting: { ...shipped.sighting, state: 'shipped' as const } }
  expect(previewOrders([unpaid], known).changed).toHaveLength(1)
  const unsure = previewOrders([lined('4712345678901234599', '木棉', 2)], known)
  expect(unsure.sameNamed).toEqual([{ name: '木棉', storeId: store.id, orders: 1 }])
})

test('a name alone joins no stores; an order on record, or the shopper, does', () => {
  const known = { orders: [order], stores: [store] }
  const alone = lined('4712345678901234599', '木棉', 2).sighting
  const shown = lined('4712345678901234567', '木棉', 3).sighting
  const seller = [{ kind: 'seller', value: '2200000000999' }]
  expect(resolveStores([alone], known)[0]?.store.identities).toEqual([])
  expect(resolveStores([alone, shown], known)[0]?.store.identities).toEqual(seller)
  expect(resolveStores([alone], known, [store.id])[0]?.store.identities).toEqual(seller)
})

test('no order list makes it throw, and no id comes out other than it stood there', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '4712345678901234567',
      '4.7E+18',
      '="4712345678901234567"',
      "'4712345678901234567",
      '2026-11-08',
      '木棉',
      '',
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }),
      fc.boolean(),
      async (rows, quoted) => {
        const body = rows.map((row) =>
          row.map((each) => (quoted ? `"${each.replaceAll('"', '""')}"` : each)).join(','),
        )
        const text = ['订单号,店铺,时间,状态', ...body].join('\n')
        const found = await read(utf8(text))
        for (const { sighting } of found.orders ?? [])
          expect(text.replaceAll(/\s/g, '')).toContain(sighting.orderId)
      },
    ),
    { numRuns: 1000 },
  )
}, 60_000)
