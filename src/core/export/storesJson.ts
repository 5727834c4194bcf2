import { identityValues } from '../optout/identities.ts'
import type { IdentityKind, StoreRow } from '../purchases/records.ts'
import { chinaTimestamp } from './chinaTime.ts'
import { maskAlias, maskId, maskLink } from './masking.ts'
import type { ExportOptions } from './storesTable.ts'

const EXPORTED_IDS: readonly IdentityKind[] = ['seller', 'shop', 'vendor', 'host', 'nick']

/** The opt-out list as JSON for other programs: ids as strings, times as ISO 8601 with China's offset. Not a backup. */
export function storesToJson(
  stores: readonly StoreRow[],
  exportedAt: number,
  options: ExportOptions = {},
): string {
  const masked = options.masked === true
  const document = {
    format: 'untick-stores',
    version: 1,
    masked,
    exportedAt: chinaTimestamp(exportedAt),
    stores: stores.map((store) => exportedStore(store, masked)),
  }
  return JSON.stringify(document, null, 2)
}

function exportedStore(store: StoreRow, masked: boolean) {
  const hideAlias = masked ? maskAlias : same
  return {
    name: store.name,
    earlierNames: store.names.filter((name) => name !== store.name),
    aliases: (store.aliases ?? []).map(hideAlias),
    platform: store.platform,
    ids: exportedIds(store, masked),
    link: masked ? maskLink(store.url ?? '') : (store.url ?? ''),
    firstOrder: chinaTimestamp(store.firstOrderAt),
    lastOrder: chinaTimestamp(store.lastOrderAt),
    orders: store.orderCount,
    paidOrders: store.paidCount,
    status: store.optOut.status,
    since: chinaTimestamp(store.optOut.since),
  }
}

function exportedIds(store: StoreRow, masked: boolean): Record<string, string[]> {
  const hide = masked ? maskId : same
  return Object.fromEntries(
    EXPORTED_IDS.map((kind) => [kind, identityValues(store, kind).map(hide)]),
  )
}

function same(text: string): string {
  return text
}
