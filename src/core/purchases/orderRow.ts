import { cleanAlias } from './names.ts'
import { familyOf } from './records.ts'
import type { OrderRow, Platform, Sighting } from './records.ts'
import { isSameDay, isWholeDay } from './times.ts'

/** Key of an order row: `taobao:4700000000000000001`. */
export function orderKey(platform: Platform, orderId: string): string {
  return `${familyOf(platform)}:${orderId}`
}

/** An order after one more sighting: what is known stays unless the new page knows it better. */
export function nextOrder(
  id: string,
  before: OrderRow | undefined,
  sighting: Sighting,
  storeId: string,
): OrderRow {
  const orderedAt = betterTime(before?.orderedAt, sighting.orderedAt)
  const alias = cleanAlias(sighting.alias) ?? before?.alias
  const state = sighting.state === 'unknown' ? (before?.state ?? 'unknown') : sighting.state
  const platform = before?.platform === 'tmall' ? before.platform : sighting.platform
  return {
    id,
    storeId,
    platform,
    state,
    ...(orderedAt === undefined ? {} : { orderedAt }),
    ...(alias === undefined ? {} : { alias }),
  }
}

/** The first time seen stays, unless it was only a day and now the hour is known. */
function betterTime(before: number | undefined, now: number | undefined): number | undefined {
  if (before === undefined || now === undefined) return before ?? now
  return isWholeDay(before) && isSameDay(before, now) ? Math.max(before, now) : before
}

/** True when two rows say the same. Rows are flat objects of values and lists of values. */
export function isSame(a: object, b: object | undefined): boolean {
  if (!b) return false
  const [ofA, ofB] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    ofA.length === ofB.size &&
    ofA.every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key)))
  )
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}
