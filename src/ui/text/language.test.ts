import { describe, expect, it } from 'vitest'
import { shownLanguage } from './language.ts'

describe('shownLanguage', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('shows a browser set to %s in %s', (browser, shown) => {
    expect(shownLanguage('auto', browser)).toBe(shown)
  })

  it('keeps to the chosen language', () => {
    expect(shownLanguage('zh-TW', 'en')).toBe('zh-TW')
  })
})
