import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { generate } from 'selfsigned'
import { allPages } from './pages.ts'

/** A page as text, or as a stream of pieces (for a page that loads half and then waits). */
export type Body = string | (() => AsyncIterable<string>)

export interface LoggedRequest {
  readonly method: string
  readonly url: string
  readonly origin: string
}

/** A form as the shop received it. */
export interface Submission {
  readonly url: string
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** The demo shop: one HTTPS server that plays every host. The browser maps all hosts to its port. */
export interface ShopServer {
  readonly port: number
  readonly requests: readonly LoggedRequest[]
  readonly submissions: readonly Submission[]
  /** Shows a page at an address; parameters in its query must be in the request too. */
  put(url: string, body: Body): void
  close(): Promise<void>
}

interface Entry {
  readonly params: URLSearchParams
  readonly body: Body
}

const ASSETS = join(import.meta.dirname, 'shop', 'assets')
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

let certificate: ReturnType<typeof generate> | undefined

/** Starts the demo shop on a free port (or the given one) of this machine. */
export async function startShop(port = 0): Promise<ShopServer> {
  certificate ??= generate([{ name: 'commonName', value: 'shop.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  })
  const { private: key, cert } = await certificate
  const shop = new Shop()
  const server = createServer({ key, cert }, (request, response) => {
    shop.answer(request, response).catch((error: unknown) => response.destroy(asError(error)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    requests: shop.requests,
    submissions: shop.submissions,
    put: (url, body) => shop.put(url, body),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Owns what one server shows and what it was asked. */
class Shop {
  readonly requests: LoggedRequest[] = []
  readonly submissions: Submission[] = []
  readonly #pages = new Map<string, Entry[]>()

  constructor() {
    for (const page of allPages().reverse()) this.put(page.url, page.html)
  }

  put(url: string, body: Body): void {
    const { host, pathname, searchParams } = new URL(url)
    const key = host + pathname
    this.#pages.set(key, [{ params: searchParams, body }, ...(this.#pages.get(key) ?? [])])
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`https://${request.headers.host ?? 'unknown'}${request.url ?? '/'}`)
    const { method = 'GET', headers } = request
    this.requests.push({ method, url: url.href, origin: headers.origin ?? '' })
    if (method === 'POST') await this.#receive(request, response, url)
    else if (url.pathname.startsWith('/assets/')) sendAsset(response, url.pathname)
    else if (/\.(jpg|png|ico)$/.test(url.pathname)) sendPicture(response, url.pathname)
    else await sendPage(response, this.#find(url))
  }

  async #receive(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const fields: Record<string, string[]> = {}
    for (const [name, value] of new URLSearchParams(text)) (fields[name] ??= []).push(value)
    this.submissions.push({ url: url.href, fields })
    await sendPage(response, receipt(fields))
  }

  #find(url: URL): Body | undefined {
    const fitting = (this.#pages.get(url.host + url.pathname) ?? []).filter(({ params }) =>
      [...params].every(([name, value]) => url.searchParams.get(name) === value),
    )
    return fitting.sort((a, b) => b.params.size - a.params.size)[0]?.body
  }
}

async function sendPage(response: ServerResponse, body: Body | undefined): Promise<void> {
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
  if (body === undefined || typeof body === 'string') {
    response.end(body ?? '<!doctype html><title>404</title><p>演示商店里没有这个页面。')
    return
  }
  for await (const piece of body()) response.write(piece)
  response.end()
}

function sendAsset(response: ServerResponse, path: string): void {
  const name = normalize(path.replace('/assets/', '')).replace(/^(\.\.[/\\])+/, '')
  const type = TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type })
  response.end(readFileSync(join(ASSETS, name)))
}

/** Any picture: two soft colours that follow from its address. */
function sendPicture(response: ServerResponse, path: string): void {
  const hue = Array.from(path).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7)
  const stops = [hue, hue + 40]
    .map((each, n) => `<stop offset="${n}" stop-color="hsl(${each} 45% 82%)"/>`)
    .join('')
  response.writeHead(200, { 'content-type': TYPES['svg'] })
  response.end(
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><linearGradient id="g" x2="1" y2="1">${stops}</linearGradient><rect width="64" height="64" fill="url(#g)"/></svg>`,
  )
}

/** What the shop says after a form was sent: exactly the fields it received. */
function receipt(fields: Record<string, string[]>): string {
  const rows = Object.entries(fields)
    .map(([name, values]) => `<tr><th>${escape(name)}<td>${escape(values.join('、'))}`)
    .join('')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>提交成功</title>
<link rel="stylesheet" href="/assets/shop.css">
<main class="card receipt"><h1>提交成功</h1><p>商店收到的全部内容：</p><table>${rows}</table>
<p><a href="https://demo.untick.example/">回到演示首页</a></p></main>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
