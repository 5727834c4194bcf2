import { shadowRootOf } from '../../platform/content.ts'
import { CLASS_TOGGLES, CONTROLS, SURE_CONTROLS } from './controls.ts'
import {
  attributeOf,
  childCountOf,
  elementOf,
  findAll,
  fits,
  holds,
  isConnected,
  nodeTypeOf,
  parentElementOf,
  tagOf,
  textOf,
} from './dom.ts'
import { concernsConsent } from './label.ts'

/** What the scan hands on: controls that may concern consent, small print, shadow roots. */
export interface Found {
  control(element: Element): void
  smallPrint(element: Element): void
  shadow(root: ShadowRoot): void
}

const BUTTON_CONSENT =
  /(?:即|视为|視為|表示|代表|等于|并|並).{0,12}(?:同意|授权|授權)|by (?:clicking|joining|signing)/i

const MOST_LABEL = 400

/** Looks at what mutations brought, each added part once. */
export function scanRecords(records: readonly MutationRecord[], found: Found): void {
  let scanned: Node | null = null
  for (const record of records) {
    const { type, target } = record
    if (type === 'characterData') textArrived(target, found)
    if (type === 'attributes') attributeChanged(target, found)
    if (type !== 'childList') continue
    const added = record.addedNodes
    const count = added.length
    if (count === 0 || (scanned && holds(scanned, target))) continue
    // By index: iterating a live list of nodes costs several times more.
    for (let index = 0; index < count; index++) {
      const node = added[index]
      if (node) scanned = scanNode(node, scanned, found)
    }
  }
}

/** Looks at one added node; returns the part of the page that has been looked at last. */
function scanNode(node: Node, scanned: Node | null, found: Found): Node | null {
  const element = elementOf(node)
  if (element && !(scanned && holds(scanned, node))) {
    scanElement(element, found)
    return element
  }
  if (!element && nodeTypeOf(node) === Node.TEXT_NODE) textArrived(node, found)
  return scanned
}

function attributeChanged(target: Node, found: Found): void {
  const element = elementOf(target)
  if (element) found.control(element)
}

/** Words without which no class-only toggle is looked for: these are many on some pages, and rare as consent. */
const TOGGLE_WORDS =
  /接收|接受|订阅|訂閱|促销|促銷|优惠|優惠|营销|行銷|推广|推廣|推送|短信|簡訊|通知|关注|關注|入会|入會|newsletter|promotion|marketing|offers/i

/** Looks at one part of the page and all that is in it. */
export function scanElement(root: Element, found: Found): void {
  const tag = tagOf(root)
  if (tag === 'script' || tag === 'style' || tag === 'link' || tag === 'meta') return
  scanShadows(root, found)
  const controls = controlsIn(root, SURE_CONTROLS)
  for (const control of controls) found.control(control)
  const text = textOf(root) ?? ''
  if (TOGGLE_WORDS.test(text) || (text === '' && fits(root, CLASS_TOGGLES)))
    for (const toggle of controlsIn(root, CLASS_TOGGLES)) found.control(toggle)
  if (BUTTON_CONSENT.test(text)) smallPrintIn(root, found)
  if (controls.length === 0 && text.length <= MOST_LABEL) labelArrived(root, text, found)
}

function controlsIn(root: Element, selector: string): Element[] {
  const inside = [...findAll(root, selector)]
  return fits(root, selector) ? [root, ...inside] : inside
}

/** Looks at every sure control of the page once more: its words may have come in pieces. */
export function scanControls(page: Document, found: Found): void {
  for (const control of findAll(page, SURE_CONTROLS)) found.control(control)
}

/** Words that came after their control: look for it beside them. */
function textArrived(node: Node, found: Found): void {
  const text = textOf(node) ?? ''
  if (text.length > MOST_LABEL || !concernsConsent(text)) return
  const parent = parentElementOf(node)
  if (!parent) return
  if (BUTTON_CONSENT.test(text)) smallPrintIn(parent, found)
  controlsBeside(parent, found)
}

function labelArrived(element: Element, text: string, found: Found): void {
  if (text.trim() === '' || !concernsConsent(text)) return
  const parent = parentElementOf(element)
  if (parent) controlsBeside(parent, found)
}

function controlsBeside(start: Element, found: Found): void {
  let container: Element | null = start
  for (let level = 0; level < 4 && container && childCountOf(container) <= 12; level++) {
    const near = controlsIn(container, CONTROLS)
    if (near.length > 6) return
    for (const control of near) found.control(control)
    if (near.length > 0) return
    container = parentElementOf(container)
  }
}

/** The smallest elements whose words make a button the consent. */
function smallPrintIn(root: Element, found: Found): void {
  const candidates = [root, ...findAll(root, 'p,span,div,label,small,li,td')].filter((element) => {
    const text = textOf(element) ?? ''
    return text.length <= 300 && BUTTON_CONSENT.test(text)
  })
  for (const element of candidates) {
    if (!candidates.some((other) => other !== element && holds(element, other)))
      found.smallPrint(element)
  }
}

const MOST_WAITING = 12

/** Elements that may get a shadow root later: attaching one makes no mutation record. */
const waiting = new Set<Element>()

/**
 * Custom elements may carry a shadow root, closed ones too; so may an empty box in a part of the page that is no row.
 * Asking is dear, so only these are asked at once; all others at rest and at the shopper's gestures.
 */
function scanShadows(root: Element, found: Found): void {
  if (isFamiliar(root)) return
  if (tagOf(root).includes('-') || childCountOf(root) === 0) scanShadow(root, found)
  let empty = 0
  for (const element of findAll(root, '*')) {
    if (tagOf(element).includes('-')) scanShadow(element, found)
  }
  if (waiting.size >= MOST_WAITING) return
  for (const element of findAll(root, 'div:empty,section:empty')) {
    if (empty++ < MOST_WAITING) scanShadow(element, found)
  }
}

const FAMILIAR = 3
const shapes = new Map<string, number>()

/** Rows of a list are alike: when three of a shape had no custom element, the others have none. */
function isFamiliar(root: Element): boolean {
  const shape = `${tagOf(root)}.${attributeOf(root, 'class') ?? ''}.${childCountOf(root)}`
  const times = shapes.get(shape) ?? 0
  if (times > FAMILIAR) return childCountOf(root) > 1
  if (shapes.size > 500) shapes.clear()
  shapes.set(shape, times + 1)
  return false
}

function scanShadow(host: Element, found: Found): void {
  const shadow = shadowRootOf(host)
  if (shadow) {
    waiting.delete(host)
    found.shadow(shadow)
  } else if (waiting.size < MOST_WAITING) {
    waiting.add(host)
  }
}

/** Looks again at elements that had no shadow root yet. */
export function scanWaiting(found: Found): void {
  for (const host of waiting) {
    if (isConnected(host)) scanShadow(host, found)
    else waiting.delete(host)
  }
}

/** Any element may host a shadow root. */
export function scanAllShadows(root: Document, found: Found, most: number): void {
  const elements = root.querySelectorAll('div,section,article,main,aside,span,p,header,footer,nav')
  for (let index = 0; index < Math.min(elements.length, most); index++) {
    const element = elements[index]
    if (element && childCountOf(element) === 0 && (textOf(element) ?? '') === '')
      scanShadow(element, found)
  }
}
