import { mayConcernConsent } from '../../core/consent/classify.ts'
import { SURE_CONTROLS } from './controls.ts'
import {
  attributeOf,
  childCountOf,
  elementOf,
  findAll,
  findFirst,
  fits,
  labelsOf,
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

/**
 * All the text near a control that no other control can claim: cheap, so that the rows of a cart cost next to nothing.
 * Climbs while the container is small.
 */
export function nearText(control: Element): string {
  let text = `${attributeOf(control, 'aria-label') ?? ''} ${attributeOf(control, 'title') ?? ''}`
  let container: Element | null = control
  for (let level = 0; level < LEVELS && container; level++) {
    container = parentElementOf(container)
    if (!container || childCountOf(container) > MOST_CHILDREN) break
    const all = textOf(container) ?? ''
    if (all.length > MOST_TEXT) break
    text = `${text} ${all}`
    if (mayConcernConsent(all)) break
  }
  return text
}

/** The words of a control. A label the page gave it wins; else the sentence beside it. */
export function labelOf(control: Element): Label {
  const given = tidy(givenLabel(control))
  const beside = tidy(besideText(control))
  const row = tidy(rowText(control))
  const useBeside = given === '' || (!saysMuch(given) && mayConcernConsent(beside))
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
  return text.length > 6 || mayConcernConsent(text)
}

function givenLabel(control: Element): string {
  const referenced = textOfIds(control, 'aria-labelledby')
  if (referenced) return referenced
  const labels = control instanceof HTMLInputElement ? labelsOf(control) : ariaLabels(control)
  const text = [...(labels ?? [])].map((label) => wordsOf(label)).join(' ')
  if (text.trim() !== '') return text
  const aria = attributeOf(control, 'aria-label')
  if (aria) return aria
  if (control instanceof HTMLInputElement) return attributeOf(control, 'title') ?? ''
  // A role or a class toggle often holds its own words.
  return control instanceof HTMLSelectElement
    ? ''
    : wordsOf(control) || (attributeOf(control, 'title') ?? '')
}

/** Labels of a control that is no input: a wrapping label, or one that points to it. */
function ariaLabels(control: Element): Element[] {
  if (control instanceof HTMLSelectElement) return [...control.labels]
  const id = attributeOf(control, 'id')
  const root = rootOf(control)
  if (!id || !(root instanceof Document || root instanceof ShadowRoot)) return []
  return [...root.querySelectorAll(`label[for="${CSS.escape(id)}"]`)]
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
