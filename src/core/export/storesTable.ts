import type { StoreRow } from '../purchases/records.ts'
import { identityValues } from '../optout/identities.ts'
import { chinaDate } from './chinaTime.ts'
import { EXPORT_WORDS } from './exportWords.ts'
import type { ExportLanguage, ExportWords } from './exportWords.ts'
import { maskAlias, maskId, maskLink } from './masking.ts'

export interface ExportOptions {
  /** True = share-safe: ids, the ids in links and SMS signatures are masked. */
  readonly masked?: boolean
}

/** `foreign` = text that a shop chose (may be hostile), `id` = digits that must stay text, `own` = our own words, dates and counts. */
export type CellKind = 'foreign' | 'id' | 'own'

export interface TableColumn {
  readonly heading: string
  readonly kind: CellKind
  /** Width in characters, for a spreadsheet. */
  readonly width: number
}

export interface StoresTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
}

interface Field extends TableColumn {
  readonly cell: (store: StoreRow) => string
}

const SEPARATOR = ' / '

/** The opt-out list as a table of plain text, in the reader's language: what CSV, XLSX and print share. Days are China's. */
export function storesTable(
  stores: readonly StoreRow[],
  language: ExportLanguage,
  options: ExportOptions = {},
): StoresTable {
  const fields = fieldsOf(EXPORT_WORDS[language], options.masked === true)
  return {
    columns: fields.map(({ heading, kind, width }) => ({ heading, kind, width })),
    rows: stores.map((store) => fields.map((field) => field.cell(store))),
  }
}

function fieldsOf(words: ExportWords, masked: boolean): Field[] {
  return [...nameFields(words, masked), ...idFields(words, masked), ...historyFields(words)]
}

function nameFields(words: ExportWords, masked: boolean): Field[] {
  const hide = masked ? maskAlias : same
  const { columns } = words
  return [
    foreign(columns.store, 28, (store) => store.name),
    own(columns.platform, 10, (store) => words.platforms[store.platform]),
    foreign(columns.earlierNames, 24, (store) => join(store.names.filter((n) => n !== store.name))),
    foreign(columns.aliases, 16, (store) => join((store.aliases ?? []).map(hide))),
  ]
}

function idFields(words: ExportWords, masked: boolean): Field[] {
  const hide = masked ? maskId : same
  const { columns } = words
  const ids = (kind: 'seller' | 'shop' | 'vendor') => (store: StoreRow) =>
    join(identityValues(store, kind).map(hide))
  return [
    { heading: columns.seller, kind: 'id', width: 20, cell: ids('seller') },
    { heading: columns.shop, kind: 'id', width: 16, cell: ids('shop') },
    { heading: columns.vendor, kind: 'id', width: 16, cell: ids('vendor') },
    foreign(columns.other, 24, (store) => join(otherIds(store, words, hide))),
    foreign(columns.link, 40, (store) => link(store.url ?? '', masked)),
  ]
}

function historyFields(words: ExportWords): Field[] {
  const { columns } = words
  return [
    own(columns.firstOrder, 12, (store) => chinaDate(store.firstOrderAt)),
    own(columns.lastOrder, 12, (store) => chinaDate(store.lastOrderAt)),
    own(columns.orders, 8, (store) => String(store.orderCount)),
    own(columns.paid, 12, (store) => String(store.paidCount)),
    own(columns.status, 12, (store) => words.statuses[store.optOut.status]),
    own(columns.since, 12, (store) => chinaDate(store.optOut.since)),
  ]
}

function otherIds(store: StoreRow, words: ExportWords, hide: (id: string) => string): string[] {
  return [
    ...identityValues(store, 'nick').map((nick) => `${words.kinds.nick}:${hide(nick)}`),
    ...identityValues(store, 'host').map((host) => `${words.kinds.host}:${hide(host)}`),
    ...(identityValues(store, 'self').length > 0 ? [words.kinds.self] : []),
  ]
}

function link(url: string, masked: boolean): string {
  return masked ? maskLink(url) : url
}

function own(heading: string, width: number, cell: Field['cell']): Field {
  return { heading, kind: 'own', width, cell }
}

function foreign(heading: string, width: number, cell: Field['cell']): Field {
  return { heading, kind: 'foreign', width, cell }
}

function join(values: readonly string[]): string {
  return values.join(SEPARATOR)
}

function same(text: string): string {
  return text
}
