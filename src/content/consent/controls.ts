import {
  attributeOf,
  fits,
  findAll,
  findFirst,
  hasAttributeNamed,
  isChecked,
  isIndeterminate,
  nearest,
  tagOf,
} from './dom.ts'

/** native = `<input type=checkbox>` · radio · select · aria = a role · classed = only class names tell its state. */
export type ControlKind = 'native' | 'radio' | 'select' | 'aria' | 'classed'

/** `unknown` = no signal, or signals that contradict each other: such a control is never clicked. */
export type ControlState = 'on' | 'off' | 'unknown'

const NATIVE = 'input[type="checkbox"],input[type="radio"]'
const ARIA = '[role="checkbox"],[role="switch"],[role="menuitemcheckbox"],[role="radio"]'
const CLASSED =
  '[class*="switch" i],[class*="toggle" i],[class*="checkbox" i],[class*="check-box" i],[class*="radio" i]'

/** Whatever may be a control; `kindOf` decides. */
export const CONTROLS = `${NATIVE},select,${ARIA},${CLASSED}`
export const CLASS_TOGGLES = CLASSED
/** The controls that count when text is split among them. */
export const SURE_CONTROLS = `${NATIVE},select,${ARIA}`

const CLASSED_TOKEN = /(?:^|[-_])(?:switch|toggle|checkbox|check-box)(?:$|[-_])/i
/** The words of a toggle, or the group around several, are no toggle. */
const PART_TOKEN = /[-_](?:label|text|title|content|desc|group|list)$/i
const ON_TOKEN = /(?:^|[-_a-z])(?:checked|selected|opened|open|active|on)$/i
const OFF_TOKEN = /(?:^|[-_])(?:unchecked|un-checked|unselected|inactive|closed|close|off)$/i
const NOT_ON_TOKEN =
  /(?:icon|button|person|un-?checked|un-?selected|inactive|reopen|option|region|position)$/i

/** What kind of control this element is; null when it is none. */
export function kindOf(element: Element): ControlKind | null {
  if (element instanceof HTMLInputElement) {
    const type = attributeOf(element, 'type')?.toLowerCase()
    if (type === 'checkbox') return 'native'
    return type === 'radio' ? 'radio' : null
  }
  if (element instanceof HTMLSelectElement) return 'select'
  if (fits(element, ARIA)) return isAriaControl(element) ? 'aria' : null
  return isClassed(element) || isCustomElement(element) ? 'classed' : null
}

/** A role on a wrapper whose input is the real control adds nothing. */
function isAriaControl(element: Element): boolean {
  return !findFirst(element, NATIVE)
}

function isClassed(element: Element): boolean {
  const names = classesOf(element).filter((token) => CLASSED_TOKEN.test(token))
  if (names.length === 0 || names.some((token) => PART_TOKEN.test(token))) return false
  if (findFirst(element, `${SURE_CONTROLS},button,a[href],form,table,ul`)) return false
  // Part of a control that has a role: that one is clicked.
  if (nearest(element, ARIA)) return false
  const wrapper = nearest(element, 'label')
  if (wrapper && wrapper !== element && findFirst(wrapper, SURE_CONTROLS)) return false
  // Of nested candidates the innermost that shows a state is the control.
  return ![...findAll(element, CLASSED)].some(
    (inner) =>
      classesOf(inner).some((token) => CLASSED_TOKEN.test(token)) &&
      classState(inner) !== 'unknown',
  )
}

/** A form-associated custom element: its own state shows only as attribute or `:state(checked)`. */
function isCustomElement(element: Element): boolean {
  return (
    tagOf(element).includes('-') &&
    customState(element) !== 'unknown' &&
    !findFirst(element, SURE_CONTROLS)
  )
}

/** Reads the state from every signal there is. */
export function stateOf(element: Element, kind: ControlKind): ControlState {
  if (element instanceof HTMLInputElement) {
    if (isIndeterminate(element)) return 'unknown'
    return isChecked(element) ? 'on' : 'off'
  }
  if (kind === 'select') return 'on'
  const signals = [ariaState(element), customState(element), classState(element)]
  if (signals.includes('on')) return signals.includes('off') ? 'unknown' : 'on'
  if (signals.includes('off')) return 'off'
  return kind === 'classed' ? 'off' : 'unknown'
}

function ariaState(element: Element): ControlState {
  return stateFrom(attributeOf(element, 'aria-checked') ?? attributeOf(element, 'aria-pressed'))
}

function customState(element: Element): ControlState {
  const data = stateFrom(attributeOf(element, 'data-state') ?? attributeOf(element, 'data-checked'))
  if (data !== 'unknown' || !tagOf(element).includes('-')) return data
  if (hasAttributeNamed(element, 'checked'))
    return attributeOf(element, 'checked') === 'false' ? 'off' : 'on'
  return hasState(element, 'checked') ? 'on' : 'unknown'
}

function hasState(element: Element, state: string): boolean {
  try {
    return fits(element, `:state(${state})`)
  } catch {
    // Browsers before 2024 do not know :state(); then it is no signal.
    return false
  }
}

function stateFrom(value: string | null): ControlState {
  if (value === null) return 'unknown'
  if (/^(?:true|checked|on|1)$/i.test(value)) return 'on'
  return /^(?:false|unchecked|off|0)$/i.test(value) ? 'off' : 'unknown'
}

/** Class names of the element and of the few parts inside it (an icon may carry the state). */
function classState(element: Element): ControlState {
  const parts = [element, ...[...findAll(element, '[class]')].slice(0, 8)]
  let on = false
  let off = false
  for (const token of parts.flatMap(classesOf)) {
    if (OFF_TOKEN.test(token)) off = true
    else if (ON_TOKEN.test(token) && !NOT_ON_TOKEN.test(token)) on = true
  }
  if (on) return off ? 'unknown' : 'on'
  return off ? 'off' : 'unknown'
}

function classesOf(element: Element): string[] {
  return attributeOf(element, 'class')?.split(/\s+/).slice(0, 20) ?? []
}

/** Why this control must not be clicked although its wording says so; null = it may. */
export function obstacleTo(element: Element): 'disabled' | 'link' | 'submits' | null {
  if (fits(element, ':disabled,[aria-disabled="true"],[readonly],[aria-readonly="true"]'))
    return 'disabled'
  if (element instanceof HTMLInputElement) return null
  const link = nearest(element, 'a[href]')
  if (link && !/^(?:#|javascript:)/i.test(attributeOf(link, 'href') ?? '')) return 'link'
  const button = nearest(element, 'button')
  if (button instanceof HTMLButtonElement && button.type === 'submit' && button.form)
    return 'submits'
  return null
}
