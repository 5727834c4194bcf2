import type { JournalEntry } from '../../core/journal.ts'
import type { RequestRow } from '../../core/optout/request.ts'
import type { OrderState } from '../../core/purchases/records.ts'
import type { StoreHistory } from '../../db/queries/journal.ts'

export const LANES = ['orders', 'page', 'requests', 'messages'] as const
export type Lane = (typeof LANES)[number]

/** One thing that happened between the shopper and a store. */
export type LifeEvent = { readonly id: string; readonly at: number; readonly lane: Lane } & (
  | { readonly kind: 'order'; readonly state: OrderState; readonly alias: string | undefined }
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  | { readonly kind: 'request'; readonly request: RequestRow }
  | { readonly kind: 'message'; readonly text: string }
)

/** Everything dated in a store's history, newest first. A request that its own mark already tells is left out. */
export function lifelineOf(history: StoreHistory): LifeEvent[] {
  const batches = new Set(history.entries.map((entry) => entry.batch))
  const orders = history.orders.flatMap((order): LifeEvent[] =>
    order.orderedAt === undefined
      ? []
      : [
          {
            id: order.id,
            at: order.orderedAt,
            lane: 'orders',
            kind: 'order',
            state: order.state,
            alias: order.alias,
          },
        ],
  )
  const entries = history.entries.map((entry): LifeEvent => {
    const lane = entry.actor === 'shopper' && entry.page === '' ? 'requests' : 'page'
    return { id: entry.id, at: entry.at, lane, kind: 'entry', entry }
  })
  const requests = history.requests.flatMap((request): LifeEvent[] => {
    const at = request.askedAt ?? request.plannedAt
    const told = request.batch !== undefined && batches.has(request.batch)
    return at === undefined || told
      ? []
      : [{ id: request.id, at, lane: 'requests', kind: 'request', request }]
  })
  const messages = history.messages.flatMap(({ id, at, text }): LifeEvent[] =>
    at === undefined ? [] : [{ id, at, lane: 'messages', kind: 'message', text }],
  )
  return [...orders, ...entries, ...requests, ...messages].sort((a, b) => b.at - a.at)
}

/** Where each event stands between the first (0) and the last or now (1). */
export function placeEvents(
  events: readonly LifeEvent[],
  now: number,
): { readonly event: LifeEvent; readonly x: number }[] {
  const times = events.map((event) => event.at)
  const first = Math.min(...times)
  const last = Math.max(now, ...times)
  const span = Math.max(1, last - first)
  return events.map((event) => ({ event, x: (event.at - first) / span }))
}
