import type { BrowserContext, Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { launchShopBrowser } from './browser.ts'
import * as demo from './demo.ts'
import { dist, expect, test } from './extension.ts'
import { startShop } from './server.ts'

const TOUR = [
  demo.SETTINGS,
  demo.SIGN_UP,
  demo.MEMBERSHIP,
  demo.TMALL_CHECKOUT,
  demo.JD_CHECKOUT,
  demo.TAOBAO_CART,
  demo.TAOBAO_NEW_LIST,
  demo.TAOBAO_OLD_LIST,
  demo.JD_TABLE,
  demo.JD_CARDS,
]

async function walk(page: Page): Promise<void> {
  for (const url of TOUR) {
    await page.goto(url)
    await demo.framesOf(page)
  }
}

/** What the demo shop was asked on a tour without Untick. */
async function requestsWithout(): Promise<string[]> {
  const shop = await startShop()
  const profile = await mkdtemp(join(tmpdir(), 'untick-bare-'))
  const { context } = await launchShopBrowser({
    dist,
    profile,
    port: shop.port,
    withExtension: false,
  })
  await walk(await context.newPage())
  await context.close()
  await shop.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  return askedOf(shop.requests)
}

function askedOf(requests: readonly { method: string; url: string }[]): string[] {
  return [...new Set(requests.map(({ method, url }) => `${method} ${url}`))].sort()
}

function requestsOfExtension(context: BrowserContext): string[] {
  const seen: string[] = []
  context.on('request', (request) => {
    const from = request.serviceWorker()?.url() ?? request.frame().url()
    const local = /^(chrome-extension|data|blob):/.test(request.url())
    if (from.startsWith('chrome-extension:') && !local) seen.push(request.url())
  })
  return seen
}

test('on a whole tour, popup and dashboard included, Untick asks the network for nothing', async ({
  context,
  page,
  shop,
  untick,
}) => {
  const seen = requestsOfExtension(context)
  await walk(page)
  await expect.poll(async () => (await untick.rows('stores')).length).toBeGreaterThan(0)
  const popup = await untick.openPopup(page)
  await expect(popup.getByRole('main')).toBeVisible()
  for (const screen of ['stores', 'diary', 'overview', 'settings', 'about']) {
    const dashboard = await untick.openDashboard(`#/${screen}`)
    await expect(dashboard.getByRole('main')).toBeVisible()
  }
  expect(seen).toEqual([])
  expect(shop.requests.filter(({ origin }) => origin.startsWith('chrome-extension'))).toEqual([])
  expect(askedOf(shop.requests)).toEqual(await requestsWithout())
})

test('a page cannot tell whether Untick is there', async ({ page, untick }) => {
  await page.goto(demo.SETTINGS)
  const files = filesIn(dist).map((file) => `chrome-extension://${untick.id}/${file}`)
  const loaded = await page.evaluate(async (urls) => {
    const answers = await Promise.all(
      urls.map((url) =>
        fetch(url).then(
          () => url,
          () => '',
        ),
      ),
    )
    return answers.filter(Boolean)
  }, files)
  expect(loaded).toEqual([])
})

const BUILDS = [
  ['Chromium', dist],
  ['Firefox', resolve(process.env['UNTICK_DIST_FIREFOX'] ?? 'dist/firefox')],
] as const

for (const [browser, folder] of BUILDS) {
  test.describe(`the ${browser} build`, () => {
    test.skip(!existsSync(folder), `${folder} is not built`)

    test('asks for nothing that it does not need', () => {
      const manifest = manifestOf(folder)
      expect(manifest['web_accessible_resources']).toBeUndefined()
      expect(manifest['externally_connectable']).toBeUndefined()
      const permissions = ['storage', 'unlimitedStorage', 'alarms', 'scripting']
      expect(permissions).toEqual(expect.arrayContaining(list(manifest['permissions'])))
      const shops = /^(\*|https):\/\/(\*\.)?(taobao\.com|tmall\.com|tmall\.hk|jd\.com|jd\.hk)\/\*$/
      for (const host of list(manifest['host_permissions'])) expect(host).toMatch(shops)
      expect(JSON.stringify(manifest['content_scripts'])).not.toContain('<all_urls>')
      expect(list(manifest['permissions'])).not.toContain('<all_urls>')
    })

    test('may not reach the network and carries no remote code', () => {
      const policy = JSON.stringify(manifestOf(folder)['content_security_policy'])
      expect(policy).toContain("connect-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe-eval')
      for (const file of filesIn(folder)) {
        const text = readFileSync(join(folder, file), 'utf8')
        if (extname(file) === '.html') expect(text).not.toMatch(/<script[^>]+src="(https?:)?\/\//)
        if (extname(file) !== '.js') continue
        expect.soft(text.match(/\b(eval|new Function|importScripts)\(/), file).toBeNull()
        expect.soft(text.match(/\bimport\(\s*["'`]https?:/), file).toBeNull()
        // On shop pages the shop's own policy holds instead of ours: nothing there may even know how to send.
        if (file.includes('content')) expect.soft(callsIn(text), file).toEqual([])
      }
    })
  })
}

function callsIn(text: string): string[] {
  return text.match(/\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/g) ?? []
}

function manifestOf(folder: string): Record<string, unknown> {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null) throw new Error('no manifest')
  return Object.fromEntries(Object.entries(manifest))
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
