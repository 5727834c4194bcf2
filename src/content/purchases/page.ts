import { asIdentity } from '../../core/purchases/links.ts'
import { pattern } from '../../core/purchases/pattern.ts'
import type { Identity, Sighting } from '../../core/purchases/records.ts'
import type { Generation, OrderPage, SitePack } from '../../sites/pack.ts'
import { isEmptyBlob, readBlob } from './readBlob.ts'
import { orderIdOf, readRow, rowAround, rowsIn } from './readRows.ts'
import { joinSightings, Reading } from './reading.ts'
import { configValue, dataIn } from './scriptData.ts'

/** The kind of page an address is in a pack; undefined when no orders are read there. */
export function pageAt(url: string, pack: SitePack): OrderPage | undefined {
  const address = url.replace(/#.*$/, '')
  return pack.pages.find(
    (page) =>
      pattern(page.url).test(address) &&
      !(page.except !== undefined && pattern(page.except).test(address)),
  )
}

/** Reads one page as it changes. Owns what was read of it so far. */
export class PageReader {
  readonly reading = new Reading()
  readonly #document: Document
  readonly #url: string
  readonly #pack: SitePack
  readonly #page: OrderPage
  readonly #seen = new Map<string, string>()
  readonly #fromData = new Map<string, Sighting>()
  readonly #table = new Map<string, Identity[]>()
  readonly #scripts = new WeakSet<Element>()
  #isEmpty = false

  constructor(document: Document, url: string, pack: SitePack, page: OrderPage) {
    this.#document = document
    this.#url = url
    this.#pack = pack
    this.#page = page
  }

  get page(): OrderPage {
    return this.#page
  }

  get pack(): SitePack {
    return this.#pack
  }

  /** Orders read so far. */
  get read(): number {
    return this.#seen.size
  }

  /** Generations whose marks are in the page now. */
  generations(): Generation[] {
    return this.#page.generations.filter(({ marks }) =>
      marks.some((mark) => this.#document.querySelector(mark) !== null),
    )
  }

  /** True when the page itself says that there are no orders. */
  isEmpty(): boolean {
    const said = this.generations().flatMap(({ empty }) => empty ?? [])
    return this.#isEmpty || said.some((each) => this.#document.querySelector(each) !== null)
  }

  /** Reads the scripts not yet read and all rows: orders that are new, or say more than before. */
  readAll(): Sighting[] {
    const generations = this.generations()
    for (const generation of generations) this.#readScripts(generation)
    const rows = new Set(
      generations.flatMap((each) => (each.rows ? rowsIn(this.#document, each.rows) : [])),
    )
    const fresh = this.readRows(rows)
    const dataOnly = [...this.#fromData.values()].filter(({ orderId }) => !this.#seen.has(orderId))
    return [...fresh, ...dataOnly.filter((each) => this.#isNews(each))]
  }

  /** Reads these rows only. */
  readRows(rows: Iterable<Element>): Sighting[] {
    const generations = this.generations()
    return [...rows].flatMap((row) => {
      const sighting = this.#readRow(row, generations)
      return sighting && this.#isNews(sighting) ? [sighting] : []
    })
  }

  /** Order rows that an added or changed element is, holds, or is part of. */
  rowsTouched(element: Element): Element[] {
    return this.generations().flatMap(({ rows }) => {
      if (!rows) return []
      const around = rowAround(element, rows)
      return around ? [around] : rowsIn(element, rows)
    })
  }

  #readRow(row: Element, generations: readonly Generation[]): Sighting | undefined {
    for (const { rows } of generations) {
      if (!rows || !rows.row.some((selector) => row.matches(selector))) continue
      const context = { pack: this.#pack, rows, pageUrl: this.#url, table: this.#table }
      const orderId = orderIdOf(row, context, this.reading)
      if (orderId === undefined) continue
      const data = this.#fromData.get(orderId)
      // What the page was drawn from says it all, as long as the row did not change.
      if (data && !this.#seen.has(orderId)) return data
      const sighting = readRow(row, orderId, context, this.reading)
      if (sighting) return data ? joinSightings(data, sighting) : sighting
    }
    return undefined
  }

  /** True when this order was not seen yet, or not like this. */
  #isNews(sighting: Sighting): boolean {
    const content = JSON.stringify(sighting)
    if (this.#seen.get(sighting.orderId) === content) return false
    this.#seen.set(sighting.orderId, content)
    return true
  }

  #readScripts({ blob, shopTable }: Generation): void {
    if (!blob && !shopTable) return
    for (const script of this.#document.querySelectorAll('script:not([src])')) {
      const text = script.textContent ?? ''
      if (text === '' || this.#scripts.has(script)) continue
      const table = shopTable && configValue(text, shopTable.variable, shopTable.key)
      if (shopTable && table !== undefined) this.#readTable(table, shopTable.kind)
      const data = blob && dataIn(text, blob.contains, blob.formats)
      if (blob && data !== undefined) this.#readData(data, blob)
      if (table !== undefined || data !== undefined) this.#scripts.add(script)
    }
  }

  #readData(data: unknown, blob: NonNullable<Generation['blob']>): void {
    this.#isEmpty ||= isEmptyBlob(data, blob)
    for (const sighting of readBlob(data, blob, this.#pack, this.#url, this.reading))
      this.#fromData.set(sighting.orderId, sighting)
  }

  /** `800001-40000000021,…`: shop and order. */
  #readTable(table: string, kind: Identity['kind']): void {
    for (const entry of table.split(',').slice(0, 500)) {
      const [, shop, order] = /^\s*(\d+)-(\d{9,20})\s*$/.exec(entry) ?? []
      if (order !== undefined) this.#table.set(order, asIdentity(kind, shop, this.#pack.links))
    }
  }
}
