import type { OrderState, Platform, Sighting, StoreSighting } from '../../core/purchases/records.ts'
import { cleanAlias } from '../../core/purchases/names.ts'
import { tidyIdentities } from '../../core/purchases/identity.ts'

/** What was read at one place: orders, and how often each source gave the value. */
export class Reading {
  readonly sightings: Sighting[] = []
  readonly matched = new Map<string, number>()

  /** Counts that `source` gave the value of `field`. */
  count(field: string, source: string): void {
    const key = `${field} ${source}`.slice(0, 60)
    this.matched.set(key, (this.matched.get(key) ?? 0) + 1)
  }
}

/** The parts of one order, before they become a sighting. */
export interface OrderParts {
  readonly platform: Platform
  readonly orderId: string
  readonly orderedAt: number | undefined
  readonly state: OrderState
  readonly store: StoreSighting
  readonly alias: string | undefined
}

/** A sighting without empty fields. Nothing else of the page is ever in it. */
export function sightingOf(parts: OrderParts): Sighting {
  const alias = cleanAlias(parts.alias)
  return {
    platform: parts.platform,
    orderId: parts.orderId,
    ...(parts.orderedAt === undefined ? {} : { orderedAt: parts.orderedAt }),
    state: parts.state,
    store: parts.store,
    ...(alias === undefined ? {} : { alias }),
  }
}

/**
 * One order seen twice on a page, in the data and as a row: the row is newer (state), the data more exact (names
 * survive a translated page, times have seconds).
 */
export function joinSightings(data: Sighting, row: Sighting): Sighting {
  const name = data.store.name ?? row.store.name
  const url = data.store.url ?? row.store.url
  return {
    ...row,
    ...data,
    state: row.state === 'unknown' ? data.state : row.state,
    platform: row.platform === 'tmall' ? row.platform : data.platform,
    store: {
      ...(name === undefined ? {} : { name }),
      ...(url === undefined ? {} : { url }),
      identities: joinIdentities(data, row),
    },
  }
}

/** Self-operated stays alone: it has no numbers of its own. */
function joinIdentities(data: Sighting, row: Sighting): StoreSighting['identities'] {
  const all = tidyIdentities([...data.store.identities, ...row.store.identities])
  const self = data.store.identities.filter(({ kind }) => kind === 'self')
  return self.length > 0 ? self : all
}
