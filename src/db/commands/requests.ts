import { safetyMeter, withStep } from '../../core/optout/meter.ts'
import { channelOn } from '../../core/optout/channels.ts'
import { planFor } from '../../core/optout/plan.ts'
import type { LeftOutStore, PlanChoices, PlannedStep } from '../../core/optout/plan.ts'
import type { RequestProgress, RequestRow, TrailStep } from '../../core/optout/request.ts'
import { afterStep, progressOf, withProgress } from '../../core/optout/requestSteps.ts'
import type { StepOutcome } from '../../core/optout/requestSteps.ts'
import { familyOf } from '../../core/purchases/records.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import { newId } from '../../core/id.ts'
import { fail, succeed } from '../../core/imports/outcome.ts'
import type { Outcome } from '../../core/imports/outcome.ts'
import type { JournalEntry } from '../../core/journal.ts'
import { chinaDate } from '../../core/export/chinaTime.ts'
import { defaultSettings } from '../../core/settings.ts'
import { database } from '../database.ts'
import { readContexts } from '../queries/requests.ts'
import { QUEUE_FACT, STEPS_FACT, readSteps } from '../queries/queueState.ts'
import type { QueueState } from '../queries/queueState.ts'

export interface Planned {
  /** For `takeBackBatch`; undefined when no step was planned. */
  readonly batch?: string
  readonly steps: readonly PlannedStep[]
  readonly left: readonly LeftOutStore[]
}

/** Puts a step for each store at the end of the queue: the best way, or the chosen one. Written at once, in one transaction. */
export async function planRequests(
  storeIds: readonly string[],
  choices: PlanChoices = {},
  now = Date.now(),
): Promise<Planned> {
  const { stores, requests, journal, messages } = database
  return database.transaction('rw', stores, requests, journal, messages, async () => {
    const found = await stores.bulkGet([...storeIds])
    const chosen = found.filter((store) => store !== undefined)
    const { steps, left } = planFor(chosen, await readContexts(storeIds), choices)
    if (steps.length === 0) return { steps, left }
    const batch = newId()
    const first = await nextPlace()
    await requests.bulkAdd(steps.map((step, at) => plannedRow(step, batch, first + at, now)))
    await journal.add(planEntry(steps.length, batch, now))
    return { batch, steps, left }
  })
}

export type AdvanceError =
  | 'not-found'
  /** The request is not in a state in which this can happen: another page was quicker. */
  | 'wrong-state'
  /** The day's page-opening steps of this platform are used up. */
  | 'limit-reached'

export interface AdvanceOptions {
  /** Page-opening steps a day and platform (a setting). */
  readonly dailyLimit?: number
  readonly now?: number
  /** Steps taken in one go share a batch. */
  readonly batch?: string
}

export interface Advanced {
  readonly request: RequestRow
  /** For `takeBack`. */
  readonly entryId: string
}

/** Takes one step of a request and writes request, store, journal and meter at once: a killed browser resumes exactly here. */
export async function advanceRequest(
  id: string,
  outcome: StepOutcome,
  options: AdvanceOptions = {},
): Promise<Outcome<Advanced, AdvanceError>> {
  const { stores, requests, journal, messages, facts } = database
  return database.transaction('rw', stores, requests, journal, messages, facts, async () => {
    const now = options.now ?? Date.now()
    const request = await requests.get(id)
    const store = request && (await stores.get(request.storeId))
    if (!request || !store) return fail('not-found')
    const next = afterStep(request, store, outcome, now)
    if (!next) return fail('wrong-state')
    if (outcome.kind === 'opened' && !(await countOpening(request, store, options.dailyLimit, now)))
      return fail('limit-reached')
    const entry = stepEntry(request, store, next.progress, now, options.batch)
    const step = trailStep(request, store, next.optOut, entry.id, outcome)
    const row = withProgress(request, next.progress, [...(request.trail ?? []), step])
    await requests.put(row)
    await stores.update(store.id, { optOut: next.optOut })
    await journal.add(entry)
    if (step.repliedTo !== undefined) await messages.update(step.repliedTo, { repliedAt: now })
    return succeed({ request: row, entryId: entry.id })
  })
}

/** The same step for many requests in one go (chats, letters), with one batch. Those that cannot take it are left alone. */
export async function advanceTogether(
  ids: readonly string[],
  outcome: StepOutcome,
  options: AdvanceOptions = {},
): Promise<{ batch: string; done: number; refused: number }> {
  const batch = options.batch ?? newId()
  const { stores, requests, journal, messages, facts } = database
  return database.transaction('rw', stores, requests, journal, messages, facts, async () => {
    let done = 0
    for (const id of ids) {
      const advanced = await advanceRequest(id, outcome, { ...options, batch })
      if (advanced.ok) done += 1
    }
    return { batch, done, refused: ids.length - done }
  })
}

/** Stops the queue politely: by the shopper, or because a page showed a captcha or a log-in. */
export async function pauseQueue(
  reason: NonNullable<QueueState['reason']>,
  now = Date.now(),
): Promise<void> {
  await database.facts.put({ key: QUEUE_FACT, value: { paused: true, reason, at: now } })
}

export async function resumeQueue(now = Date.now()): Promise<void> {
  await database.facts.put({ key: QUEUE_FACT, value: { paused: false, at: now } })
}

/** Puts the steps of a queue into another order: `ids` come first, in this order. */
export async function reorderQueue(ids: readonly string[]): Promise<void> {
  const { requests } = database
  await database.transaction('rw', requests, async () => {
    const open = await requests.where('state').anyOf('planned', 'opened').sortBy('order')
    const front = ids.flatMap((id) => open.filter((each) => each.id === id))
    const rest = open.filter((each) => !ids.includes(each.id))
    await requests.bulkPut([...front, ...rest].map((row, order) => ({ ...row, order })))
  })
}

async function nextPlace(): Promise<number> {
  const open = await database.requests.where('state').anyOf('planned', 'opened').toArray()
  return open.reduce((last, each) => Math.max(last, each.order ?? 0), -1) + 1
}

function plannedRow(step: PlannedStep, batch: string, order: number, now: number): RequestRow {
  return {
    id: newId(),
    storeId: step.store.id,
    channel: step.way.channel.id,
    state: 'planned',
    order,
    batch,
    plannedAt: now,
    ...(step.store.sample && { sample: true }),
  }
}

function planEntry(count: number, batch: string, now: number): JournalEntry {
  return {
    id: newId(),
    at: now,
    actor: 'shopper',
    command: 'request',
    site: '',
    page: '',
    target: { label: '' },
    before: '0',
    after: `planned ${count}`,
    status: 'done',
    batch,
  }
}

function stepEntry(
  request: RequestRow,
  store: StoreRow,
  next: RequestProgress,
  now: number,
  batch: string | undefined,
): JournalEntry {
  return {
    id: newId(),
    at: now,
    actor: 'shopper',
    command: 'request',
    site: store.platform,
    page: '',
    target: { label: store.name.slice(0, 300), because: [request.channel] },
    before: request.state,
    after: next.state,
    status: 'done',
    storeId: store.id,
    ...(batch === undefined ? {} : { batch }),
    ...(store.sample && { sample: true }),
  }
}

function trailStep(
  request: RequestRow,
  store: StoreRow,
  storeAfter: StoreRow['optOut'],
  entryId: string,
  outcome: StepOutcome,
): TrailStep {
  const step: TrailStep = {
    entryId,
    before: progressOf(request),
    storeBefore: store.optOut,
    storeAfter,
  }
  if (outcome.kind === 'done' && outcome.messageId !== undefined) step.repliedTo = outcome.messageId
  return step
}

/** Counts an opening of a shop page; false = the day's limit is reached. Opening the same step again on one day counts once. */
async function countOpening(
  request: RequestRow,
  store: StoreRow,
  dailyLimit: number | undefined,
  now: number,
): Promise<boolean> {
  const family = familyOf(store.platform)
  if (channelOn(request.channel, family)?.opensShopPage !== true) return true
  if (request.openedAt !== undefined && chinaDate(request.openedAt) === chinaDate(now)) return true
  const steps = await readSteps()
  const limit = dailyLimit ?? defaultSettings().dailyLimit
  if (safetyMeter(steps, family, limit, now).left === 0) return false
  await database.facts.put({ key: STEPS_FACT, value: withStep(steps, family, now) })
  return true
}
