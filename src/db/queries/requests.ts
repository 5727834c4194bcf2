import { safetyMeter } from '../../core/optout/meter.ts'
import type { SafetyMeter } from '../../core/optout/meter.ts'
import type { StoreContext } from '../../core/optout/plan.ts'
import type { RequestRow, RequestState } from '../../core/optout/request.ts'
import type { Family, StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { readSteps } from './queueState.ts'

const WAITING: readonly RequestState[] = ['planned', 'opened']
const SETTLED: readonly RequestState[] = ['asked', 'confirmed', 'could-not', 'skipped', 'withdrawn']

/** A request with its store; a request whose store was deleted is not shown. */
export interface RequestWithStore {
  readonly request: RequestRow
  readonly store: StoreRow
}

/** The steps that wait, in their order. The first is the one to do next, also after a restart. */
export async function readQueue(): Promise<RequestWithStore[]> {
  const waiting = await database.requests.where('state').anyOf(WAITING).toArray()
  return withStores(waiting.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)))
}

/** Where the queue stands: steps of the latest plan that are done, and all of them. */
export interface QueueProgress {
  readonly done: number
  readonly total: number
}

/** Progress over the batches that still have waiting steps; 0 of 0 when nothing waits. */
export async function readQueueProgress(): Promise<QueueProgress> {
  const waiting = await database.requests.where('state').anyOf(WAITING).toArray()
  const batches = new Set(waiting.map((request) => request.batch))
  const all = await database.requests
    .filter((request) => request.batch !== undefined && batches.has(request.batch))
    .count()
  const total = Math.max(all, waiting.length)
  return { done: total - waiting.length, total }
}

/** What was done, newest first. */
export async function readHistory(limit: number): Promise<RequestWithStore[]> {
  const settled = await database.requests.where('state').anyOf(SETTLED).toArray()
  return withStores(settled.toSorted((a, b) => latest(b) - latest(a)).slice(0, limit))
}

/** Requests whose day to look again has come (ms `now`), the oldest first. */
export async function readDue(now: number): Promise<RequestWithStore[]> {
  return withStores(await dueRows(now).sortBy('dueAt'))
}

/** For the badge. */
export async function countDue(now: number): Promise<number> {
  return dueRows(now).count()
}

/** How far the day's limit of a platform is used. */
export async function readMeter(family: Family, limit: number, now: number): Promise<SafetyMeter> {
  return safetyMeter(await readSteps(), family, limit, now)
}

/** What a plan needs to know of each store: its messages, what was tried, what waits. */
export async function readContexts(
  storeIds: readonly string[],
): Promise<ReadonlyMap<string, StoreContext>> {
  const ids = [...storeIds]
  const messages = await database.messages.where('storeId').anyOf(ids).toArray()
  const requests = await database.requests.where('storeId').anyOf(ids).toArray()
  const messagesBy = byStore(messages)
  const requestsBy = byStore(requests)
  const contexts = new Map<string, StoreContext>()
  for (const id of ids) {
    const own = requestsBy.get(id) ?? []
    const tried = own.filter((each) => ['asked', 'confirmed', 'could-not'].includes(each.state))
    contexts.set(id, {
      messages: messagesBy.get(id) ?? [],
      tried: tried.map((each) => each.channel),
      queued: own.filter((each) => WAITING.includes(each.state)).map((each) => each.channel),
    })
  }
  return contexts
}

function byStore<Row extends { storeId?: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.storeId ?? '')
    if (group) group.push(row)
    else groups.set(row.storeId ?? '', [row])
  }
  return groups
}

function dueRows(now: number) {
  return database.requests
    .where('dueAt')
    .belowOrEqual(now)
    .filter((request) => request.state === 'asked')
}

async function withStores(requests: readonly RequestRow[]): Promise<RequestWithStore[]> {
  const stores = await database.stores.bulkGet(requests.map((request) => request.storeId))
  return requests.flatMap((request, at) => {
    const store = stores[at]
    return store ? [{ request, store }] : []
  })
}

function latest(request: RequestRow): number {
  const { plannedAt = 0, openedAt = 0, askedAt = 0, confirmedAt = 0 } = request
  return Math.max(plannedAt, openedAt, askedAt, confirmedAt)
}
