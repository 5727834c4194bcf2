import { existsSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { findFirefox } from '../scripts/browsers.ts'
import { SETTINGS, TAOBAO_NEW_LIST } from './demo.ts'
import { expect } from './extension.ts'
import { firefoxDist, launchFirefox, openExtensionPage } from './firefox.ts'
import { startShop } from './server.ts'

const firefox = findFirefox()

base.describe('in real Firefox', () => {
  base.skip(firefox === undefined, 'Firefox is not installed here')
  base.skip(!existsSync(firefoxDist), `${firefoxDist} is not built`)

  base('boxes go off, stores are recorded, the popup lists them', async () => {
    base.setTimeout(90_000)
    const shop = await startShop()
    const browser = await launchFirefox(firefox ?? '', shop.port)
    try {
      const page = await browser.newPage()
      await page.goto(SETTINGS)
      // The first-run page came to the front; a page behind it draws no frames.
      await page.bringToFront()
      const frames = () => page.evaluate(() => window.__frames)
      await expect.poll(async () => (await frames()).length).toBeGreaterThan(30)
      expect((await frames()).flatMap((frame) => frame.ticked)).toEqual([])
      expect((await frames()).at(-1)?.present).toBe(2)
      const ticked = () =>
        page.$$eval('input:checked', (boxes) => boxes.map((box) => box.getAttribute('id')))
      const others = ['logistics', 'safety', 'anonymous', 'phone_guard', 'remember', 'terms']
      expect(await ticked()).toEqual(others)
      await page.focus('button[type=submit]')
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      expect(Object.keys(shop.submissions[0]?.fields ?? {})).toEqual(others)

      await page.goto(TAOBAO_NEW_LIST)
      await page.waitForSelector('[id^=shopOrderContainer_]')
      const popup = await openExtensionPage(browser, 'src/popup/index.html')
      const stores = () =>
        popup.$$eval('[role=row] a', (links) => links.map((link) => link.textContent ?? ''))
      await expect
        .poll(async () => (await stores()).sort())
        .toEqual(['速达数码配件', '晴里家居旗舰店', '小满手作', '木木小铺', '木木小铺'].sort())
    } finally {
      await browser.close()
      await shop.close()
    }
  })
})
