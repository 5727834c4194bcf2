import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { classify, classifyButtonPrint, mayConcernConsent } from './classify.ts'
import type { Purpose, Verdict } from './verdict.ts'
import { readWordings, type Wording } from './wordings/read.ts'

const wordings = readWordings()
const judged = wordings.map((wording) => ({
  wording,
  purpose: classify(wording.text, wording.context).purpose,
}))
type Judged = (typeof judged)[number]

const say = ({ wording, purpose }: Judged): string =>
  `${wording.lang} ${wording.text} | ${wording.context}: ${wording.purpose}, judged ${purpose}`
const of = (purpose: Purpose, also: (wording: Wording) => boolean = () => true): Judged[] =>
  judged.filter(({ wording }) => wording.purpose === purpose && also(wording))
const missed = (rows: readonly Judged[]): string[] =>
  rows.filter(({ wording, purpose }) => wording.purpose !== purpose).map(say)
const isChinese = ({ lang }: Wording): boolean => lang.startsWith('zh')

describe('invented wordings', () => {
  it('are many', () => {
    expect(wordings.length).toBeGreaterThan(1400)
  })

  it('unticks nothing that is no marketing', () => {
    const wrong = judged.filter(
      ({ wording, purpose }) => purpose === 'marketing' && wording.purpose !== 'marketing',
    )
    expect(wrong.map(say)).toEqual([])
  })

  it('finds marketing', () => {
    expect(missed(of('marketing', isChinese)).length).toBeLessThanOrEqual(8)
    expect(missed(of('marketing', (wording) => !isChinese(wording))).length).toBeLessThanOrEqual(4)
  })

  it('finds refusals and bundles', () => {
    expect(missed(of('inverted'))).toEqual([])
    expect(missed(of('mixed'))).toEqual([])
  })

  it('knows protection', () => {
    expect(missed(of('protective'))).toEqual([])
  })

  it('says no wording to be free of consent that is about it', () => {
    const told = judged.filter(({ wording }) =>
      ['marketing', 'inverted', 'mixed'].includes(wording.purpose),
    )
    const shut = told.filter(({ wording }) => !mayConcernConsent(wording.text))
    expect(shut.map(say)).toEqual([])
  })
})

const verdict = (text: string, context = ''): Verdict => classify(text, context)

describe('what decided', () => {
  it('is told as the page printed it', () => {
    expect(verdict('【選填】我願意接收 促銷 短訊').because.join('|')).toBe('接收|促銷')
    expect(verdict('Yes, send me SPECIAL OFFERS').because).toContain('OFFERS')
    expect(verdict('接 收 ＥＤＭ 推 广').because).toContain('接 收')
  })

  it('names the kinds', () => {
    expect(verdict('同意通过短信和邮件接收优惠').kinds).toEqual(['sms', 'email'])
    expect(verdict('同意商家致电推销产品').kinds).toEqual(['call'])
    expect(verdict('接收活动推送').kinds).toEqual(['push'])
    expect(verdict('关注店铺').kinds).toEqual(['follow'])
    expect(verdict('加入店铺会员').kinds).toEqual(['membership'])
    expect(verdict('同意将我的信息提供给第三方用于营销').kinds).toEqual(['sharing'])
    expect(verdict('允许个性化广告').kinds).toEqual(['ads'])
    expect(verdict('接收优惠活动').kinds).toEqual(['general'])
    expect(verdict('设为默认地址').kinds).toEqual([])
  })
})

describe('context', () => {
  it('speaks for a bare answer', () => {
    expect(verdict('开启', '营销邮件').purpose).toBe('marketing')
    expect(verdict('关闭', '营销邮件').purpose).toBe('inverted')
    expect(verdict('Yes', 'Would you like our newsletter by email?').purpose).toBe('marketing')
    expect(verdict('No, thanks', 'Would you like our newsletter by email?').purpose).toBe(
      'inverted',
    )
    expect(verdict('同意', '同意《用户协议》并接收促销短信').purpose).toBe('mixed')
  })

  it('never turns a label that says something itself', () => {
    for (const label of ['全选', '需要发票', '运费险', '记住我', '使用优惠券', '订单通知']) {
      expect(verdict(label, '接收促销短信 | 营销邮件').purpose).not.toBe('marketing')
    }
  })

  it('leaves a bare answer without one alone', () => {
    for (const label of ['', '开启', '是', '接收', 'Yes', 'On'])
      expect(verdict(label).purpose).toBe('other')
  })
})

describe('small print of a button', () => {
  it('is consent when pressing says so', () => {
    for (const print of [
      '点击即同意《会员规则》并授权品牌方发送商业性信息',
      '确认入会即代表同意接收品牌方的营销短信',
      '登录即视为同意接收优惠推送',
      'By clicking Join you agree to receive marketing emails',
      'En cliquant vous acceptez de recevoir nos offres par e-mail',
    ]) {
      expect(classifyButtonPrint(print)?.purpose, print).toBe('marketing')
    }
  })

  it('is not, for terms alone or without a button', () => {
    for (const print of [
      '点击登录即同意《用户协议》和《隐私政策》',
      '提交订单即表示您已同意退换货政策',
      '本店优惠活动火热进行中',
      'By continuing you accept the Terms of Sale',
      '',
    ]) {
      expect(classifyButtonPrint(print), print).toBeNull()
    }
  })
})

describe('hostile text', () => {
  const HOSTILE = [
    '接收',
    '不',
    '《',
    '(',
    'get a ',
    'offer terms and the ',
    'kein ',
    '同意 ',
    'e\u0301',
  ]

  it('costs no more than a long label', () => {
    const start = performance.now()
    for (const piece of HOSTILE) {
      const text = piece.repeat(100_000 / piece.length)
      classify(text)
      classify('是', text)
      classifyButtonPrint(text)
    }
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

interface Row {
  readonly id: string
  readonly text: string
  readonly context: string
  readonly lang: string
  readonly label: string
}
const LABELLED = '../shared/corpus/wording.jsonl'
const OTHERS_NEEDED = 0.9

describe.skipIf(!existsSync(LABELLED))('labelled wordings beside the repository', () => {
  const rows = (existsSync(LABELLED) ? readFileSync(LABELLED, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))
    .map((row) => ({ ...row, judged: verdict(row.text, row.context).purpose }))
  const recall = (label: Purpose, chinese?: boolean): number => {
    const own = rows.filter(
      (row) =>
        row.label === label && (chinese === undefined || row.lang.startsWith('zh') === chinese),
    )
    return own.filter((row) => row.judged === label).length / own.length
  }

  it('never unticks wrongly', () => {
    const wrong = rows.filter((row) => row.judged === 'marketing' && row.label !== 'marketing')
    expect(wrong.map((row) => row.id)).toEqual([])
  })

  it('reaches the targets', () => {
    expect(recall('marketing', true)).toBeGreaterThanOrEqual(0.97)
    expect(recall('marketing', false)).toBeGreaterThanOrEqual(OTHERS_NEEDED)
    expect(recall('inverted')).toBeGreaterThanOrEqual(0.9)
    expect(recall('mixed')).toBeGreaterThanOrEqual(0.8)
  })
})
