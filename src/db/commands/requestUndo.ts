import { newId } from '../../core/id.ts'
import { fail, succeed } from '../../core/imports/outcome.ts'
import type { Outcome } from '../../core/imports/outcome.ts'
import type { JournalEntry } from '../../core/journal.ts'
import type { RequestRow, TrailStep } from '../../core/optout/request.ts'
import { withProgress } from '../../core/optout/requestSteps.ts'
import { sameValue } from '../../core/export/rowsDiffer.ts'
import { database } from '../database.ts'

export type TakeBackError =
  | 'not-found'
  | 'already-undone'
  /** Something was done after it: the latest step goes back first. */
  | 'changed-since'

/** Takes one journalled step of a request back: request, store and message become what they were before it. */
export async function takeBack(
  entryId: string,
  now = Date.now(),
): Promise<Outcome<{ undone: number }, TakeBackError>> {
  const { stores, requests, journal, messages } = database
  return database.transaction('rw', stores, requests, journal, messages, async () => {
    const entry = await journal.get(entryId)
    if (!entry || entry.command !== 'request') return fail('not-found')
    if (entry.status === 'undone') return fail('already-undone')
    return entry.storeId === undefined ? takeBackPlan(entry, now) : takeBackStep(entry, now)
  })
}

/** Takes back what was done in one go, the latest first. Steps that were changed since stay. */
export async function takeBackBatch(
  batch: string,
  now = Date.now(),
): Promise<{ undone: number; refused: number }> {
  const { stores, requests, journal, messages } = database
  return database.transaction('rw', stores, requests, journal, messages, async () => {
    const entries = await journal.where('batch').equals(batch).toArray()
    const open = entries.filter((each) => each.command === 'request' && each.status === 'done')
    let undone = 0
    let refused = 0
    for (const entry of open.toSorted((a, b) => b.at - a.at)) {
      const result = await takeBack(entry.id, now)
      if (result.ok) undone += result.value.undone
      else refused += 1
    }
    return { undone, refused }
  })
}

/** A plan goes back by removing the steps that nobody has begun. */
async function takeBackPlan(
  entry: JournalEntry,
  now: number,
): Promise<Outcome<{ undone: number }, TakeBackError>> {
  const waiting = await database.requests.where('state').equals('planned').toArray()
  const untouched = waiting.filter((each) => each.batch === entry.batch && !each.trail)
  if (untouched.length === 0) return fail('changed-since')
  await database.requests.bulkDelete(untouched.map((each) => each.id))
  await writeUndo(entry, now)
  return succeed({ undone: untouched.length })
}

async function takeBackStep(
  entry: JournalEntry,
  now: number,
): Promise<Outcome<{ undone: number }, TakeBackError>> {
  const found = await requestOf(entry)
  if (!found) return fail('not-found')
  const { request, step } = found
  const store = await database.stores.get(request.storeId)
  const isLatest = request.trail?.at(-1)?.entryId === entry.id
  if (!store || !isLatest || !sameValue(store.optOut, step.storeAfter)) return fail('changed-since')
  await database.requests.put(withProgress(request, step.before, request.trail?.slice(0, -1) ?? []))
  await database.stores.update(store.id, { optOut: step.storeBefore })
  if (step.repliedTo !== undefined) await forgetReply(step.repliedTo)
  await writeUndo(entry, now)
  return succeed({ undone: 1 })
}

async function requestOf(
  entry: JournalEntry,
): Promise<{ request: RequestRow; step: TrailStep } | undefined> {
  const rows = await database.requests
    .where('storeId')
    .equals(entry.storeId ?? '')
    .toArray()
  for (const request of rows) {
    const step = request.trail?.find((each) => each.entryId === entry.id)
    if (step) return { request, step }
  }
  return undefined
}

async function forgetReply(messageId: string): Promise<void> {
  await database.messages
    .where('id')
    .equals(messageId)
    .modify((message) => delete message.repliedAt)
}

async function writeUndo(entry: JournalEntry, now: number): Promise<void> {
  const { batch: _, ...rest } = entry
  await database.journal.update(entry.id, { status: 'undone' })
  await database.journal.add({
    ...rest,
    id: newId(),
    at: now,
    command: 'undo',
    before: entry.after,
    after: entry.before,
    status: 'done',
    undoes: entry.id,
  })
}
