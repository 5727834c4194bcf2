import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A saved page and the address at which it is shown. */
export interface Page {
  readonly url: string
  readonly file: string
  readonly html: string
}

const ROOT = join(import.meta.dirname, '..')
const SHOP = join(import.meta.dirname, 'shop')
const SITES = join(ROOT, 'src', 'sites')

/** Every page of the demo shop, then every fixture page of the site packs: at one address the first one wins. */
export function allPages(): Page[] {
  const fixtures = readdirSync(SITES)
    .map((name) => join(SITES, name, 'fixtures'))
    .filter((folder) => existsSync(folder))
  return [SHOP, ...fixtures].flatMap(pagesIn)
}

function pagesIn(folder: string): Page[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readPage(join(folder, name)))
}

/** Reads a page; its address stands in a JSON comment on the first line: `<!-- {"url":"https://…"} -->`. */
function readPage(file: string): Page {
  const html = readFileSync(file, 'utf8')
  const json = /^<!--\s*(\{.*?\})\s*-->/.exec(html)?.[1]
  const url = json === undefined ? undefined : urlOf(JSON.parse(json))
  if (url === undefined) throw new Error(`${file}: no {"url": …} comment on the first line`)
  return { url, file, html }
}

function urlOf(meta: unknown): string | undefined {
  if (typeof meta !== 'object' || meta === null || !('url' in meta)) return undefined
  return typeof meta.url === 'string' ? meta.url : undefined
}
