import { test as base } from '@playwright/test'
import { launchShopBrowser } from './browser.ts'
import { dist, expect } from './extension.ts'
import { startShop } from './server.ts'

// oxlint-disable-next-line no-empty-pattern -- Playwright reads what a test needs from its first parameter.
base('after installation Untick says what it does, once', async ({}, testInfo) => {
  const shop = await startShop()
  const { context, welcome } = await launchShopBrowser({
    dist,
    profile: testInfo.outputPath('profile'),
    port: shop.port,
  })
  try {
    if (!welcome) throw new Error('no tab was opened')
    await expect(welcome.getByRole('heading', { name: '欢迎使用去勾' })).toBeVisible()
    expect(context.pages().filter((page) => page.url() === welcome.url())).toHaveLength(1)
  } finally {
    await context.close()
    await shop.close()
  }
})
