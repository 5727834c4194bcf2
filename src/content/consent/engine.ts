import { choiceKey, pageKey } from '../../core/consent/choices.ts'
import type { Choices } from '../../core/consent/choices.ts'
import { classify } from '../../core/consent/classify.ts'
import type { KeptControl, PageToContentReplies } from '../../core/protocol.ts'
import { defaultSettings, modeFor } from '../../core/settings.ts'
import type { Settings } from '../../core/settings.ts'
import { frameAddress } from './address.ts'
import { accept, heal, isOn, refuse } from './act.ts'
import { SURE_CONTROLS, kindOf, obstacleTo, stateOf } from './controls.ts'
import { findAll, findFirst, isConnected, labelsOf, parentElementOf, textOf } from './dom.ts'
import { labelOf, mayMatter } from './label.ts'
import { isAttached } from './probe.ts'
import { report, reportOff } from './report.ts'
import { newTracked } from './tracked.ts'
import type { Tracked } from './tracked.ts'

/** What the notice is told. */
export interface Watcher {
  unticked(tracked: Tracked): void
  offered(tracked: Tracked, why: 'ask' | 'tell' | 'inverted' | 'bundled'): void
  byHand(tracked: Tracked): void
}

const MOST_CLICKS_A_BOX = 6
/** A box that a page puts up within this time after our click on one of the same words is its answer to it. */
const ANSWER_MS = 50
const MOST_ANSWERS = 4
const MOST_CLICKS_A_PAGE = 60
/** How long after the shopper pressed in a control's area its state is the shopper's (async toggles settle). */
const GESTURE_MS = 500
/** When its state is read: at once, and before the time is over (an asynchronous toggle turns later). */
const SETTLE_MS = [0, 50, 200, GESTURE_MS - 50]
/** When a box whose tick was put back is tried again, and how often. */
const RETRY_MS = 150
const MOST_TRIES = 3
/** After this time a toggle that did not change at all did not hear our click; a framework may come this late. */
const UNHEARD_MS = 600
/** How long a toggle that stirred after our click may take for its shop's answer. */
const STIRRED_MS = 4000
const LATE_MS = 8000

const tracked = new Map<Element, Tracked>()
/** The newest control of each wording, to know a re-rendered one again. */
const latest = new Map<string, Tracked>()
const seenOff = new WeakSet<Element>()
let settings: Settings = defaultSettings()
let choices: Choices = {}
/** The settings are known, or need not be waited for (`hold.js` may be injected after this script). */
let known = false
let mustHold: () => boolean = () => false
let clicksOnPage = 0
let isClicking = false
/** How far the page has come up: a toggle that nobody heard is clicked once more in each phase. */
let phase = 0
/** Counts the looks at the page, to tell boxes that come together from those that answer a click. */
let turn = 0
let siteId = ''
let watcher: Watcher = { unticked() {}, offered() {}, byHand() {} }

/** Starts the engine for one site. `hold` = the shopper changed something here: wait for the settings. */
export function startEngine(site: string, hold: () => boolean, tell: Watcher): void {
  siteId = site
  mustHold = hold
  watcher = tell
}

/** The settings and choices are known now, or changed. */
export function learn(now: { settings: Settings; choices: Choices }): void {
  settings = now.settings
  choices = now.choices
  known = true
  recheck()
}

/** The page came a step further (parsed, its start-up scripts run, loaded): toggles may hear a click now. */
export function nextPhase(): void {
  phase++
  recheck()
}

function isReady(): boolean {
  return known || !mustHold()
}

/** The last click that was not the shopper's, to see whether the page refused it. */
let lastClick: Event | undefined

/** Told by the capture listener of every click a script made. */
export function sawClick(event: Event): void {
  lastClick = event
}

/** True while nothing on the page concerns consent: gestures need no look then. */
export function isIdle(): boolean {
  return tracked.size === 0
}

/** A control was found, or its words changed. */
export function consider(element: Element): void {
  const kind = kindOf(element)
  if (!kind) return
  const before = tracked.get(element)
  if (!before && !mayMatter(element)) return
  const label = labelOf(element)
  if (before && before.label.text === label.text && before.label.context === label.context) {
    act(before)
    return
  }
  const verdict =
    kind === 'select' ? classifySelect(element, label) : classify(label.text, label.context)
  if (!before && verdict.purpose === 'other') return
  const one =
    before ?? adopt(newTracked(element, kind, label, verdict, pageKey(frameAddress()), turn))
  one.label = label
  one.verdict = verdict
  tracked.set(element, one)
  act(one)
}

/** A box that a re-render put in the place of another: what the shopper did and what was reported stays true. */
function adopt(one: Tracked): Tracked {
  const key = choiceKey(one.page, one.label.text)
  const before = latest.get(key)
  latest.set(key, one)
  if (before && before.turn !== one.turn && performance.now() - before.clickedAt < ANSWER_MS) {
    one.answers = before.answers + 1
  }
  if (!before || isConnected(before.element)) return one
  const { byShopper, gestureAt, entryId, offered } = before
  // A toggle that a re-render draws anew may be the answer to our click.
  const clicks = entryId === undefined ? before.clicks : 0
  return Object.assign(one, { byShopper, gestureAt, entryId, offered, clicks })
}

function classifySelect(element: Element, label: { text: string; context: string }) {
  const option =
    element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : ''
  return classify(option, `${label.text} | ${label.context}`)
}

/** Looks again at every control that matters: cheap, since pages have few of them. */
export function recheck(isGesture = false): void {
  // In the middle of our own click a box shows a state that may not last.
  if (isClicking) return
  turn++
  for (const [element, one] of tracked) {
    if (isGesture) mayAskAgain(one)
    if (!isConnected(element)) tracked.delete(element)
    else act(one)
  }
}

/** The last look before something is sent: the framework is asked at once, an unheard toggle is tried once more. */
function mayAskAgain(one: Tracked): void {
  one.askedAt = -Infinity
  one.phase = -1
}

function act(one: Tracked): void {
  if (!isReady() || modeFor(settings, siteId) === 'off') return
  const { purpose } = one.verdict
  if (purpose === 'marketing') actOnMarketing(one)
  else if (purpose === 'mixed' && isOn(one)) offerOnce(one, 'bundled')
  else if (purpose === 'inverted' && one.kind !== 'radio' && !isOn(one)) offerInverted(one)
}

function offerInverted(one: Tracked): void {
  if (stateOf(one.element, one.kind) === 'off' && !obstacleTo(one.element))
    offerOnce(one, 'inverted')
}

function actOnMarketing(one: Tracked): void {
  if (isWanted(one)) return
  if (!isOn(one)) {
    heal(one)
    if (one.clicks > 0) reportUnticked(one)
    else rememberOff(one)
    return
  }
  const mode = modeFor(settings, siteId)
  if (mode === 'ask' || mode === 'tell') offerOnce(one, mode)
  else untick(one)
}

/** True for a box that the shopper ticked, pressed just now, or does not mind. */
function isWanted(one: Tracked): boolean {
  if (one.byShopper === true || performance.now() - one.gestureAt < GESTURE_MS) return true
  if (choices[choiceKey(one.page, one.label.text)] !== undefined) return true
  const { kinds } = one.verdict
  return (kinds.length === 0 ? (['general'] as const) : kinds).some((kind) => !settings.kinds[kind])
}

function rememberOff(one: Tracked): void {
  if (seenOff.has(one.element) || one.entryId !== undefined) return
  seenOff.add(one.element)
  if (stateOf(one.element, one.kind) === 'off') reportOff(choiceKey(one.page, one.label.text))
}

function untick(one: Tracked): void {
  if (one.givenUp || mustWait(one)) return
  if (obstacleTo(one.element)) return giveUp(one)
  if (isSpent(one)) return giveUp(one)
  clicksOnPage++
  lastClick = undefined
  one.phase = phase
  one.clickedAt = performance.now()
  isClicking = true
  const outcome = refuse(one)
  isClicking = false
  // What the page built meanwhile answers this click, however long its listeners took.
  one.clickedAt = performance.now()
  if (outcome === 'no-refusal') return giveUp(one)
  if (outcome === 'no-effect') return noEffect(one)
  reportUnticked(one)
}

function isSpent(one: Tracked): boolean {
  return (
    one.clicks >= MOST_CLICKS_A_BOX ||
    one.answers > MOST_ANSWERS ||
    clicksOnPage >= MOST_CLICKS_A_PAGE
  )
}

/**
 * A toggle without an input does nothing before its script is there: a click goes into the void, and may be repeated.
 * One that was heard may still turn asynchronously: it is never clicked again.
 */
function mustWait(one: Tracked): boolean {
  if (one.clicks === 0 || one.entryId !== undefined) return false
  const age = performance.now() - one.clickedAt
  if (!isToggle(one)) return one.refused || age < RETRY_MS
  if (one.early && isAttached(one.element)) return false
  if (one.stirred && age < STIRRED_MS) return true
  if (one.early && one.phase !== phase) return false
  return one.repeated || age < UNHEARD_MS
}

function isToggle({ kind }: Tracked): boolean {
  return kind === 'aria' || kind === 'classed'
}

/** A click that changed nothing is not repeated, unless no script was there to hear it. */
function noEffect(one: Tracked): void {
  if (!isToggle(one)) {
    // The page said no to the click (or turns its own switch a moment later): never again. Else its framework put the
    // tick back, since another update got in between: once more.
    one.refused = lastClick?.defaultPrevented === true || one.clicks >= MOST_TRIES
    setTimeout(() => (one.refused && isOn(one) ? giveUp(one) : act(one)), RETRY_MS + 10)
    return
  }
  watchStir(one)
  setTimeout(() => settleToggle(one), UNHEARD_MS + 50)
  if (one.clicks === 1) setTimeout(() => settleToggle(one, true), LATE_MS)
}

/** A toggle that changes in any way after our click has heard it (it may wait for its shop's answer). */
function watchStir(one: Tracked): void {
  const observer = new MutationObserver(() => {
    one.stirred = true
    observer.disconnect()
  })
  observer.observe(one.element, { attributes: true, childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), UNHEARD_MS)
}

function settleToggle(one: Tracked, last = false): void {
  if (isWanted(one) || one.entryId !== undefined) return
  if (!isOn(one)) return reportUnticked(one)
  if (last) return giveUp(one)
  const clicks = one.clicks
  act(one)
  if (one.clicks > clicks) one.repeated = true
}

function reportUnticked(one: Tracked): void {
  if (one.entryId !== undefined) return
  const command = one.kind === 'radio' || one.kind === 'select' ? 'choose-refusal' : 'untick'
  one.entryId = report(one, command, 'done', { before: 'on', after: 'off' })
  watcher.unticked(one)
}

function giveUp(one: Tracked): void {
  if (one.givenUp) return
  one.givenUp = true
  one.entryId = report(one, 'by-hand', 'failed', { before: 'on', after: 'on' })
  watcher.byHand(one)
}

function offerOnce(one: Tracked, why: 'ask' | 'tell' | 'inverted' | 'bundled'): void {
  if (one.offered) return
  one.offered = true
  const state = why === 'inverted' ? 'off' : 'on'
  const command = why === 'bundled' ? 'bundled' : 'offer'
  one.entryId = report(one, command, 'offered', { before: state, after: state })
  watcher.offered(one, why)
}

/** The shopper pressed somewhere (a trusted event): controls in whose area it was are the shopper's. */
export function shopperPressed(path: readonly EventTarget[]): void {
  for (const one of tracked.values()) {
    if (!isInArea(one, path)) continue
    const before = isOn(one)
    one.gestureAt = performance.now()
    for (const wait of SETTLE_MS) setTimeout(() => settle(one, before), wait)
  }
}

/** After the shopper pressed: if the state changed it is the shopper's, and kept. */
function settle(one: Tracked, before: boolean): void {
  const on = isOn(one)
  if (on === before || one.byShopper === on) return
  one.byShopper = on
  const [from, to] = on ? ['off', 'on'] : ['on', 'off']
  const status = on ? 'done' : 'undone'
  report(one, 'shopper-ticked', status, { before: from ?? '', after: to ?? '', actor: 'shopper' })
}

function isInArea(one: Tracked, path: readonly EventTarget[]): boolean {
  if (path.includes(one.element)) return true
  if (one.element instanceof HTMLInputElement) {
    // A press is rare: here the browser's own list of labels may cost a walk.
    for (const label of labelsOf(one.element) ?? []) if (path.includes(label)) return true
  }
  const words = one.label.text
  let container = parentElementOf(one.element)
  for (let level = 0; level < 3 && container; level++) {
    if ((textOf(container) ?? '').trim().length > words.length + 2) return false
    if (findFirst(container, 'button,[role="button"],[type="submit"],[type="button"]')) return false
    if (path.includes(container)) return true
    container = parentElementOf(container)
  }
  return false
}

/** The form is being sent: what is still ticked against the shopper's will is unticked now. */
export function stillTicked(): Tracked[] {
  return [...tracked.values()].filter(
    (one) =>
      one.verdict.purpose === 'marketing' &&
      modeFor(settings, siteId) === 'act' &&
      isReady() &&
      !isWanted(one) &&
      isOn(one),
  )
}

/** Undo: puts the box of an entry back, and leaves it from now on. */
export function undoEntry(entryId: string): PageToContentReplies['undo-entry'] | undefined {
  const one = withEntry(entryId)
  if (!one) return undefined
  one.byShopper = true
  const outcome = isOn(one) ? 'done' : accept(one)
  if (outcome !== 'done') return { outcome: 'failed' }
  report(one, 'undo', 'done', {
    before: 'off',
    after: 'on',
    undoes: entryId,
    actor: 'shopper',
  })
  return { outcome: 'done' }
}

/** The shopper agreed to what was only shown: untick it, or tick the box that refuses. */
export function applyEntry(entryId: string): PageToContentReplies['apply-entry'] | undefined {
  const one = withEntry(entryId)
  if (!one) return undefined
  const inverted = one.verdict.purpose === 'inverted'
  const outcome = inverted ? accept(one) : refuse(one)
  if (outcome !== 'done') return { outcome: 'failed' }
  const [before, after] = inverted ? ['off', 'on'] : ['on', 'off']
  one.entryId = report(one, 'untick', 'done', {
    before: before ?? '',
    after: after ?? '',
    actor: 'shopper',
  })
  return { outcome: 'done' }
}

function withEntry(entryId: string): Tracked | undefined {
  return [...tracked.values()].find((one) => one.entryId === entryId && isConnected(one.element))
}

const MOST_KEPT = 50

/** Ticked controls that are left as they are, with what decided. Read when the popup asks: a cart has many. */
export function keptControls(): KeptControl[] {
  const kept: KeptControl[] = []
  for (const element of findAll(document, SURE_CONTROLS)) {
    const kind = kindOf(element)
    if (!kind || kind === 'select' || stateOf(element, kind) !== 'on') continue
    kept.push(keptControl(element))
    if (kept.length === MOST_KEPT) break
  }
  return kept
}

function keptControl(element: Element): KeptControl {
  const one = tracked.get(element)
  const label = one?.label ?? labelOf(element)
  const verdict = one?.verdict ?? classify(label.text, label.context)
  return {
    label: label.text.slice(0, 300),
    purpose: one?.byShopper === true ? 'shopper' : verdict.purpose,
    because: verdict.because,
  }
}
