import type { Family, StoreSighting } from '../core/purchases/records.ts'

/*
 * Who an order was just sent to, remembered from the checkout until the next page shows its id. A page's own storage
 * would be the shop's, so it lies in the extension's.
 */
declare const browser: typeof chrome | undefined
const api = typeof browser === 'undefined' ? chrome : browser

const LASTS_MS = 30 * 60_000

/** An order that was sent off, without its id; `at` in ms. */
export interface SentOrder {
  readonly at: number
  readonly store: StoreSighting
}

const keyOf = (family: Family) => `checkout:${family}`

/** Remembers the last order sent to a shop of this family. */
export async function rememberSent(family: Family, sent: SentOrder): Promise<void> {
  await api.storage.local.set({ [keyOf(family)]: sent })
}

/** The order sent within the last half hour, once: afterwards it is forgotten. */
export async function takeSent(family: Family, now: number): Promise<SentOrder | undefined> {
  const key = keyOf(family)
  const sent: unknown = (await api.storage.local.get(key))[key]
  if (sent === undefined) return undefined
  await api.storage.local.remove(key)
  return isSentOrder(sent) && now - sent.at < LASTS_MS ? sent : undefined
}

function isSentOrder(value: unknown): value is SentOrder {
  return typeof value === 'object' && value !== null && 'at' in value && 'store' in value
}
