import { mayConcernConsent } from '../../core/consent/classify.ts'
import { SURE_CONTROLS } from './controls.ts'
import {
  attributeOf,
  childCountOf,
  elementOf,
  findAll,
  findFirst,
  fits,
  hasAttributeNamed,
  nearest,
  nextOf,
  nodeTypeOf,
  parentElementOf,
  previousOf,
  rootOf,
  tagOf,
  textOf,
} from './dom.ts'

/** What a person reads as this control's own words, and what stands around it. */
export interface Label {
  readonly text: string
  readonly context: string
}

const MOST_CHILDREN = 12
const MOST_TEXT = 400
const LEVELS = 5
const HEADING =
  'h1,h2,h3,h4,h5,h6,legend,dt,th,[role="heading"],[class*="title" i],[class*="head" i]'

const MOST_REMEMBERED = 2000
const remembered = new Map<string, boolean>()

/** `mayConcernConsent`, remembered: the labels of a page repeat. */
export function concernsConsent(text: string): boolean {
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const concerns = mayConcernConsent(text)
  remembered.set(text, concerns)
  return concerns
}

/** Labels that say nothing: then what stands around the control speaks. */
const EMPTY_LABEL = /^(?:check ?box|switch|toggle|input|复选框|開關|开关|勾选框)$/i
/** A row with a price is an item of a cart or an order; its title may praise a "new promotion". */
const PRICE = /[¥￥]\s?\d/
const CONSENT_VERB =
  /接收|接受|订阅|訂閱|同意|愿意|願意|短信|簡訊|消息|通知|推送|入会|入會|会员|會員/

/**
 * The quick look that most controls of a page do not pass: a label of its own decides, else the small containers around
 * it. Costs next to nothing for the rows of a cart.
 */
export function mayMatter(control: Element): boolean {
  const own = ownLabel(control).trim()
  if (own.length >= 4 && !EMPTY_LABEL.test(own)) return concernsConsent(own.slice(0, MOST_TEXT))
  let container: Element | null = control
  for (let level = 0; level < LEVELS && container; level++) {
    container = parentElementOf(container)
    if (!container || childCountOf(container) > MOST_CHILDREN) return false
    const text = textOf(container) ?? ''
    if (text.length > MOST_TEXT) return false
    if (PRICE.test(text) && !CONSENT_VERB.test(text)) continue
    if (concernsConsent(text)) return true
  }
  return false
}

/** The label at hand without a search through the page. */
function ownLabel(control: Element): string {
  const wrapping = nearest(control, 'label')
  const aria = attributeOf(control, 'aria-label') ?? ''
  if (wrapping) return `${textOf(wrapping) ?? ''} ${aria}`
  if (aria) return aria
  if (hasAttributeNamed(control, 'aria-labelledby')) return textOfIds(control, 'aria-labelledby')
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement
    ? labelsFor(control)
        .map((label) => textOf(label) ?? '')
        .join(' ')
    : (textOf(control) ?? '')
}

/** The words of a control. A label the page gave it wins; else the sentence beside it. */
export function labelOf(control: Element): Label {
  const given = tidy(givenLabel(control))
  const beside = tidy(besideText(control))
  const row = tidy(rowText(control))
  const useBeside = given === '' || (!saysMuch(given) && concernsConsent(beside))
  const text = useBeside ? beside || row : given
  const around = [given, beside, row, describedBy(control), ...headings(control)].map(tidy)
  const context = [...new Set(around)].filter((each) => each !== '' && each !== text).join(' | ')
  return { text: text.slice(0, MOST_TEXT), context: context.slice(0, 2 * MOST_TEXT) }
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** True for a label that is a sentence of its own, not "on" or "checkbox". */
function saysMuch(text: string): boolean {
  return text.length > 6 || concernsConsent(text)
}

function givenLabel(control: Element): string {
  const referenced = textOfIds(control, 'aria-labelledby')
  if (referenced) return referenced
  const wrapping = nearest(control, 'label')
  const labels = wrapping ? [wrapping] : labelsFor(control)
  const text = labels.map((label) => wordsOf(label)).join(' ')
  if (text.trim() !== '') return text
  const aria = attributeOf(control, 'aria-label')
  if (aria) return aria
  if (control instanceof HTMLInputElement) return attributeOf(control, 'title') ?? ''
  // A role or a class toggle often holds its own words.
  return control instanceof HTMLSelectElement
    ? ''
    : wordsOf(control) || (attributeOf(control, 'title') ?? '')
}

/**
 * Labels that point to the control by its id: looked for near it, then in the whole page. Not by `control.labels`: after
 * any mutation that walks the whole page, for every control.
 */
function labelsFor(control: Element): Element[] {
  const id = attributeOf(control, 'id')
  if (!id) return []
  const selector = `label[for="${CSS.escape(id)}"]`
  let container = parentElementOf(control)
  for (let level = 0; level < LEVELS && container; level++) {
    const near = [...findAll(container, selector)]
    if (near.length > 0) return near
    if (childCountOf(container) > MOST_CHILDREN) break
    container = parentElementOf(container)
  }
  const root = rootOf(control)
  if (!(root instanceof Document || root instanceof ShadowRoot)) return []
  return [...root.querySelectorAll(selector)]
}

function textOfIds(control: Element, attribute: string): string {
  const ids = attributeOf(control, attribute)?.split(/\s+/).slice(0, 8) ?? []
  const root = rootOf(control)
  if (!(root instanceof Document || root instanceof ShadowRoot)) return ''
  return ids.map((id) => textOf(root.getElementById(id) ?? control) ?? '').join(' ')
}

function describedBy(control: Element): string {
  return textOfIds(control, 'aria-describedby')
}

/** An element's text without that of scripts, styles and of lists to choose from. */
function wordsOf(element: Element): string {
  const all = textOf(element) ?? ''
  let text = all.length > 4 * MOST_TEXT ? all.slice(0, 4 * MOST_TEXT) : all
  for (const part of findAll(element, 'script,style,select,template')) {
    text = text.replace(textOf(part) ?? '', ' ')
  }
  return text
}

/** The text after the control up to the next one; if there is none, the text before it. */
function besideText(control: Element): string {
  let node: Element | null = control
  for (let level = 0; level < LEVELS && node; level++) {
    const after = siblingsText(node, nextOf)
    if (hasWords(after)) return after
    const before = siblingsText(node, previousOf)
    if (hasWords(before)) return before
    node = parentElementOf(node)
    if (node && childCountOf(node) > MOST_CHILDREN) break
  }
  return ''
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

function siblingsText(start: Element, step: (node: Node) => Node | null): string {
  const parts: string[] = []
  let length = 0
  for (let node = step(start); node && length < MOST_TEXT; node = step(node)) {
    const element = elementOf(node)
    if (element) {
      if (fits(element, SURE_CONTROLS) || findFirst(element, SURE_CONTROLS)) break
      if (/^(?:script|style|template)$/.test(tagOf(element))) continue
      if (fits(element, 'button,[role="button"],input,textarea')) break
    }
    const text = textOf(node) ?? ''
    length += text.length
    if (nodeTypeOf(node) !== Node.COMMENT_NODE) parts.push(text)
  }
  if (step === previousOf) parts.reverse()
  return parts.join(' ')
}

/** The text of the widest small container that holds this control and no other. */
function rowText(control: Element): string {
  let text = ''
  let container = parentElementOf(control)
  for (let level = 0; level < LEVELS && container; level++) {
    if (findAll(container, SURE_CONTROLS).length > (fits(control, SURE_CONTROLS) ? 1 : 0)) break
    const all = wordsOf(container)
    if (all.length > MOST_TEXT) break
    text = all
    container = parentElementOf(container)
  }
  return text
}

/** Headings of the groups the control stands in, nearest first. */
function headings(control: Element): string[] {
  const found: string[] = []
  let node: Element | null = control
  for (let level = 0; level < LEVELS + 2 && node && found.length < 3; level++) {
    const group = parentElementOf(node)
    if (group && childCountOf(group) <= 4 * MOST_CHILDREN) {
      const heading = headingBefore(node)
      if (heading) found.push(heading)
      const named = attributeOf(group, 'aria-label') || textOfIds(group, 'aria-labelledby')
      if (named && fits(group, '[role],fieldset,section,form')) found.push(named)
    }
    node = group
  }
  return found
}

function headingBefore(node: Element): string {
  for (
    let each = previousOf(node), steps = 0;
    each && steps < 8;
    each = previousOf(each), steps++
  ) {
    const element = elementOf(each)
    if (element && fits(element, HEADING) && !findFirst(element, SURE_CONTROLS)) {
      return (textOf(element) ?? '').slice(0, 120)
    }
  }
  return ''
}
