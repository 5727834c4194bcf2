import { isConnected, onPageMessage, watchKnown } from '../platform/content.ts'
import { frameSite } from './consent/address.ts'
import * as engine from './consent/engine.ts'
import { prepareNotice, showCameBack, watcher } from './consent/notice.ts'
import { meetProbe } from './consent/probe.ts'
import { whenCameBack } from './consent/report.ts'
import {
  scanAllShadows,
  scanControls,
  scanElement,
  scanRecords,
  scanWaiting,
} from './consent/scan.ts'
import type { Found } from './consent/scan.ts'
import { considerSmallPrint } from './consent/smallPrint.ts'

/** Set by `hold.js`, which the worker registers where the shopper changed something: wait for the settings there. */
declare const untickHold: boolean | undefined

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['aria-checked', 'aria-label', 'checked', 'data-state', 'type', 'role'],
}
const GESTURES = ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'click', 'submit'] as const
/** Re-checks after the page came up, ms: a property write makes no mutation record. */
const RECHECKS_MS = [50, 200, 500, 1_000, 2_000, 4_000, 8_000]
const MOST_SHADOW_HOSTS = 1_000
/** How long after the page came up frames are followed. */
const FRAMES_MS = 1_500

const ASK_AGAIN_MS = 500

let upSince = Infinity
let askedAt = 0
let sawFrame = false

const shadows = new WeakSet<ShadowRoot>()
const found: Found = {
  control: engine.consider,
  smallPrint: considerSmallPrint,
  shadow: watchShadow,
}
const observer = new MutationObserver((records) => {
  if (!isConnected()) return stop()
  scanRecords(records, found)
  if (mayAskForShadows()) scanWaiting(found)
  engine.recheck()
})

function isComingUp(): boolean {
  return performance.now() < upSince + FRAMES_MS
}

/** Asking an element for a closed root is dear: at every change while the page comes up, then now and then. */
function mayAskForShadows(): boolean {
  const now = performance.now()
  if (!isComingUp() && now - askedAt < ASK_AGAIN_MS) return false
  askedAt = now
  return true
}

function stop(): void {
  observer.disconnect()
  for (const name of GESTURES) removeEventListener(name, onGesture, true)
  removeEventListener('formdata', onFormData, true)
}

function watch(root: Document | ShadowRoot): void {
  observer.observe(root, OBSERVED)
  const target = root instanceof Document ? window : root
  for (const name of GESTURES)
    target.addEventListener(name, onGesture, { capture: true, passive: true })
  target.addEventListener('formdata', onFormData, true)
}

function watchShadow(shadow: ShadowRoot): void {
  if (shadows.has(shadow)) return
  shadows.add(shadow)
  watch(shadow)
  for (const child of shadow.children) scanElement(child, found)
}

/** The last look before anything is sent: at capture, before the page's own listeners. */
function onGesture(event: Event): void {
  // A shadow root may have come without a record; what was pressed is asked first.
  if (event.isTrusted) scanWaiting(found)
  if (engine.isIdle()) return
  if (!event.isTrusted && event.type === 'click') engine.sawClick(event)
  if (event.isTrusted && event.type !== 'submit') engine.shopperPressed(event.composedPath())
  engine.recheck(event.type !== 'keydown')
}

/** `form.submit()` from a script makes no submit event; what it sends can still be mended here. */
function onFormData(event: Event): void {
  if (engine.isIdle() || !(event instanceof FormDataEvent)) return
  for (const { element } of engine.stillTicked()) {
    if (element instanceof HTMLInputElement && element.form === event.target) {
      withoutValue(event.formData, element.name, element.value)
    }
  }
  engine.recheck()
}

function withoutValue(data: FormData, name: string, value: string): void {
  const others = data.getAll(name)
  const index = others.indexOf(value)
  if (index < 0) return
  others.splice(index, 1)
  data.delete(name)
  for (const other of others) data.append(name, other)
}

let looks = 0
function lookAgain(): void {
  if (!isConnected()) return
  // Asking every element for a shadow root is dear: at every third look.
  if (looks++ % 3 === 0) scanAllShadows(document, found, MOST_SHADOW_HOSTS)
  engine.recheck()
}

/**
 * Asked for before any script of the page runs, so that in every frame ours is the first callback: shadow roots that
 * scripts attached meanwhile are found before the page can see a frame. Ends soon after the page came up.
 */
function followFrames(): void {
  if (document.readyState === 'loading' && !sawFrame) {
    // Scripts of what is parsed so far have run, and nothing was painted yet.
    sawFrame = true
    engine.nextPhase()
  }
  scanWaiting(found)
  if (isComingUp() && isConnected()) requestAnimationFrame(followFrames)
}

function onReady(): void {
  scanControls(document, found)
  // Now, and after the page's own DOMContentLoaded listeners.
  engine.nextPhase()
  setTimeout(engine.nextPhase, 0)
  upSince = performance.now()
  for (const delay of RECHECKS_MS) setTimeout(lookAgain, delay)
}

const actions = { undo: engine.undoEntry, apply: engine.applyEntry }

function start(): void {
  meetProbe()
  engine.startEngine(frameSite(), () => typeof untickHold !== 'undefined', watcher)
  prepareNotice('auto', 'auto', actions)
  watch(document)
  requestAnimationFrame(followFrames)
  if (document.documentElement) scanElement(document.documentElement, found)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onReady)
  else onReady()
  addEventListener('load', () => setTimeout(lookAgain, 0))
  whenCameBack(showCameBack)
  onPageMessage({
    'undo-entry': ({ entryId }) => engine.undoEntry(entryId),
    'apply-entry': ({ entryId }) => engine.applyEntry(entryId),
    'get-kept': () => (window === top ? { kept: engine.keptControls() } : undefined),
  })
  void watchKnown((known) => {
    prepareNotice(known.settings.language, known.settings.theme, actions)
    engine.learn(known)
  })
}

start()
