import { describe, expect, it } from 'vitest'
import { textsOf, valuesAt } from './paths.ts'
import { configValue, dataIn } from './scriptData.ts'

describe('data in a script', () => {
  it.each([
    [
      String.raw`var data = JSON.parse('{\"mainOrders\":[{\"id\":\"1\"}]}');`,
      'as Taobao writes it',
    ],
    [String.raw`var data = JSON.parse("{\"mainOrders\":[{\"id\":\"1\"}]}")`, 'in double quotes'],
    [
      String.raw`var a = JSON.parse('{}'), data = JSON.parse( '{"mainOrders":[{"id":"1"}]}' );`,
      'the second one',
    ],
    [String.raw`data={"mainOrders":[{"id":"1"}]};more({"x":1})`, 'as an object'],
  ])('%s (%s)', (script) => {
    expect(dataIn(script, 'mainOrders', ['json-in-string', 'json-object'])).toEqual({
      mainOrders: [{ id: '1' }],
    })
  })

  it('reads both decodings', () => {
    const script = String.raw`data = JSON.parse('{\"mainOrders\":\"\u5C0F\u6EE1 \\\"x\\\" it\'s {\x41}\"}')`
    expect(dataIn(script, 'mainOrders', ['json-in-string'])).toEqual({
      mainOrders: '小满 "x" it\'s {A}',
    })
  })

  it('reads braces and quotes inside texts', () => {
    const script = String.raw`var orderData = {"hierarchy":{"a":"}\"{"},"b":[{}]} ; other()`
    expect(dataIn(script, '"hierarchy"', ['json-object'])).toEqual({
      hierarchy: { a: '}"{' },
      b: [{}],
    })
  })

  it.each([
    'alert("mainOrders")',
    `JSON.parse('{"mainOrders":')`,
    `JSON.parse('{\\"mainOrders\\":[}')`,
    'x = {mainOrders: [1]}',
    `JSON.parse('mainOrders`,
    '',
  ])('gives nothing for %s', (script) => {
    expect(dataIn(script, 'mainOrders', ['json-in-string', 'json-object'])).toBeUndefined()
  })

  it('reads a line of a configuration', () => {
    const script = `$ORDER_CONFIG={};\n$ORDER_CONFIG['currpin']='me';$ORDER_CONFIG["allShopIds"] = "1-2,0-3";`
    expect(configValue(script, '$ORDER_CONFIG', 'allShopIds')).toBe('1-2,0-3')
    expect(configValue(script, '$ORDER_CONFIG', 'nothing')).toBeUndefined()
  })
})

describe('paths', () => {
  const order = {
    id: '47',
    subs: [{ pic: 'a' }, {}, { pic: 'b' }],
    seller_x1: { name: '甲' },
    seller_x2: { name: '乙' },
    lines: [
      { name: '创建时间:', value: '2025-11-08' },
      { key: '订单编号', content: [{ text: '4700000001' }] },
    ],
  }

  it.each([
    ['id', ['47']],
    ['subs[].pic', ['a', 'b']],
    ['seller_*.name', ['甲', '乙']],
    ['', [order]],
    ['none[].x', []],
    ['id.length', []],
    ['constructor', []],
    ['subs', [order.subs]],
  ])('%s', (path, values) => {
    expect(valuesAt(order, path)).toEqual(values)
  })

  it('finds what stands beside a label', () => {
    const texts = (label: string) => [...textsOf([{ label }], order)].map(({ value }) => value)
    expect(texts('创建时间')).toEqual(['2025-11-08'])
    expect(texts('订单编号')).toEqual(['4700000001'])
    expect(texts('别的')).toEqual([])
  })

  it('takes no rounded number', () => {
    const texts = [...textsOf([{ path: 'n' }], { n: 2 ** 62 })]
    expect(texts).toEqual([])
  })
})
