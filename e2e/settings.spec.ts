import { expect, test } from './extension.ts'
import { framesOf, SETTINGS, SIGN_UP, tickedOf } from './demo.ts'

const PROMO = '我愿意接收店铺促销短信'

test('switched off for a site in the popup, that site is left alone and others are not', async ({
  page,
  untick,
}) => {
  await page.goto(SETTINGS)
  const popup = await untick.openPopup(page)
  await popup.getByRole('radio', { name: '关闭' }).check()
  await expect.poll(() => untick.settings()).toMatchObject({ sites: { taobao: 'off' } })
  await untick.untilHeld()
  await popup.close()

  await page.reload()
  await framesOf(page)
  expect(await tickedOf(page)).toContain('promo_sms')
  await page.goto(SIGN_UP)
  const frames = await framesOf(page)
  expect(frames.flatMap((frame) => frame.ticked)).toEqual([])
})

test('only tell: the box stays ticked and the popup lists it with its reason', async ({
  page,
  untick,
}) => {
  await untick.set({ mode: 'tell' })
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  expect(await tickedOf(page)).toContain('promo_sms')
  const offers = await untick.rows('journal')
  expect(offers.map(({ command, status }) => [command, status])).toEqual([
    ['offer', 'offered'],
    ['offer', 'offered'],
  ])
  const popup = await untick.openPopup(page)
  const entry = popup.getByRole('listitem').filter({ hasText: PROMO })
  await expect(entry).toContainText('促销')
})

test('ask first: nothing changes until the shopper says so', async ({ page, untick }) => {
  await untick.set({ mode: 'ask' })
  await page.goto(SETTINGS)
  await framesOf(page)
  expect(await tickedOf(page)).toContain('promo_sms')

  const popup = await untick.openPopup(page)
  await popup.getByRole('button', { name: `取消勾选：${PROMO}` }).click()
  await expect.poll(() => tickedOf(page)).not.toContain('promo_sms')
  await expect
    .poll(async () => (await untick.rows('journal')).map(({ command }) => command))
    .toContain('untick')
})

test('off for everything: no box is touched and nothing is written', async ({ page, untick }) => {
  await untick.set({ mode: 'off' })
  for (const url of [SETTINGS, SIGN_UP]) {
    await page.goto(url)
    await framesOf(page)
    expect(await tickedOf(page)).toContain('promo_sms')
  }
  expect(await untick.rows('journal')).toEqual([])
})

test('a kind of marketing the shopper wants is left ticked', async ({ page, untick }) => {
  const { kinds } = await untick.settings()
  await untick.set({ kinds: { ...kinds, email: false } })
  await page.goto(SIGN_UP)
  await expect.poll(() => tickedOf(page)).not.toContain('promo_sms')
  await framesOf(page)
  expect(await tickedOf(page)).toContain('promo_mail')
})

test('a box the shopper ticks by hand stays ticked and is sent', async ({ page, shop }) => {
  await page.goto(SETTINGS)
  await page.getByLabel(PROMO).check()
  await framesOf(page, 60)
  await expect(page.getByLabel(PROMO)).toBeChecked()
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible()
  expect(shop.submissions[0]?.fields['promo_sms']).toEqual(['1'])
})
