import { expect, test } from './extension.ts'
import {
  framesOf,
  JD_CART,
  JD_CHECKOUT,
  MEMBERSHIP,
  SETTINGS,
  SIGN_UP,
  TAOBAO_CART,
  tickedOf,
  TMALL_CHECKOUT,
  touchedOf,
} from './demo.ts'

const PAGES = [
  {
    name: 'a Taobao settings page',
    url: SETTINGS,
    promos: ['promo_sms', 'promo_push'],
    others: ['logistics', 'safety', 'anonymous', 'phone_guard', 'remember', 'terms'],
    labels: ['我愿意接收店铺促销短信', '接收店铺上新、优惠活动推送'],
  },
  {
    name: 'a JD sign-up page',
    url: SIGN_UP,
    promos: ['promo_sms', 'promo_mail'],
    others: ['agreen', 'remember'],
    labels: ['同意接收京东及商家发送的优惠活动短信', '订阅每周精选促销邮件'],
  },
  {
    name: 'a Tmall membership page',
    url: MEMBERSHIP,
    promos: ['promo_sms', 'promo_new'],
    others: ['rules', 'remember'],
    labels: ['我愿意接收品牌的促销短信和电话回访优惠', '同时关注店铺，接收上新和活动通知'],
  },
  {
    name: 'a Tmall checkout page',
    url: TMALL_CHECKOUT,
    promos: ['promo_sms', 'promo_member'],
    others: ['insurance', 'invoice', 'anonymous', 'points', 'remember', 'terms'],
    labels: ['我愿意接收店铺促销短信', '免费加入店铺会员，接收会员优惠活动消息'],
  },
  {
    name: 'a JD checkout page',
    url: JD_CHECKOUT,
    promos: ['promo_sms'],
    others: [
      'vender_710001',
      'giftBuyHidePrice',
      'invoice',
      'bestCouponCheck',
      'selectOrderBalance',
      'remember',
      'hkmtbuy',
    ],
    labels: ['接收商家的促销短信和优惠券信息'],
  },
]

for (const { name, url, promos, others, labels } of PAGES) {
  test(`on ${name} promotions are never seen ticked and never sent, all else stays`, async ({
    page,
    shop,
    untick,
  }) => {
    await page.goto(url)
    const frames = await framesOf(page)
    expect(frames.flatMap((frame) => frame.ticked)).toEqual([])
    expect(frames.at(-1)?.present).toBe(promos.length)
    expect(await tickedOf(page)).toEqual(others)
    expect(await touchedOf(page)).toEqual({})

    const wanted = await page.locator('form').evaluate(fieldsWithout, promos)
    await page.locator('button[type=submit]').click()
    await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible()
    expect(shop.submissions.map(({ fields }) => fields)).toEqual([wanted])

    await expect
      .poll(async () => (await untick.rows('journal')).map((entry) => entry.target.label).sort())
      .toEqual([...labels].sort())
    const journal = await untick.rows('journal')
    for (const entry of journal) {
      expect(entry).toMatchObject({
        actor: 'untick',
        command: 'untick',
        before: 'on',
        after: 'off',
      })
      expect(entry.target.because).not.toEqual([])
    }
  })
}

for (const url of [TAOBAO_CART, JD_CART]) {
  test(`in the cart ${new URL(url).host} everything stays ticked`, async ({
    page,
    shop,
    untick,
  }) => {
    await page.goto(url)
    await framesOf(page, 60)
    await expect(page.locator('input[type=checkbox]:not(:checked)')).toHaveCount(0)
    expect(await touchedOf(page)).toEqual({})
    const items = await page.locator('input[name=item]').count()
    await page.locator('button[type=submit]').click()
    await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible()
    expect(shop.submissions[0]?.fields['item']).toHaveLength(items)
    expect(await untick.rows('journal')).toEqual([])
  })
}

/** What the form would send now, told by field, less the fields that may not be sent. */
function fieldsWithout(form: Element, left: readonly string[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  if (!(form instanceof HTMLFormElement)) return fields
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !left.includes(name)) (fields[name] ??= []).push(value)
  }
  return fields
}
