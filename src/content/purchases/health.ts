import type { PageHealth } from '../../core/protocol.ts'
import type { PageReader } from './page.ts'

const LABELLED_ID = /订单(?:编)?号\s*[:：]?\s*(\d{8,20})/gu
const MAX_NODES = 30_000
/** A split parent is a number without a shop: no order to be read. */
const NO_ORDERS = 'script, style, noscript, template, [id^="parent-"]'

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
  const pieces: string[] = []
  collectText(body, pieces)
  const text = pieces.join(' ')
  return new Set([...text.matchAll(LABELLED_ID)].map(([, id]) => id)).size
}

/** Texts in reading order, without scripts; a label and its number may stand in two elements. */
function collectText(root: Element, pieces: string[]): void {
  const open: Node[] = [root]
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen++) {
    const node = open.pop()
    if (!node) return
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '')
    else if (isElement(node) && !node.matches(NO_ORDERS))
      open.push(...[...node.childNodes].reverse())
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
