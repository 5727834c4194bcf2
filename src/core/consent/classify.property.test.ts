import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { classify, classifyButtonPrint, mayConcernConsent } from './classify.ts'
import { VARIANTS } from './fold.ts'
import { readWordings } from './wordings/read.ts'

vi.setConfig({ testTimeout: 30_000 })

const CJK = /^[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]$/
const wordings = readWordings()
const anyWording = fc.constantFrom(...wordings)
const chineseWording = fc.constantFrom(...wordings.filter(({ lang }) => lang.startsWith('zh')))
const purpose = (text: string, context: string): string => classify(text, context).purpose

/** Puts something between two CJK characters, and only there. */
function between(text: string, index: number, piece: string): string {
  const chars = Array.from(text)
  const at = index % (chars.length + 1)
  const [before = '', after = ''] = [chars[at - 1], chars[at]]
  if (!CJK.test(before) || !CJK.test(after)) return text
  return [...chars.slice(0, at), piece, ...chars.slice(at)].join('')
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

function otherScript(text: string): string {
  const pairs: [string, string][] = []
  for (let i = 0; i < VARIANTS.length; i += 2)
    pairs.push([VARIANTS.charAt(i + 1), VARIANTS.charAt(i)])
  const traditional = new Map(pairs)
  return Array.from(text)
    .map((char) => traditional.get(char) ?? char)
    .join('')
}

describe('a verdict does not change with', () => {
  it('blanks, zero-width characters and decoration between characters', () => {
    const piece = fc.constantFrom(
      ' ',
      '　',
      '\u200b',
      '\u2060',
      '\ufeff',
      '★',
      '✨',
      '·',
      '\n',
      '*',
    )
    fc.assert(
      fc.property(anyWording, fc.nat(), piece, ({ text, context }, index, added) => {
        expect(purpose(between(text, index, added), context)).toBe(purpose(text, context))
      }),
      { numRuns: 800 },
    )
  })

  it('decoration and full stops around', () => {
    const around = fc.constantFrom(
      ['★', '★'],
      ['【', '】'],
      ['🎁 ', ' 🎁'],
      ['✓ ', ''],
      ['', '。'],
      ['', '!'],
      ['  ', '  '],
      ['“', '”'],
    )
    fc.assert(
      fc.property(anyWording, around, ({ text, context }, [before, after]) => {
        expect(purpose(`${before}${text}${after}`, context)).toBe(purpose(text, context))
      }),
      { numRuns: 800 },
    )
  })

  it('full or half width and upper or lower case', () => {
    fc.assert(
      fc.property(anyWording, ({ text, context }) => {
        expect(purpose(fullWidth(text), context)).toBe(purpose(text, context))
        expect(purpose(text.toUpperCase(), context)).toBe(purpose(text, context))
      }),
      { numRuns: 800 },
    )
  })

  it('Simplified or Traditional script', () => {
    fc.assert(
      fc.property(chineseWording, ({ text, context }) => {
        expect(purpose(otherScript(text), otherScript(context))).toBe(purpose(text, context))
      }),
      { numRuns: 800 },
    )
  })

  it('polite words', () => {
    const polite = fc.constantFrom(
      (text: string) => `${text}，谢谢`,
      (text: string) => `${text}，谢谢您！`,
      (text: string) => `您好，${text}`,
      (text: string) => `请${text}`,
      (text: string) => `please ${text}`,
    )
    const sentences = wordings.filter(
      ({ lang, text, context }) =>
        context === '' && text.length > 7 && (lang.startsWith('zh') || lang === 'en'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...sentences), polite, ({ text }, politely) => {
        const plain = purpose(text, '')
        const said = purpose(politely(text), '')
        if (plain !== 'marketing') expect(said).not.toBe('marketing')
        else expect(said).toBe('marketing')
      }),
      { numRuns: 800 },
    )
  })
})

describe('any text', () => {
  it('is judged without an error, and closed to the gate means no consent', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const verdict = classify(one, other)
        classifyButtonPrint(one)
        const concerns = ['marketing', 'inverted', 'mixed'].includes(verdict.purpose)
        expect(concerns && !mayConcernConsent(one)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('of the words of consent in any order says in its own words why', () => {
    const words = fc.array(
      fc.constantFrom(
        '不',
        '接收',
        '促销',
        '短信',
        '同意',
        '协议',
        '取消',
        '勾选',
        '，',
        '订单',
        'no',
        'offers',
        'receive',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(words, (chosen) => {
        const text = chosen.join(' ')
        for (const because of classify(text).because) expect(text).toContain(because)
      }),
    )
  })
})
