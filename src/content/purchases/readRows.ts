import { cleanOrderId, tidyIdentities } from '../../core/purchases/identity.ts'
import { asIdentity, identifyLink } from '../../core/purchases/links.ts'
import type { Identity, OrderState, Sighting } from '../../core/purchases/records.ts'
import { stateOfText } from '../../core/purchases/states.ts'
import { parseChinaTime } from '../../core/purchases/times.ts'
import type { Rows, SitePack, Source } from '../../sites/pack.ts'
import type { Reading } from './reading.ts'
import { sightingOf } from './reading.ts'
import { elementsOf, isTranslated, placeOf, valuesOf } from './readSource.ts'
import type { Place } from './readSource.ts'
import { storeFrom } from './store.ts'

/** What rows are read with: the page's address, the pack, and identities a script names per order. */
export interface RowContext {
  readonly pack: SitePack
  readonly rows: Rows
  readonly pageUrl: string
  readonly table: ReadonlyMap<string, readonly Identity[]>
}

/** The order rows in a part of the page, outermost part included. Of rows in rows the innermost are the orders. */
export function rowsIn(root: ParentNode, rows: Rows): Element[] {
  for (const selector of rows.row) {
    const found = [...root.querySelectorAll(selector)]
    if (isElement(root) && root.matches(selector)) found.unshift(root)
    if (found.length > 0) return found.filter((each) => !each.querySelector(selector))
  }
  return []
}

/** The order row that holds an element, if any. */
export function rowAround(element: Element, rows: Rows): Element | undefined {
  for (const selector of rows.row) {
    const row = element.closest(selector)
    if (row && !row.querySelector(selector)) return row
  }
  return undefined
}

function isElement(node: ParentNode): node is Element {
  return 'matches' in node
}

/** The order id of a row. */
export function orderIdOf(row: Element, context: RowContext, reading: Reading): string | undefined {
  const place: Place = { row, pageUrl: context.pageUrl, ignored: [] }
  return pick('orderId', context.rows.orderId, place, reading, cleanOrderId)
}

/** One order from its row; undefined when the row says nothing about its store. */
export function readRow(
  row: Element,
  orderId: string,
  context: RowContext,
  reading: Reading,
): Sighting | undefined {
  const { rows, pack } = context
  const place = placeOf(row, context.pageUrl, rows.ignore)
  const store = readStore(place, orderId, context, reading)
  if (!store) return undefined
  const mark = rows.platformMark
  const isOther = mark !== undefined && elementsOf(mark.at, place).length > 0
  return sightingOf({
    platform: isOther ? mark.platform : pack.id,
    orderId,
    orderedAt: pick('date', rows.date, place, reading, parseChinaTime),
    state: pick('state', rows.state, place, reading, knownState) ?? 'unknown',
    store,
    alias: pickName('alias', rows.alias, place, reading),
  })
}

function readStore(place: Place, orderId: string, context: RowContext, reading: Reading) {
  const { rows, pack, table } = context
  const identities = tidyIdentities([
    ...linkIdentities(place, context, reading),
    ...directIdentities(place, context, reading),
    ...(table.get(orderId) ?? []),
  ])
  const needsPicture = identities.length === 0
  return storeFrom(pack, {
    name: pickName('name', rows.name, place, reading),
    identities,
    pictures: needsPicture ? picturesOf(place, rows.pictures ?? []) : [],
    isOwnGoods: (rows.selfUnlessShown ?? []).some((selector) => place.row.querySelector(selector)),
  })
}

/** The first value that `parse` accepts; its source is counted. */
function pick<T>(
  field: string,
  sources: readonly Source[],
  place: Place,
  reading: Reading,
  parse: (text: string) => T | undefined,
): T | undefined {
  for (const { value, from } of valuesOf(sources, place)) {
    const parsed = parse(value)
    if (parsed === undefined) continue
    reading.count(field, from)
    return parsed
  }
  return undefined
}

/** A name, unless the browser translated it. */
function pickName(
  field: string,
  sources: readonly Source[],
  place: Place,
  reading: Reading,
): string | undefined {
  const original = sources.filter((source) => !isTranslated(source.at, place))
  return pick(field, original, place, reading, (text) => text)
}

function knownState(text: string): OrderState | undefined {
  const state = stateOfText(text)
  return state === 'unknown' ? undefined : state
}

/** From the first kind of link that names the store: the others say the same, or lead elsewhere. */
function linkIdentities(place: Place, context: RowContext, reading: Reading): Identity[] {
  for (const selector of context.rows.links) {
    const found = elementsOf(selector, place).flatMap((link) =>
      identifyLink(link.getAttribute('href') ?? '', context.pageUrl, context.pack.links),
    )
    if (found.length === 0) continue
    reading.count('link', selector)
    return found
  }
  return []
}

function directIdentities(place: Place, context: RowContext, reading: Reading): Identity[] {
  return (context.rows.ids ?? []).flatMap((source) =>
    [...valuesOf([source], place)].flatMap(({ value, from }) => {
      const found = asIdentity(source.kind, value, context.pack.links)
      if (found.length > 0) reading.count(source.kind, from)
      return found
    }),
  )
}

/** Addresses of product pictures: of `img`, and of backgrounds. */
function picturesOf(place: Place, selectors: readonly string[]): string[] {
  return selectors
    .flatMap((selector) => elementsOf(selector, place))
    .map((each) => each.getAttribute('src') ?? each.getAttribute('style') ?? '')
    .filter((address) => address.includes('alicdn.com'))
}
