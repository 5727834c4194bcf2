import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { contentToWorkerSchemas, sightingSchema } from '../../core/protocol.ts'
import type { Sighting } from '../../core/purchases/records.ts'
import { packs } from '../../sites/index.ts'
import { packOf, wholePacks } from '../../sites/packs.ts'
import { healthOf } from './health.ts'
import { pageAt, PageReader } from './page.ts'

/*
 * Every saved page of every pack, read as it came from the server (no script ran), against what it is expected to
 * give. `afterScripts` is what the page shows later; the end-to-end tests look at that.
 */

const SITES = join(import.meta.dirname, '../../sites')

const expectedSchema = v.strictObject({
  sightings: v.array(v.looseObject({ orderId: v.string(), orderedAt: v.optional(v.string()) })),
  afterScripts: v.optional(v.array(v.unknown())),
  /** The page itself says that there are no orders. */
  empty: v.optional(v.boolean()),
})

interface Fixture {
  readonly site: string
  readonly name: string
  readonly url: string
  readonly html: string
  readonly expectedFile: string
}

const fixtures = wholePacks.flatMap(({ id }) =>
  readdirSync(join(SITES, id, 'fixtures'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFixture(id, file.slice(0, -'.html'.length))),
)

function readFixture(site: string, name: string): Fixture {
  const folder = join(SITES, site, 'fixtures')
  const html = readFileSync(join(folder, `${name}.html`), 'utf8')
  const meta: unknown = JSON.parse(/^<!--\s*(\{.*?\})\s*-->/.exec(html)?.[1] ?? '{}')
  const { url } = v.parse(v.object({ url: v.string() }), meta)
  return { site, name, url, html, expectedFile: join(folder, `${name}.expected.json`) }
}

function readerOf({ url, html }: Fixture): PageReader | undefined {
  const pack = packOf(url)
  const page = pack && pageAt(url, pack)
  const { document } = parseHTML(html)
  return pack && page && new PageReader(document, url, pack, page)
}

function readAll(fixture: Fixture): Sighting[] {
  return readerOf(fixture)?.readAll() ?? []
}

function readable(sightings: readonly Sighting[]) {
  return sightings
    .map(({ orderedAt, ...rest }) => ({
      ...rest,
      ...(orderedAt !== undefined && { orderedAt: chinaTime(orderedAt) }),
    }))
    .sort((a, b) => (a.orderId < b.orderId ? -1 : 1))
}

function chinaTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00')
}

function readExpected({ expectedFile }: Fixture) {
  if (!existsSync(expectedFile)) throw new Error(`missing: ${expectedFile}`)
  return v.parse(expectedSchema, JSON.parse(readFileSync(expectedFile, 'utf8')))
}

describe.each(fixtures)('$site $name', (fixture) => {
  it('gives what is expected, and nothing else', () => {
    const expected = readExpected(fixture)
    expect(readable(readAll(fixture))).toEqual(
      expected.sightings.sort((a, b) => (a.orderId < b.orderId ? -1 : 1)),
    )
  })

  it('gives it once', () => {
    const reader = readerOf(fixture)
    reader?.readAll()
    expect(reader?.readAll() ?? []).toEqual([])
  })

  it('is sent in the shape that the worker takes', () => {
    const reader = readerOf(fixture)
    if (!reader) return
    const sightings = reader.readAll()
    for (const each of sightings) v.parse(sightingSchema, each)
    const health = healthOf(reader, null)
    v.parse(contentToWorkerSchemas['report-sightings'], { sightings: [], health })
    expect(health).toMatchObject({ read: sightings.length, anchors: sightings.length })
  })

  it('says whether it is empty', () => {
    const reader = readerOf(fixture)
    const isEmpty = readExpected(fixture).empty ?? false
    reader?.readAll()
    if (reader) expect(reader.isEmpty()).toBe(isEmpty)
  })

  it('never gives away amounts, addresses, phones or the buyer', () => {
    const given = JSON.stringify(readAll(fixture))
    const secrets = [
      '66.80',
      '66',
      '¥',
      '￥',
      '云川',
      '梧桐',
      '13000000000',
      '138****',
      '买家小满',
      'buyer01',
    ]
    const digits = given.replace(/"(?:orderId|value|url)":"[^"]*"/g, '')
    for (const secret of secrets) expect(digits).not.toContain(secret)
    for (const secret of [...secrets.slice(2), '2209999999999', 'PassKey', '0'.repeat(32)])
      expect(given).not.toContain(secret)
  })

  it('never takes an advertised or recommended shop for one bought from', () => {
    const given = JSON.stringify(readAll(fixture))
    for (const shop of ['没买过', '猜你喜欢', '广告', '41999999', '89999', '229999999999'])
      expect(given).not.toContain(shop)
  })
})

it('every shop on the list with order pages has a whole pack, and every pack is on the list', () => {
  const listed = packs.filter(({ orderPages }) => orderPages.length > 0).map(({ id }) => id)
  expect(wholePacks.map(({ id }) => id).sort()).toEqual([...listed].sort())
})

it('every pack has pages, and a page on which nothing is recorded', () => {
  for (const { id } of wholePacks) {
    const own = fixtures.filter(({ site }) => site === id)
    expect(own.some((each) => readExpected(each).sightings.length > 0)).toBe(true)
    expect(own.some((each) => readExpected(each).sightings.length === 0)).toBe(true)
  }
})

it('every order page of a pack is inside its match patterns', () => {
  for (const fixture of fixtures) {
    const pack = packOf(fixture.url)
    if (!pack || !pageAt(fixture.url, pack)) continue
    const { hostname } = new URL(fixture.url)
    expect(pack.orderPages.some((pattern) => pattern.includes(`//${hostname}/`))).toBe(true)
  }
})
