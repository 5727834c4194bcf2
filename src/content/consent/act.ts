import { classify } from '../../core/consent/classify.ts'
import { stateOf } from './controls.ts'
import { click, findAll, isChecked, nearest, rootOf } from './dom.ts'
import { labelOf } from './label.ts'
import { frameworkSaysTicked, isAttached } from './probe.ts'
import type { Tracked } from './tracked.ts'

/** done = off now · no-effect = clicked, still on · no-refusal = there is no refusing choice to pick. */
export type Outcome = 'done' | 'no-effect' | 'no-refusal'

/** The page's framework is asked about a control no more often than this. */
const ASK_MS = 200

/** Turns one control to "no": a click, or the refusing choice of a radio pair or a list. */
export function refuse(tracked: Tracked): Outcome {
  tracked.early = !isAttached(tracked.element)
  tracked.clicks++
  return turnOff(tracked)
}

/** Puts a control back to "yes" (undo, or the shopper's order). */
export function accept(tracked: Tracked): Outcome {
  if (tracked.kind === 'select' && tracked.element instanceof HTMLSelectElement) {
    return setOption(tracked.element, (option) => isConsenting(option, contextOf(tracked)))
  }
  click(tracked.element)
  return isOn(tracked) ? 'done' : 'no-effect'
}

/** True when the control says "yes, send me promotions". */
export function isOn(tracked: Tracked): boolean {
  if (tracked.kind === 'select' && tracked.element instanceof HTMLSelectElement) {
    const option = tracked.element.selectedOptions[0]
    return option !== undefined && isConsenting(textOfOption(option), contextOf(tracked))
  }
  return stateOf(tracked.element, tracked.kind) === 'on'
}

/**
 * The page shows "off", its framework still holds "ticked" (it came to life after our click). Two clicks in one task:
 * the first brings the page to what the framework holds, the second unticks both; nothing is painted between.
 */
export function heal(tracked: Tracked): void {
  if (tracked.healed || !tracked.early || performance.now() - tracked.askedAt < ASK_MS) return
  tracked.askedAt = performance.now()
  if (!isAttached(tracked.element) || !frameworkSaysTicked(tracked.element)) return
  tracked.healed = true
  if (tracked.kind !== 'select') click(tracked.element)
  if (tracked.kind === 'select' || isOn(tracked)) turnOff(tracked)
}

function turnOff(tracked: Tracked): Outcome {
  if (tracked.kind === 'radio') return pickRefusingRadio(tracked)
  if (tracked.kind === 'select') return pickRefusingOption(tracked)
  click(tracked.element)
  return isOn(tracked) ? 'no-effect' : 'done'
}

function pickRefusingRadio(tracked: Tracked): Outcome {
  const refusing = siblings(tracked.element).filter((radio) => {
    const { text, context } = labelOf(radio)
    return classify(text, context).purpose === 'inverted'
  })
  const [only] = refusing
  if (!only || refusing.length > 1) return 'no-refusal'
  click(only)
  return isChecked(only) ? 'done' : 'no-effect'
}

function siblings(element: Element): HTMLInputElement[] {
  if (!(element instanceof HTMLInputElement)) return []
  const scope = nearest(element, 'form,fieldset,[role="radiogroup"]') ?? rootOf(element)
  if (!(scope instanceof Element || scope instanceof Document || scope instanceof ShadowRoot))
    return []
  const same = [...findAll(scope, 'input[type="radio"]')].filter(
    (each): each is HTMLInputElement =>
      each instanceof HTMLInputElement && each !== element && each.name === element.name,
  )
  return same.length <= 4 ? same : []
}

function pickRefusingOption(tracked: Tracked): Outcome {
  if (!(tracked.element instanceof HTMLSelectElement)) return 'no-refusal'
  return setOption(tracked.element, (option) => isRefusing(option, contextOf(tracked)))
}

/** A list has no click: its value is set and the events a person's choice makes are sent. */
function setOption(select: HTMLSelectElement, wanted: (option: string) => boolean): Outcome {
  const fitting = [...select.options].filter(
    (option) => !option.disabled && wanted(textOfOption(option)),
  )
  const [only] = fitting
  if (!only || fitting.length > 1) return 'no-refusal'
  const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set
  set?.call(select, only.value)
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  select.dispatchEvent(new Event('change', { bubbles: true }))
  return select.selectedOptions[0] === only ? 'done' : 'no-effect'
}

function textOfOption(option: string | HTMLOptionElement): string {
  return typeof option === 'string' ? option : option.text
}

function isRefusing(option: string, context: string): boolean {
  return classify(option, context).purpose === 'inverted'
}

function isConsenting(option: string, context: string): boolean {
  return classify(option, context).purpose === 'marketing'
}

function contextOf(tracked: Tracked): string {
  return `${tracked.label.text} | ${tracked.label.context}`
}
