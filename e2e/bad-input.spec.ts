import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { SETTINGS, SIGN_UP, TAOBAO_NEW_LIST } from './demo.ts'
import { sendAsContentScript } from './isolatedWorld.ts'

const ODD = 'https://i.taobao.com/odd.htm'
const PROMO = (id: string) =>
  `<label><input type="checkbox" id="${id}" name="${id}" checked>我愿意接收店铺促销短信</label>`

test('a page that throws everywhere is unticked all the same', async ({ page, shop, untick }) => {
  shop.put(
    ODD,
    `<!doctype html><meta charset="utf-8"><script>throw new Error('shop bug')</script>
<script>
addEventListener('click', () => { throw new Error('shop bug in capture') }, true)
addEventListener('change', () => { throw new Error('shop bug in change') })
MutationObserver.prototype.observe = () => { throw new Error('no observers here') }
Array.prototype.map = () => { throw new Error('no map here') }
</script>
<form>${PROMO('one')}${PROMO('two')}</form>`,
  )
  await page.goto(ODD)
  await expect(page.locator('#one')).not.toBeChecked()
  await expect(page.locator('#two')).not.toBeChecked()
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
})

test('a page that is only half there is unticked, and the rest when it comes', async ({
  page,
  shop,
}) => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  shop.put(ODD, async function* () {
    yield `<!doctype html><meta charset="utf-8"><form>${PROMO('early')}<div>`
    yield `<label><input type="checkbox" id="late" checked>我愿意接收店`
    await gate
    yield `铺促销短信</label></div></form>`
  })
  await page.goto(ODD, { waitUntil: 'commit' })
  await expect(page.locator('#early')).not.toBeChecked()
  release()
  await page.waitForLoadState()
  await expect(page.locator('#late')).not.toBeChecked()
})

test('store names of 10,000 characters or with markup are recorded and shown as text', async ({
  page,
  shop,
  untick,
}) => {
  const markup = '<img src=x onerror="document.title=1">店'
  const order = (id: string, name: string, seller: string) => `
<div id="shopOrderContainer_${id}" class="trade-container-shopOrderContainer">
<span class="shopInfoOrderTime--a">2026-10-01</span><span class="shopInfoOrderId--a">订单号: ${id}</span>
<span data-spm="order_shopname"><a class="shopInfoName--a" href="//store.taobao.com/shop/view_shop.htm?user_number_id=${seller}">${name}</a></span>
<span class="shopInfoStatus--a">交易成功</span><div id="orderDetailCol_${id}"></div></div>`
  shop.put(
    TAOBAO_NEW_LIST,
    `<!doctype html><meta charset="utf-8"><div id="__ultron_rootContainer_node"><div class="trade-main-content">
${order('4700000009000000201', '长'.repeat(10_000), '2207000000201')}
${order('4700000009000000202', markup.replaceAll('<', '&lt;'), '2207000000202')}
${order('4700000009000000203', '小满手作', '2207000000203')}</div></div>`,
  )
  await page.goto(TAOBAO_NEW_LIST)
  await expect.poll(async () => (await untick.rows('stores')).length).toBe(3)
  const popup = await untick.openPopup()
  await expect(popup.getByRole('row').getByRole('link', { name: '小满手作' })).toBeVisible()
  await expect(popup.getByRole('row').getByRole('link', { name: markup })).toBeVisible()
  await expect(popup.locator('img[src=x]')).toHaveCount(0)
  for (const { name } of await untick.rows('stores')) expect(name.length).toBeLessThanOrEqual(200)
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
})

test('messages of a wrong shape are refused with a reason and write nothing', async ({
  page,
  untick,
}) => {
  await page.goto(SIGN_UP)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(2)
  const wrong = [
    { name: 'report-sightings', payload: null },
    { name: 'report-sightings', payload: { sightings: [{ platform: 'shopee', orderId: 1 }] } },
    { name: 'report-entries', payload: { entries: [{ id: '<script>' }] } },
    { name: 'report-entries', payload: { entries: 'x'.repeat(100_000) } },
  ]
  for (const message of wrong) {
    const answer = await sendAsContentScript(untick, page, message)
    expect(answer).toMatchObject({ ok: false })
  }
  expect(await untick.rows('journal')).toHaveLength(2)
  expect(await untick.rows('stores')).toEqual([])
  await page.goto(SETTINGS)
  await expect.poll(async () => (await untick.rows('journal')).length).toBe(4)
})

test('a database that cannot be opened is said in the popup; pages are unticked on, nothing is lost', async ({
  page,
  untick,
}) => {
  const reader = await untick.reader()
  await setDatabaseVersion(reader, 999_999)
  await page.goto(SETTINGS)
  await expect(page.locator('#promo_sms')).not.toBeChecked()
  const popup = await untick.openPopup(page)
  await expect(popup.getByRole('alert').filter({ hasText: '打不开去勾的数据' })).toBeVisible()
  await popup.close()

  await setDatabaseVersion(reader, undefined)
  const labels = async () => (await untick.rows('journal')).map(({ target }) => target.label)
  await expect.poll(labels, { timeout: 20_000 }).toContain('我愿意接收店铺促销短信')
})

/** Replaces the database by an empty one of another version, which Untick cannot open; undefined only removes it. */
function setDatabaseVersion(reader: Page, version: number | undefined): Promise<void> {
  return reader.evaluate(
    (next) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('untick')
        deleting.addEventListener('error', () => reject(deleting.error ?? new Error('not deleted')))
        deleting.addEventListener('success', () => {
          if (next === undefined) {
            resolve()
            return
          }
          const opening = indexedDB.open('untick', next)
          opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
          opening.addEventListener('success', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    version,
  )
}
