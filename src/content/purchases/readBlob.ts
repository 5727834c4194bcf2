import { cleanOrderId } from '../../core/purchases/identity.ts'
import { asIdentity, identifyLink } from '../../core/purchases/links.ts'
import { pattern } from '../../core/purchases/pattern.ts'
import type { Identity, OrderState, Sighting } from '../../core/purchases/records.ts'
import { stateOfCode, stateOfText } from '../../core/purchases/states.ts'
import { parseChinaTime } from '../../core/purchases/times.ts'
import type { Blob, BlobSource, SitePack } from '../../sites/pack.ts'
import { textsOf, valuesAt } from './paths.ts'
import { sightingOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { storeFrom } from './store.ts'

/** The orders in a script's data. */
export function readBlob(
  data: unknown,
  blob: Blob,
  pack: SitePack,
  pageUrl: string,
  reading: Reading,
): Sighting[] {
  return valuesAt(data, blob.orders).flatMap(
    (order) => readOrder(order, blob, pack, pageUrl, reading) ?? [],
  )
}

/** True when the data says that the list has no orders at all. */
export function isEmptyBlob(data: unknown, blob: Blob): boolean {
  return blob.total !== undefined && valuesAt(data, blob.total).some((total) => Number(total) === 0)
}

function readOrder(
  order: unknown,
  blob: Blob,
  pack: SitePack,
  pageUrl: string,
  reading: Reading,
): Sighting | undefined {
  const orderId = exactOrderId(order, blob, reading)
  if (orderId === undefined || isLeftOut(order, blob)) return undefined
  const store = storeFrom(pack, {
    name: first('name', blob.name, order, reading, (text) => text),
    identities: identitiesOf(order, blob, pack, pageUrl),
    pictures: [...textsOf(blob.pictures, order)].map(({ value }) => value),
  })
  if (!store) return undefined
  const mark = blob.platformMark
  const isOther = mark !== undefined && valuesAt(order, mark.path).some(Boolean)
  return sightingOf({
    platform: isOther ? mark.platform : pack.id,
    orderId,
    orderedAt: first('date', blob.date, order, reading, parseChinaTime),
    state: stateOf(order, blob, reading),
    store,
    alias: first('alias', blob.alias, order, reading, (text) => text),
  })
}

/** Only a text: numbers of 19 digits come back rounded. */
function exactOrderId(order: unknown, blob: Blob, reading: Reading): string | undefined {
  for (const { value, from, raw } of textsOf(blob.orderId, order)) {
    const id = typeof raw === 'string' ? cleanOrderId(value) : undefined
    if (id === undefined) continue
    reading.count('orderId', from)
    return id
  }
  return undefined
}

function isLeftOut(order: unknown, { except }: Blob): boolean {
  if (!except) return false
  const values = valuesAt(order, except.path)
  return values.length > 0 && values.every((value) => pattern(except.match).test(String(value)))
}

/** Links say the same as the numbers, and are read where those are missing. */
function identitiesOf(order: unknown, blob: Blob, pack: SitePack, pageUrl: string): Identity[] {
  const direct = blob.ids.flatMap((source) =>
    [...textsOf([source], order)].flatMap(({ value }) =>
      asIdentity(source.kind, value, pack.links),
    ),
  )
  if (direct.some(({ kind }) => kind !== 'nick')) return direct
  const linked = [...textsOf(blob.links, order)].flatMap(({ value }) =>
    identifyLink(value, pageUrl, pack.links),
  )
  return [...linked, ...direct]
}

function stateOf(order: unknown, blob: Blob, reading: Reading): OrderState {
  const known = (state: OrderState) => (state === 'unknown' ? undefined : state)
  return (
    first('state', blob.stateCode, order, reading, (code) => known(stateOfCode(code))) ??
    first('state', blob.state, order, reading, (text) => known(stateOfText(text))) ??
    'unknown'
  )
}

/** The first value that `parse` accepts; its source is counted. */
function first<T>(
  field: string,
  sources: readonly BlobSource[],
  order: unknown,
  reading: Reading,
  parse: (text: string) => T | undefined,
): T | undefined {
  for (const { value, from } of textsOf(sources, order)) {
    const parsed = parse(value)
    if (parsed === undefined) continue
    reading.count(field, from)
    return parsed
  }
  return undefined
}
