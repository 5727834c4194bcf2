import { mayConcernConsent } from '../../core/consent/classify.ts'
import { shadowRootOf } from '../../platform/content.ts'
import { CONTROLS } from './controls.ts'
import {
  attributeOf,
  childCountOf,
  elementOf,
  findAll,
  findFirst,
  fits,
  holds,
  isConnected,
  nodeTypeOf,
  parentElementOf,
  tagOf,
  textOf,
} from './dom.ts'

/** What the scan hands on: controls that may concern consent, small print, shadow roots. */
export interface Found {
  control(element: Element): void
  smallPrint(element: Element): void
  shadow(root: ShadowRoot): void
}

const SHORT_TEXT = 60
const BUTTON_CONSENT =
  /(?:即|视为|視為|表示|代表|等于|并|並).{0,12}(?:同意|授权|授權)|by (?:clicking|joining|signing)/i

/** Looks at what mutations brought, each added part once. */
export function scanRecords(records: readonly MutationRecord[], found: Found): void {
  let scanned: Node | null = null
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') textArrived(target, found)
    if (type === 'attributes') attributeChanged(target, found)
    if (type !== 'childList' || (scanned && holds(scanned, target))) continue
    for (const node of addedNodes) {
      if (scanned && holds(scanned, node)) continue
      const element = elementOf(node)
      if (!element && nodeTypeOf(node) === Node.TEXT_NODE) textArrived(node, found)
      if (!element) continue
      scanned = element
      scanElement(element, found)
    }
  }
}

function attributeChanged(target: Node, found: Found): void {
  const element = elementOf(target)
  if (element) found.control(element)
}

/** Looks at one part of the page and all that is in it. */
export function scanElement(root: Element, found: Found): void {
  const tag = tagOf(root)
  if (tag === 'script' || tag === 'style' || tag === 'link') return
  scanShadows(root, found)
  const text = textOf(root) ?? ''
  if (mayConcernConsent(text)) {
    for (const control of controlsIn(root)) found.control(control)
    smallPrintIn(root, found)
    labelArrived(root, text, found)
  } else if (text.length < SHORT_TEXT || findFirst(root, '[aria-label],[aria-labelledby]')) {
    for (const control of controlsIn(root)) found.control(control)
  }
}

function controlsIn(root: Element): Element[] {
  const inside = [...findAll(root, CONTROLS)]
  return root.matches(CONTROLS) ? [root, ...inside] : inside
}

/** Words that came after their control: look for it beside them. */
function textArrived(node: Node, found: Found): void {
  const text = textOf(node) ?? ''
  if (text.length > 400 || !mayConcernConsent(text)) return
  const parent = parentElementOf(node)
  if (!parent) return
  smallPrintIn(parent, found)
  controlsBeside(parent, found)
}

function labelArrived(element: Element, text: string, found: Found): void {
  if (text.length > 400) return
  const parent = parentElementOf(element)
  if (parent) controlsBeside(parent, found)
}

function controlsBeside(start: Element, found: Found): void {
  let container: Element | null = start
  for (let level = 0; level < 4 && container && childCountOf(container) <= 12; level++) {
    const near = controlsIn(container)
    if (near.length > 6) return
    for (const control of near) found.control(control)
    if (near.length > 0) return
    container = parentElementOf(container)
  }
}

/** The smallest elements whose words make a button the consent. */
function smallPrintIn(root: Element, found: Found): void {
  if (!BUTTON_CONSENT.test(textOf(root) ?? '')) return
  const candidates = [root, ...findAll(root, 'p,span,div,label,small,li,td')].filter((element) => {
    const text = textOf(element) ?? ''
    return text.length <= 300 && BUTTON_CONSENT.test(text)
  })
  for (const element of candidates) {
    if (!candidates.some((other) => other !== element && holds(element, other)))
      found.smallPrint(element)
  }
}

const EMPTY_HOSTS = 'div:empty,section:empty,span:empty,article:empty,main:empty,aside:empty'
const MOST_WAITING = 100

/** Elements that may get a shadow root later: attaching one makes no mutation record. */
const waiting = new Set<Element>()

/** Custom elements and empty boxes may carry a shadow root, closed ones too. */
function scanShadows(root: Element, found: Found): void {
  if (isHost(root)) scanShadow(root, found)
  if (childCountOf(root) === 0) return
  for (const element of findAll(root, '*'))
    if (tagOf(element).includes('-')) scanShadow(element, found)
  for (const element of findAll(root, EMPTY_HOSTS)) scanShadow(element, found)
}

function isHost(element: Element): boolean {
  return tagOf(element).includes('-') || fits(element, EMPTY_HOSTS)
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

/** Any element may host a shadow root; looked for at rest and at the shopper's gestures, not at every mutation. */
export function scanAllShadows(root: Document | ShadowRoot, found: Found, most: number): void {
  let looked = 0
  for (const element of root.querySelectorAll('*')) {
    if (looked++ > most) return
    if (childCountOf(element) > 0 || attributeOf(element, 'src') !== null) continue
    scanShadow(element, found)
  }
}
