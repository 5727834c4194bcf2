import { cleanNick, cleanOrderId } from '../purchases/identity.ts'
import { cleanAlias, cleanName } from '../purchases/names.ts'
import type { Identity, OrderState, Platform, Sighting } from '../purchases/records.ts'
import { familyOf } from '../purchases/records.ts'
import { stateOfText } from '../purchases/states.ts'
import { plainCell } from './delimited.ts'
import type { Row } from './delimited.ts'
import { platformIn } from './orderColumns.ts'
import type { OrderColumns, OrderField } from './orderColumns.ts'
import type { OrderTable } from './orderTable.ts'
import { fail, succeed } from './outcome.ts'
import type { LineError, Outcome, RefusedLine } from './outcome.ts'
import { identitiesOfStoreUrl } from './storeUrl.ts'
import { readTime } from './times.ts'

/** An order of a file and the line it begins at. */
export interface LinedSighting {
  readonly line: number
  readonly sighting: Sighting
}

export interface OrderChoices {
  /** The shopper's correction of what the headings name. */
  readonly columns?: OrderColumns
  /** The platform of rows that name none. */
  readonly platform?: Platform
  /** Keep the recipient's name of each order (the setting of the same name). */
  readonly keepAlias?: boolean
}

export interface ReadOrders {
  readonly orders: readonly LinedSighting[]
  readonly refused: readonly RefusedLine[]
  /** Rows that only list further goods of the order above them. */
  readonly continued: number
}

/** A number that a spreadsheet rounded: 4.71E+18, or all zeros behind the 15 digits it keeps. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d{1,2}$|^\d{15}0{4,5}$/i
const PINDUODUO_ID = /^\d{6}-\d{9,18}$/
/** How the platforms call themselves where they sell themselves; the value of the identity `self` as in the packs. */
const SELF: readonly (readonly [RegExp, Platform, string])[] = [
  [/^京东(?:自营|商城)?$|^自营$/, 'jd', 'jd'],
  [/^天猫超市$/, 'tmall', 'chaoshi'],
]

/**
 * Takes orders and their stores from an order list: number, time, state, store and (if wanted) recipient, nothing else.
 * An order on several rows (one for each of its goods) is one order. A rounded order number is refused, never guessed.
 */
export function readOrders(
  table: OrderTable,
  choices: OrderChoices = {},
): Outcome<ReadOrders, 'columns-not-found'> {
  const columns = choices.columns ?? table.columns
  if (columns?.orderId === undefined) return fail('columns-not-found')
  const platform = choices.platform ?? table.platform
  const orders = new Map<string, LinedSighting>()
  const refused: RefusedLine[] = [...table.refused]
  let continued = 0
  let previous: string | undefined

  for (const row of table.rows) {
    const cell = (field: OrderField) => cellOf(row, columns, field)
    if (cell('orderId') === '' && previous !== undefined && cell('storeName') === '') {
      continued += 1
      continue
    }
    const read = readRow(row, cell, platform, choices.keepAlias === true)
    if (!read.ok) {
      refused.push(read.error)
      previous = undefined
      continue
    }
    const key = `${familyOf(read.value.platform)}:${read.value.orderId}`
    const known = orders.get(key)
    if (known) continued += 1
    orders.set(key, known ? together(known, read.value) : { line: row.line, sighting: read.value })
    previous = key
  }
  return succeed({ ...withStores(orders.values(), refused), continued })
}

function cellOf(row: Row, columns: OrderColumns, field: OrderField): string {
  const index = columns[field]
  return index === undefined ? '' : plainCell(row.cells[index]).replace(/^'/, '')
}

type Cell = (field: OrderField) => string

function readRow(
  row: Row,
  cell: Cell,
  fallback: Platform,
  keepAlias: boolean,
): Outcome<Sighting, RefusedLine> {
  const platform = platformIn(cell('platform').slice(0, 40)) ?? fallback
  const orderId = readOrderId(cell('orderId'), platform)
  if (!orderId.ok) {
    return fail({ line: row.line, error: orderId.error, found: cell('orderId').slice(0, 40) })
  }
  const orderedAt = readTime(cell('orderedAt'))
  const alias = keepAlias ? cleanAlias(cell('recipient')) : undefined
  const state: OrderState = stateOfText(cell('state'))
  return succeed({
    platform,
    orderId: orderId.value,
    ...(orderedAt !== undefined && { orderedAt }),
    state,
    store: readStore(cell, platform),
    ...(alias !== undefined && { alias }),
  })
}

function readOrderId(text: string, platform: Platform): Outcome<string, LineError> {
  const compact = text.replaceAll(/\s/g, '')
  if (compact === '') return fail('order-id-missing')
  if (ROUNDED.test(compact)) return fail('order-id-rounded')
  if (platform === 'pinduoduo' && PINDUODUO_ID.test(compact)) return succeed(compact)
  const id = cleanOrderId(compact)
  return id === undefined ? fail('order-id-malformed') : succeed(id)
}

function readStore(cell: Cell, platform: Platform): Sighting['store'] {
  const name = cleanName(cell('storeName'))
  const nick = cleanNick(cell('nick'))
  const self = SELF.find(
    ([names, of]) => familyOf(of) === familyOf(platform) && names.test(name ?? ''),
  )
  const identities: Identity[] = [
    ...(self ? [{ kind: 'self' as const, value: self[2] }] : []),
    ...identitiesOfStoreUrl(cell('storeUrl'), platform),
    ...(nick === undefined ? [] : [{ kind: 'nick' as const, value: nick }]),
  ]
  return { ...(name !== undefined && { name }), identities }
}

/** One order seen on two rows: what the first lacks comes from the second. */
function together(first: LinedSighting, second: Sighting): LinedSighting {
  const { line, sighting } = first
  const hasStore = sighting.store.name !== undefined || sighting.store.identities.length > 0
  return {
    line,
    sighting: {
      ...second,
      ...sighting,
      state: sighting.state === 'unknown' ? second.state : sighting.state,
      store: hasStore ? sighting.store : second.store,
    },
  }
}

function withStores(orders: Iterable<LinedSighting>, refused: RefusedLine[]) {
  const kept: LinedSighting[] = []
  for (const order of orders) {
    const { name, identities } = order.sighting.store
    if (name !== undefined || identities.length > 0) kept.push(order)
    else refused.push({ line: order.line, error: 'store-missing' })
  }
  refused.sort((a, b) => a.line - b.line)
  return { orders: kept, refused }
}
