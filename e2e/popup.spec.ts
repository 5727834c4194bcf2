import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { SETTINGS } from './demo.ts'
import { violationsOf } from './accessibility.ts'
import { popupWith, store } from './stores.ts'

const STORES = [
  store(1, { name: '晴里家居旗舰店', platform: 'tmall', orderCount: 3, paidCount: 3 }),
  store(2, { name: '小满手作', orderCount: 7, paidCount: 7 }),
  store(3, { name: '山野户外旗舰店', platform: 'jd', identities: ['jd:vendor:710001'] }),
  store(4, { name: '云朵母婴专营店', platform: 'jd', optOut: { status: 'asked', since: 1 } }),
]

function names(popup: Page): Promise<string[]> {
  return popup.getByRole('row').getByRole('link').allTextContents()
}

test('says what to do first when there is no store yet', async ({ untick }) => {
  const popup = await untick.openPopup()
  await expect(popup.getByText('还没有店铺')).toBeVisible()
  await expect(popup.getByText('打开淘宝或京东的“我的订单”', { exact: false })).toBeVisible()
  await expect(popup.getByRole('link', { name: /打开淘宝订单/ })).toBeVisible()
})

test('shows platform, last order, number of orders and status of each store', async ({
  untick,
}) => {
  const popup = await popupWith(untick, STORES)
  const row = popup.getByRole('row').filter({ hasText: '小满手作' })
  await expect(row).toContainText('淘宝')
  await expect(row).toContainText('7 笔订单')
  await expect(row).toContainText('2026')
  await expect(row).toContainText('未退订')
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
})

test('search as you type, filter by platform and status', async ({ untick }) => {
  const popup = await popupWith(untick, STORES)
  await expect.poll(() => names(popup)).toHaveLength(4)
  const search = popup.getByRole('searchbox')
  await search.pressSequentially('旗舰')
  await expect.poll(() => names(popup)).toEqual(['晴里家居旗舰店', '山野户外旗舰店'])
  await search.fill('')
  await popup.getByRole('button', { name: '筛选' }).click()
  await popup.getByLabel('平台').selectOption({ label: '京东' })
  await expect.poll(() => names(popup)).toEqual(['山野户外旗舰店', '云朵母婴专营店'])
  await popup.getByLabel('状态').selectOption({ label: '已提出' })
  await expect.poll(() => names(popup)).toEqual(['云朵母婴专营店'])
  await search.fill('小满')
  await expect(popup.getByText('没有符合条件的店铺')).toBeVisible()
  await popup.getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(() => names(popup)).toHaveLength(4)
})

test('sort by number of orders', async ({ untick }) => {
  const popup = await popupWith(untick, STORES)
  await popup.getByRole('button', { name: '筛选' }).click()
  await popup.getByLabel('排序').selectOption({ label: '订单数' })
  await expect
    .poll(async () => (await names(popup)).slice(0, 2))
    .toEqual(['小满手作', '晴里家居旗舰店'])
})

test('select all or some and mark them as asked; it can be taken back', async ({ untick }) => {
  const popup = await popupWith(untick, STORES)
  await popup.getByRole('button', { name: '全选 4 家' }).click()
  await popup.getByRole('checkbox', { name: '选择 小满手作' }).uncheck()
  await expect(popup.getByText('已选 3 家')).toBeVisible()
  await popup.getByRole('button', { name: '标记为已提出' }).click()
  await expect.poll(() => statuses(untick)).toEqual(['asked', 'none', 'asked', 'asked'])
  await popup.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => statuses(untick)).toEqual(['none', 'none', 'none', 'asked'])
})

async function statuses(untick: {
  rows(table: 'stores'): Promise<{ optOut: { status: string } }[]>
}) {
  return (await untick.rows('stores')).map((row) => row.optOut.status)
}

test('the whole list works from the keyboard', async ({ untick }) => {
  const popup = await popupWith(untick, STORES)
  await popup.getByRole('searchbox').focus()
  const first = popup.getByRole('checkbox', { name: '选择 晴里家居旗舰店' })
  for (let presses = 0; presses < 8; presses += 1) {
    await popup.keyboard.press('Tab')
    if (await first.evaluate((box) => box === document.activeElement)) break
  }
  await expect(first).toBeFocused()
  await popup.keyboard.press('ArrowDown')
  const second = popup.getByRole('checkbox', { name: '选择 小满手作' })
  await expect(second).toBeFocused()
  await popup.keyboard.press('Space')
  await expect(second).toBeChecked()
  await popup.keyboard.press('End')
  await expect(popup.getByRole('checkbox', { name: '选择 云朵母婴专营店' })).toBeFocused()
})

test('what was unticked on the open page is listed with its reason and a way back', async ({
  page,
  untick,
}) => {
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  const popup = await untick.openPopup(page)
  const entry = popup.getByRole('listitem').filter({ hasText: '我愿意接收店铺促销短信' })
  await expect(entry).toContainText('促销')
  await popup.getByRole('button', { name: '恢复勾选：我愿意接收店铺促销短信' }).click()
  await expect(page.locator('#promo_sms')).toBeChecked()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of a screen reader (${scheme})`, async ({ page, untick }) => {
    await page.goto(SETTINGS)
    await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
    const empty = await untick.openPopup(page)
    await empty.emulateMedia({ colorScheme: scheme })
    await expect(empty.getByRole('listitem').first()).toBeVisible()
    expect(await violationsOf(empty)).toEqual([])
    await empty.close()
    const popup = await popupWith(untick, STORES)
    await popup.emulateMedia({ colorScheme: scheme })
    await popup.getByRole('button', { name: '筛选' }).click()
    await popup.getByRole('checkbox', { name: '选择 小满手作' }).check()
    expect(await violationsOf(popup)).toEqual([])
  })
}

test.describe('in an English browser', () => {
  test.use({ locale: 'en-US' })

  test('the popup speaks English', async ({ untick }) => {
    const popup = await popupWith(untick, STORES)
    await expect(popup.getByRole('heading', { name: 'Untick' })).toBeVisible()
    await expect(popup.getByRole('row').filter({ hasText: '小满手作' })).toContainText('7 orders')
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})
