import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLATFORMS } from '../src/core/purchases/records.ts'

/*
 * npm run new:site NAME [HOST]: the folder of a new shop (hosts, pack, one page that records and one that must not) and
 * its line in `src/sites/index.ts`. It then does what it says: the test fails until the pages are real.
 */

const ROOT = join(import.meta.dirname, '..')
const NEW_SHOPS = '  // New shops above this line.\n'

/** Files of a new shop by their path in `src/sites`. */
export function filesFor(name: string, host: string): Record<string, string> {
  const url = `https://order.${host}/list`
  return {
    [`${name}/hosts.ts`]: hostsFile(name, host),
    [`${name}/pack.ts`]: packFile(name, host),
    [`${name}/fixtures/order-list--first.html`]: pageFile(url, orderRow(host)),
    [`${name}/fixtures/order-list--first.expected.json`]: json({
      sightings: [sighting(name, host)],
    }),
    [`${name}/fixtures/product--page.html`]: pageFile(
      `https://item.${host}/1.html`,
      shopLink(host),
    ),
    [`${name}/fixtures/product--page.expected.json`]: json({ sightings: [] }),
  }
}

/** The list of shops with one more on it. */
export function withShop(index: string, name: string): string {
  const variable = variableOf(name)
  if (index.includes(`'./${name}/hosts.ts'`)) return index
  return index
    .replace(
      'import type { SiteHosts }',
      `import { hosts as ${variable} } from './${name}/hosts.ts'\nimport type { SiteHosts }`,
    )
    .replace(NEW_SHOPS, `  ${variable},\n${NEW_SHOPS}`)
}

/** The list of platforms with one more on it. */
export function withPlatform(records: string, name: string): string {
  return records.replace(/(export const PLATFORMS = \[[^\]]*)\] as const/, (whole, list: string) =>
    list.includes(`'${name}'`) ? whole : `${list}, '${name}'] as const`,
  )
}

function variableOf(name: string): string {
  return /^\d/.test(name) ? `shop${name}` : name
}

function hostsFile(name: string, host: string): string {
  return `import type { SiteHosts } from '../pack.ts'

export const hosts = {
  id: '${name}',
  hosts: ['*://*.${host}/*'],
  orderPages: ['*://order.${host}/*'],
  optional: true,
} as const satisfies SiteHosts
`
}

function packFile(name: string, host: string): string {
  const dotted = host.replaceAll('.', String.raw`\.`)
  return `import type { SitePack } from '../pack.ts'
import { hosts } from './hosts.ts'

export const pack = {
  ...hosts,
  links: {
    domains: ['${host}'],
    platformHosts: ['www', 'order', 'item', 'cart', 'login', 'm'],
    self: '${name}',
    canonical: { shop: 'https://shop.${host}/{}' },
    forms: [
      {
        host: String.raw\`shop\\.${dotted}\`,
        path: String.raw\`/(\\d+)\`,
        pathIs: ['shop'],
      },
    ],
  },
  self: { names: [], called: '${name}' },
  pages: [
    {
      id: 'order-list',
      url: String.raw\`^https?://order\\.${dotted}/list\`,
      generations: [
        {
          id: 'first',
          marks: ['.order-list'],
          empty: ['.order-list .empty'],
          rows: {
            row: ['.order-list .order'],
            orderId: [{ match: String.raw\`订单号\\s*[:：]?\\s*(\\d{8,20})\` }],
            date: [{ at: '.time' }],
            state: [{ at: '.state' }],
            alias: [],
            name: [{ at: '.shop' }],
            links: ['a.shop'],
          },
        },
      ],
    },
  ],
  checkouts: [],
  submitted: [],
} as const satisfies SitePack
`
}

function pageFile(url: string, body: string): string {
  return `<!-- ${JSON.stringify({ url })} -->
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>示例页面</title>
</head>
<body>
${body}
</body>
</html>
`
}

function orderRow(host: string): string {
  return `<div class="order-list"><div class="order"><span class="time">2026-01-02 03:04:05</span><span>订单号：100000000001</span>${shopLink(host)}<span class="state">已完成</span></div></div>`
}

function shopLink(host: string): string {
  return `<a class="shop" href="//shop.${host}/10001">示例小店</a>`
}

function sighting(name: string, host: string) {
  return {
    platform: name,
    orderId: '100000000001',
    orderedAt: '2026-01-02T03:04:05+08:00',
    state: 'done',
    store: {
      name: '示例小店',
      url: `https://shop.${host}/10001`,
      identities: [{ kind: 'shop', value: '10001' }],
    },
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** Writes the files of a new shop; refuses to touch a folder that is there. Returns what to do next. */
export function makeSite(root: string, name: string, host: string): string[] {
  if (!/^[a-z0-9]{2,20}$/.test(name)) throw new Error('NAME: 2 to 20 small letters and digits')
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) throw new Error('HOST: as in example.com')
  const sites = join(root, 'src', 'sites')
  for (const path of Object.keys(filesFor(name, host)))
    if (existsSync(join(sites, path))) throw new Error(`src/sites/${path} is there already`)
  mkdirSync(join(sites, name, 'fixtures'), { recursive: true })
  for (const [path, text] of Object.entries(filesFor(name, host)))
    writeFileSync(join(sites, path), text)
  change(join(sites, 'index.ts'), (text) => withShop(text, name))
  change(join(root, 'src/core/purchases/records.ts'), (text) => withPlatform(text, name))
  return [
    `src/sites/${name}/hosts.ts      the shop's hosts and order pages`,
    `src/sites/${name}/pack.ts       where an order is, and which links name a store`,
    `src/sites/${name}/fixtures/     write pages after the real ones, with invented data`,
    'npx vitest run src/content/purchases    reads them all',
  ]
}

function change(file: string, by: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = by(before)
  if (after !== before) writeFileSync(file, after)
}

if (process.argv[1]?.endsWith('new-site.ts')) {
  const [name = '', host = `${name}.com`] = process.argv.slice(2)
  try {
    for (const line of makeSite(ROOT, name, host)) console.log(line)
    const isKnown = PLATFORMS.some((platform) => platform === name)
    if (!isKnown) console.log('a new platform: tsc names the tables that want a word for it')
  } catch (error) {
    console.error(`npm run new:site NAME [HOST]\n${error instanceof Error ? error.message : ''}`)
    process.exitCode = 1
  }
}
