import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launchShopBrowser } from '../e2e/browser.ts'
import { startShop } from '../e2e/server.ts'
import { ensureChromium, hasDisplay, NO_BROWSER } from './browsers.ts'
import { tour } from './tour.ts'

/** What `npm start` does once the packages are there: build, find a browser, open the demo shop. */
async function demo(): Promise<number> {
  const dist = build()
  if (dist === undefined) return 1
  const executablePath = ensureChromium()
  if (executablePath === undefined) {
    console.error(NO_BROWSER)
    return 1
  }
  const headless = !hasDisplay()
  const shop = await startShop()
  // Inside the project: a browser in a sandbox of its own (snap) sees no other temporary folder.
  mkdirSync('.cache', { recursive: true })
  const profile = mkdtempSync(resolve('.cache', 'demo-'))
  try {
    const browser = await launchShopBrowser({
      dist,
      profile,
      port: shop.port,
      executablePath,
      headless,
      // In a window Untick speaks the reader's own language; the tour's pictures are in Chinese.
      locale: headless ? 'zh-CN' : Intl.DateTimeFormat().resolvedOptions().locale,
    })
    if (headless) return await tour(browser, 'demo-output')
    return await showWindow(browser)
  } finally {
    await shop.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Builds the Chromium extension; UNTICK_DIST names one that is built already. Undefined = the build failed. */
function build(): string | undefined {
  const built = process.env['UNTICK_DIST']
  if (built) return resolve(built)
  console.log('构建扩展… Building the extension…')
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--mode', 'chrome', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  return status === 0 ? resolve('dist/chrome') : undefined
}

async function showWindow({
  context,
}: Awaited<ReturnType<typeof launchShopBrowser>>): Promise<number> {
  const closed = new Promise((done) => context.once('close', done))
  process.once('SIGINT', () => void context.close())
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto('https://demo.untick.example/')
  await page.bringToFront()
  console.log('演示商店已打开。关掉浏览器窗口（或按 Ctrl-C）即结束。')
  console.log('The demo shop is open. Close the browser window (or press Ctrl-C) to end.')
  await closed
  return 0
}

process.exitCode = await demo()
