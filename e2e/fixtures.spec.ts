import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { familyOf, PLATFORMS } from '../src/core/purchases/records.ts'
import { expect, test } from './extension.ts'
import { allPages } from './pages.ts'

const orders = v.array(v.object({ platform: v.picklist(PLATFORMS), orderId: v.string() }))
const expectation = v.object({ sightings: orders, afterScripts: v.optional(orders) })

/** The saved pages of the site packs, and the keys of the orders that each shows in the end. */
const FIXTURES = allPages()
  .filter(({ file }) => file.includes('fixtures'))
  .map(({ file, url }) => ({ url, orders: ordersOf(file) }))

function ordersOf(file: string): string[] {
  const json: unknown = JSON.parse(readFileSync(file.replace(/html$/, 'expected.json'), 'utf8'))
  const { sightings, afterScripts } = v.parse(expectation, json)
  return [...sightings, ...(afterScripts ?? [])].map(
    (each) => `${familyOf(each.platform)}:${each.orderId}`,
  )
}

for (const host of ['taobao.com', 'tmall.com', 'jd.com']) {
  test(`saved pages of ${host} give exactly their orders in a real browser`, async ({
    page,
    untick,
  }) => {
    const fixtures = FIXTURES.filter(({ url }) => new URL(url).hostname.endsWith(host))
    const recorded = async () => (await untick.rows('orders')).map(({ id }) => id).sort()
    const known = new Set<string>()
    for (const fixture of fixtures) {
      await page.goto(fixture.url)
      for (const order of fixture.orders) known.add(order)
      if (fixture.url.includes('cards-late')) {
        // Its second page holds one more order.
        const firstPage = fixture.orders.slice(0, -1)
        await expect.poll(recorded).toEqual(expect.arrayContaining(firstPage))
        await page.getByText('下一页').click()
      }
      await expect.poll(recorded, fixture.url).toEqual([...known].sort())
    }
    expect(known.size).toBeGreaterThan(0)
  })
}
