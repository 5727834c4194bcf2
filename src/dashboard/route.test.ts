import { describe, expect, it } from 'vitest'
import { hashOf, readRoute } from './route.ts'

describe('readRoute', () => {
  it.each([
    ['', { screen: 'stores', detail: undefined }],
    ['#/diary', { screen: 'diary', detail: undefined }],
    ['#/nowhere', { screen: 'stores', detail: undefined }],
    ['#/stores/%E5%BA%97', { screen: 'stores', detail: '店' }],
    ['#/stores/%', { screen: 'stores', detail: '%' }],
  ])('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route)
  })

  it('reads back what hashOf wrote', () => {
    expect(readRoute(hashOf('stores', 'taobao:seller:1/2 %'))).toEqual({
      screen: 'stores',
      detail: 'taobao:seller:1/2 %',
    })
  })
})
