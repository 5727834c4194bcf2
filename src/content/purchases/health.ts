import type { PageHealth } from '../../core/protocol.ts'
import type { PageReader } from './page.ts'

const LABELLED_ID = /订单(?:编)?号\s*[:：]?\s*(\d{8,20})/gu
/** A split parent is a number without a shop: no order to be read. */
const NO_ORDERS = 'script, style, noscript, [id^="parent-"]'

/**
 * How well a page was understood. `anchors` is the number of orders by the words "订单号 …", which survive a redesign;
 * it is never less than `read`. `read` 0 on a page that does not say it is empty means: the pack no longer fits.
 */
export function healthOf(reader: PageReader, body: Element | null): PageHealth {
  const [generation] = reader.generations()
  return {
    pack: reader.pack.id,
    page: reader.page.id,
    generation: generation?.id ?? 'unknown',
    anchors: Math.max(reader.read, body ? countAnchors(body) : 0),
    read: reader.read,
    matched: Object.fromEntries(reader.reading.matched),
  }
}

function countAnchors(body: Element): number {
  const ids = labelledIds(body)
  for (const part of body.querySelectorAll(NO_ORDERS))
    for (const id of labelledIds(part)) ids.delete(id)
  return ids.size
}

/** Ids behind the words; a label and its number may stand in two elements. */
function labelledIds(element: Element): Set<string> {
  const found = (element.textContent ?? '').matchAll(LABELLED_ID)
  return new Set([...found].flatMap(([, id]) => id ?? []))
}
