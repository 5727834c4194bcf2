import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import {
  framesOf,
  SETTINGS,
  JD_CARDS,
  JD_CART,
  JD_TABLE,
  TAOBAO_CART,
  TAOBAO_NEW_LIST,
  TAOBAO_OLD_LIST,
} from './demo.ts'
import type { Untick } from './untick.ts'

const TAOBAO = ['速达数码配件', '晴里家居旗舰店', '小满手作', '木木小铺', '木木小铺']

async function namesOf(untick: Untick): Promise<string[]> {
  return (await untick.rows('stores')).map((store) => store.name).sort()
}

async function listedIn(popup: Page): Promise<string[]> {
  const names = await popup.getByRole('row').getByRole('link').allTextContents()
  return names.sort()
}

test('looking through all order lists fills the popup with exactly the stores bought from', async ({
  page,
  untick,
}) => {
  await page.goto(TAOBAO_NEW_LIST)
  await expect.poll(() => namesOf(untick)).toEqual([...TAOBAO].sort())
  await page.getByRole('button', { name: '下一页' }).click()
  await expect.poll(() => namesOf(untick)).toContain('南岸咖啡企业店')
  await page.goto(TAOBAO_OLD_LIST)
  await expect.poll(() => namesOf(untick)).toContain('旧时光唱片行')
  await page.goto(JD_TABLE)
  await expect.poll(() => namesOf(untick)).toContain('拾光文具旗舰店')
  await page.goto(JD_CARDS)
  await expect.poll(async () => (await untick.rows('orders')).length).toBe(17)

  const self = '京东自营'
  const jd = ['山野户外旗舰店', '云朵母婴专营店', '拾光文具旗舰店']
  const all = [...TAOBAO, '南岸咖啡企业店', '旧时光唱片行', self, ...jd].sort()
  await expect.poll(() => namesOf(untick)).toEqual(all)
  const popup = await untick.openPopup()
  await expect.poll(() => listedIn(popup)).toEqual(all)
})

test('the same store on two pages under two identities is one row, with all its orders', async ({
  page,
  untick,
}) => {
  await page.goto(TAOBAO_NEW_LIST)
  await expect.poll(() => namesOf(untick)).toContain('晴里家居旗舰店')
  await page.goto(TAOBAO_OLD_LIST)
  await expect.poll(() => namesOf(untick)).toContain('旧时光唱片行')

  const stores = (await untick.rows('stores')).filter((store) => store.name === '晴里家居旗舰店')
  expect(stores).toHaveLength(1)
  expect(stores[0]).toMatchObject({ orderCount: 2, platform: 'tmall' })
  expect(stores[0]?.identities).toContain('taobao:seller:2207000000101')
  expect(stores[0]?.identities).toContain('taobao:host:qinglijiaju.tmall.com')
})

test('two stores of one name with different ids are two rows', async ({ page, untick }) => {
  await page.goto(TAOBAO_NEW_LIST)
  await expect.poll(() => namesOf(untick)).toEqual([...TAOBAO].sort())
  const twins = (await untick.rows('stores')).filter((store) => store.name === '木木小铺')
  expect(twins.map((store) => store.orderCount)).toEqual([1, 1])
})

test('unpaid and closed orders are kept with their state and can be left out', async ({
  page,
  untick,
}) => {
  await page.goto(TAOBAO_NEW_LIST)
  await expect.poll(() => namesOf(untick)).toContain('速达数码配件')
  await page.goto(TAOBAO_OLD_LIST)
  await expect.poll(() => namesOf(untick)).toContain('旧时光唱片行')
  const [store] = (await untick.rows('stores')).filter(({ name }) => name === '速达数码配件')
  expect(store).toMatchObject({ orderCount: 2, paidCount: 0 })
  const orders = (await untick.rows('orders')).filter(({ storeId }) => storeId === store?.id)
  expect(orders.map(({ state }) => state).sort()).toEqual(['closed', 'unpaid'])

  const popup = await untick.openPopup()
  await expect(popup.getByRole('link', { name: '速达数码配件' })).toBeVisible()
  await popup.getByRole('button', { name: '筛选' }).click()
  await popup.getByRole('checkbox', { name: '不看没付成款的' }).check()
  await expect(popup.getByRole('link', { name: '速达数码配件' })).toHaveCount(0)
  await expect(popup.getByRole('link', { name: '小满手作' })).toBeVisible()
})

test('looking again at the same list adds nothing', async ({ page, untick }) => {
  await page.goto(TAOBAO_OLD_LIST)
  await expect.poll(async () => (await untick.rows('orders')).length).toBe(6)
  const before = await untick.rows('stores')
  await page.reload()
  await framesOf(page)
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  expect(await untick.rows('stores')).toEqual(before)
  expect(await untick.rows('orders')).toHaveLength(6)
})

test('carts, amounts, addresses and recipients are not recorded', async ({ page, untick }) => {
  for (const url of [TAOBAO_CART, JD_CART]) await page.goto(url)
  await page.goto(JD_TABLE)
  await expect.poll(async () => (await untick.rows('orders')).length).toBe(6)
  const rows = JSON.stringify([await untick.rows('stores'), await untick.rows('orders')])
  for (const secret of ['小满', '梧桐路', '138****0000', '88.00', 'test_pin', 'PassKey']) {
    expect(rows).not.toContain(secret)
  }
  expect(rows).not.toContain('晴里家居')
})

test('recording switched off records nothing', async ({ page, untick }) => {
  await untick.set({ recording: false })
  await page.goto(TAOBAO_NEW_LIST)
  await expect(page.getByText('晴里家居旗舰店')).toBeVisible()
  await framesOf(page)
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  expect(await untick.rows('orders')).toEqual([])
  expect(await untick.rows('stores')).toEqual([])
})
