import type { StoreRow } from '../purchases/records.ts'
import { dueFor } from './due.ts'
import type { Proof, RequestProgress, RequestRow, RequestState, TrailStep } from './request.ts'
import { eventOf, nextStatus } from './status.ts'
import type { StatusEvent } from './status.ts'

/** What the shopper says about a step of the queue. */
export type StepOutcome =
  /** The page, chat or letter was opened. */
  | { readonly kind: 'opened' }
  /** Asked. `messageId` = the message whose code was sent. */
  | {
      readonly kind: 'done'
      readonly note?: string
      readonly caseNumber?: string
      readonly messageId?: string
    }
  | { readonly kind: 'could-not'; readonly note?: string }
  | { readonly kind: 'skip' }
  /** "I want their messages": the store goes on the keep-list. */
  | { readonly kind: 'keep' }
  /** It worked, and how that is known. */
  | { readonly kind: 'confirmed'; readonly proof: Proof }
  /** A case number or a note that came later. */
  | { readonly kind: 'noted'; readonly note?: string; readonly caseNumber?: string }

export interface AfterStep {
  readonly progress: RequestProgress
  readonly optOut: StoreRow['optOut']
}

const WAITING: readonly RequestState[] = ['planned', 'opened']

/** From which states each outcome is possible. */
const POSSIBLE_FROM: Readonly<Record<StepOutcome['kind'], readonly RequestState[]>> = {
  opened: WAITING,
  done: [...WAITING, 'could-not', 'skipped'],
  'could-not': WAITING,
  skip: WAITING,
  keep: [...WAITING, 'asked', 'could-not', 'skipped'],
  confirmed: ['opened', 'asked'],
  noted: ['asked', 'confirmed', 'could-not'],
}

/** Request and store after a step at `now` (ms); undefined when the request is in no state for it. */
export function afterStep(
  request: RequestRow,
  store: StoreRow,
  outcome: StepOutcome,
  now: number,
): AfterStep | undefined {
  if (!POSSIBLE_FROM[outcome.kind].includes(request.state)) return undefined
  const event = eventFor(request, outcome)
  return {
    progress: progressAfter(request, outcome, now),
    optOut: event === undefined ? store.optOut : optOutAfter(store, event, now),
  }
}

/** The part of a request that steps change. */
export function progressOf(request: RequestRow): RequestProgress {
  const { id: _id, storeId: _storeId, channel: _channel, order: _order, ...rest } = request
  const { batch: _batch, plannedAt: _plannedAt, trail: _trail, sample: _sample, ...progress } = rest
  return progress
}

/** A request with its progress replaced as a whole: fields that `progress` does not have are gone. */
export function withProgress(
  request: RequestRow,
  progress: RequestProgress,
  trail: readonly TrailStep[],
): RequestRow {
  const { id, storeId, channel, order, batch, plannedAt, sample } = request
  return {
    id,
    storeId,
    channel,
    ...(order === undefined ? {} : { order }),
    ...(batch === undefined ? {} : { batch }),
    ...(plannedAt === undefined ? {} : { plannedAt }),
    ...(sample === undefined ? {} : { sample }),
    ...progress,
    ...(trail.length === 0 ? {} : { trail: [...trail] }),
  }
}

function progressAfter(request: RequestRow, outcome: StepOutcome, now: number): RequestProgress {
  const before = progressOf(request)
  const { dueAt: _, ...settled } = before
  switch (outcome.kind) {
    case 'opened':
      return { ...before, state: 'opened', openedAt: now }
    case 'done': {
      const dueAt = dueFor(request.channel, now).at
      return { ...before, ...written(outcome), state: 'asked', askedAt: now, dueAt }
    }
    case 'could-not':
      return { ...settled, ...written(outcome), state: 'could-not' }
    case 'skip':
      return { ...settled, state: 'skipped' }
    case 'keep':
      return { ...settled, state: request.askedAt === undefined ? 'skipped' : 'withdrawn' }
    case 'confirmed': {
      const askedAt = request.askedAt ?? now
      return { ...settled, state: 'confirmed', askedAt, confirmedAt: now, evidence: outcome.proof }
    }
    case 'noted':
      return { ...before, ...written(outcome) }
    default:
      return outcome satisfies never
  }
}

function written(outcome: { note?: string; caseNumber?: string }) {
  const { note, caseNumber } = outcome
  return {
    ...(note === undefined ? {} : { note }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
  }
}

function eventFor(request: RequestRow, outcome: StepOutcome): StatusEvent | undefined {
  if (outcome.kind === 'done') return eventOf(request.channel)
  if (outcome.kind === 'confirmed') return 'confirmed'
  return outcome.kind === 'keep' ? 'kept' : undefined
}

function optOutAfter(store: StoreRow, event: StatusEvent, now: number): StoreRow['optOut'] {
  const status = nextStatus(store.optOut.status, event)
  return status === store.optOut.status ? store.optOut : { status, since: now }
}
