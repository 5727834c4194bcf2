import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zhCN } from './zhCN.ts'
import { zhTW } from './zhTW.ts'

/** Every text of a catalogue with its path; texts with parameters are filled with the number 2. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(2, 2))]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${path}.${key}`))
}

describe('the texts', () => {
  it('are all there in every language, none of them empty', () => {
    for (const catalogue of [zhCN, zhTW, en]) {
      expect(textsOf(catalogue).filter(([, text]) => text.trim() === '')).toEqual([])
    }
    const paths = textsOf(zhCN).map(([path]) => path)
    expect(textsOf(zhTW).map(([path]) => path)).toEqual(expect.arrayContaining(paths))
    expect(textsOf(en).map(([path]) => path)).toEqual(expect.arrayContaining(paths))
  })

  it('are English in English', () => {
    expect(textsOf(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('are traditional in 繁體中文', () => {
    const simplified = /[这个们务设选页关闭订单书导应发对开记录现说没见处点让认]/
    const wrong = textsOf(zhTW).filter(([, text]) => simplified.test(text))
    expect(wrong.map(([path]) => path)).toEqual([])
  })

  it('say one and many in English', () => {
    expect(en.stores.deleted(1)).toBe('1 store deleted.')
    expect(en.stores.orders(2)).toBe('2 orders')
  })
})
