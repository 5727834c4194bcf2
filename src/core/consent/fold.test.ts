import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPrinted, fold, MAX_LENGTH, VARIANTS } from './fold.ts'
import { LEXICON } from './lexicon.ts'

describe('fold', () => {
  it('brings width, case, accents, script, blanks and decoration to one form', () => {
    expect(fold('接 收\u200b促　销').text).toBe('接收促销')
    expect(fold('★接收【促銷】短訊🎁').text).toBe('接收促销短讯')
    expect(fold('ＥＤＭ　Opt-In à  Ｎews').text).toBe('edm optin a news')
    expect(fold('ﾒﾙﾏｶﾞを受け取る').text).toBe('メルマガを受け取る')
    expect(fold('pro\ufeffmo').text).toBe('promo')
  })

  it('leads back to what was printed', () => {
    const folded = fold('我★願意 接 收 促銷')
    const start = folded.text.indexOf('接收')
    expect(asPrinted(folded, start, start + 2)).toBe('接 收')
  })

  it('keeps a position for every character and a bounded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const folded = fold(text)
        expect(folded.at.length).toBe(folded.text.length)
        expect(folded.at.every((at) => at >= 0 && at < folded.printed.length)).toBe(true)
      }),
      { numRuns: 50 },
    )
    expect(fold('接'.repeat(100_000)).printed.length).toBe(MAX_LENGTH)
  })
})

describe('the lexicon', () => {
  it('is spelled as fold leaves words', () => {
    const letters = Object.values(LEXICON).join('').replaceAll(/\\./g, '')
    const folded = fold('')
    expect(folded.text).toBe('')
    for (const char of new Set(letters.match(/\p{L}/gu))) expect(fold(char).text).toBe(char)
  })

  it('needs every pair of characters', () => {
    expect(VARIANTS.length % 2).toBe(0)
    for (let i = 0; i < VARIANTS.length; i += 2) expect(VARIANTS[i]).not.toBe(VARIANTS[i + 1])
  })
})
