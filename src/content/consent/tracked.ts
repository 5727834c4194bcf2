import type { Verdict } from '../../core/consent/verdict.ts'
import type { ControlKind } from './controls.ts'
import type { Label } from './label.ts'

/** One control whose wording concerns consent, as long as it is on the page. */
export interface Tracked {
  readonly element: Element
  readonly kind: ControlKind
  label: Label
  verdict: Verdict
  /** Our clicks on it so far: bounded, so that no page can draw us into a loop. */
  clicks: number
  /** When we clicked last (performance.now). */
  clickedAt: number
  /** The phase of the page's start in which we clicked last. */
  phase: number
  /** Our last click met no framework yet, or had no effect: look again when one is there. */
  early: boolean
  /** The element changed after an early click: something heard it. */
  stirred: boolean
  /** Nobody heard our click, and it was repeated after a while: that is done once. */
  repeated: boolean
  /** The look at the page in which it was found, and how many boxes before it came as answers to our clicks. */
  readonly turn: number
  answers: number
  healed: boolean
  /** When the framework was asked last (performance.now); a gesture asks at once. */
  askedAt: number
  /** What the shopper did: ticked by hand stays. */
  byShopper: boolean | undefined
  /** When the shopper last pressed in its area (performance.now); its state settles shortly after. */
  gestureAt: number
  /** Ids of the entries reported for it: the change, and what could not be done. */
  entryId: string | undefined
  offered: boolean
  /** The page refused our click. */
  refused: boolean
  givenUp: boolean
  /** Page (`pageKey`) it was seen on. */
  page: string
}

/** A control seen for the first time. */
export function newTracked(
  element: Element,
  kind: ControlKind,
  label: Label,
  verdict: Verdict,
  page: string,
  turn = 0,
): Tracked {
  return {
    element,
    kind,
    label,
    verdict,
    page,
    clicks: 0,
    clickedAt: -Infinity,
    phase: -1,
    early: false,
    stirred: false,
    repeated: false,
    turn,
    answers: 0,
    healed: false,
    askedAt: -Infinity,
    byShopper: undefined,
    gestureAt: -Infinity,
    entryId: undefined,
    offered: false,
    refused: false,
    givenUp: false,
  }
}
