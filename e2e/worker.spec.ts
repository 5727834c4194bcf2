import { expect, test } from './extension.ts'
import { SETTINGS, TAOBAO_NEW_LIST } from './demo.ts'
import { stopWorker } from './worker.ts'

test('a worker stopped between two sightings loses nothing', async ({ page, untick }) => {
  await page.goto(TAOBAO_NEW_LIST)
  await expect.poll(async () => (await untick.rows('orders')).length).toBe(5)

  await stopWorker(untick)
  await page.getByRole('button', { name: '下一页' }).click()
  await expect.poll(async () => (await untick.rows('orders')).length).toBe(6)

  await stopWorker(untick)
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  expect(await untick.rows('orders')).toHaveLength(6)
  expect(await untick.rows('stores')).toHaveLength(6)
})

test('a worker stopped before anything was seen is woken by the first page', async ({
  page,
  untick,
}) => {
  await stopWorker(untick)
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
})
