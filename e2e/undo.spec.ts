import { expect, test } from './extension.ts'
import { framesOf, SETTINGS } from './demo.ts'
import type { Untick } from './untick.ts'

const PROMO = '我愿意接收店铺促销短信'

test('undo from the journal ticks the box on the open page again, and it stays', async ({
  page,
  shop,
  untick,
}) => {
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  await expect(page.getByLabel(PROMO)).not.toBeChecked()

  const dashboard = await untick.openDashboard('#/diary')
  await dashboard.getByRole('button', { name: new RegExp(`恢复勾选.*${PROMO}`) }).click()
  await expect(page.getByLabel(PROMO)).toBeChecked()
  await expect.poll(() => commands(untick)).toContain('undo')

  await page.bringToFront()
  const seen = (await framesOf(page)).length
  await framesOf(page, seen + 60)
  await page.getByLabel('物流进度通知').focus()
  await expect(page.getByLabel(PROMO)).toBeChecked()
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible()
  expect(shop.submissions[0]?.fields['promo_sms']).toEqual(['1'])
})

test('an undone box is left ticked at the next visit too', async ({ page, untick }) => {
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  const dashboard = await untick.openDashboard('#/diary')
  await dashboard.getByRole('button', { name: new RegExp(`恢复勾选.*${PROMO}`) }).click()
  await expect(page.getByLabel(PROMO)).toBeChecked()
  await expect.poll(() => remembered(untick)).toHaveLength(1)

  await page.bringToFront()
  await page.reload()
  await framesOf(page, 60)
  await expect(page.getByLabel(PROMO)).toBeChecked()
})

/** The choices that the next visit will find. */
async function remembered(untick: Untick): Promise<string[]> {
  const reader = await untick.reader()
  const { choices } = await reader.evaluate(() => chrome.storage.local.get('choices'))
  return Object.keys(choices ?? {})
}

async function commands(untick: Untick): Promise<string[]> {
  return (await untick.rows('journal')).map(({ command }) => command)
}
