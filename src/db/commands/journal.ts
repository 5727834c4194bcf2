import { choiceKey } from '../../core/consent/choices.ts'
import { newId } from '../../core/id.ts'
import type { JournalEntry } from '../../core/journal.ts'
import type { ReportedEntry } from '../../core/protocol.ts'
import { database } from '../database.ts'

/** Entries written, those that came back, and the choices the shopper made with them (key → kept or not). */
export interface Recorded {
  readonly cameBack: string[]
  readonly written: JournalEntry[]
  readonly choices: ReadonlyMap<string, boolean>
}

/**
 * Writes what a consent script reported, once: an entry that is here already is skipped. A box that was off at an
 * earlier visit of the same page (by us, or seen off) and was unticked again now is written down as `came-back`.
 */
export async function recordEntries(
  entries: readonly ReportedEntry[],
  site: string,
  off: readonly string[] = [],
): Promise<Recorded> {
  const { journal, facts } = database
  return database.transaction('rw', journal, facts, async () => {
    const known = await journal.bulkGet(entries.map(({ id }) => id))
    const fresh = entries.filter((_, index) => known[index] === undefined)
    const written: JournalEntry[] = []
    for (const entry of fresh) written.push(await toRow(entry, site))
    await journal.bulkAdd(written)
    await markUndone(written)
    await facts.bulkPut(off.map((key) => ({ key: `off:${key}`, value: true })))
    const cameBack = written.filter(({ command }) => command === 'came-back').map(({ id }) => id)
    return { cameBack, written, choices: choicesIn(written) }
  })
}

const CHANGES: ReadonlySet<string> = new Set(['untick', 'choose-refusal', 'came-back'])

async function toRow(reported: ReportedEntry, site: string): Promise<JournalEntry> {
  const row: JournalEntry = { ...withoutUndefined(reported), site }
  if (CHANGES.has(reported.command) && (await wasOff(reported)))
    return { ...row, command: 'came-back' }
  return row
}

async function wasOff(entry: ReportedEntry): Promise<boolean> {
  const key = choiceKey(entry.page, entry.target.label)
  if (await database.facts.get(`off:${key}`)) return true
  const earlier = await database.journal
    .where('page')
    .equals(entry.page)
    .filter((each) => CHANGES.has(each.command) && each.batch !== entry.batch)
    .filter((each) => each.status !== 'failed' && choiceKey(each.page, each.target.label) === key)
    .first()
  return earlier !== undefined
}

function withoutUndefined(reported: ReportedEntry): Omit<JournalEntry, 'site'> {
  const { undoes, batch, ...rest } = reported
  return {
    ...rest,
    ...(undoes === undefined ? {} : { undoes }),
    ...(batch === undefined ? {} : { batch }),
  }
}

async function markUndone(written: readonly JournalEntry[]): Promise<void> {
  for (const { command, undoes } of written) {
    if (command === 'undo' && undoes !== undefined)
      await database.journal.update(undoes, { status: 'undone' })
  }
}

function choicesIn(written: readonly JournalEntry[]): Map<string, boolean> {
  const choices = new Map<string, boolean>()
  for (const { command, status, page, target } of written) {
    const key = choiceKey(page, target.label)
    if (command === 'undo') choices.set(key, true)
    if (command === 'shopper-ticked') choices.set(key, status === 'done')
  }
  return choices
}

/**
 * The shopper took an entry back. `done`: a page did it and reports its own inverse entry, nothing is left to write.
 * `not-here`: no page is open; the inverse is written as pending and the box is left at the next visit. `failed`: the
 * page could not; written so. Returns the key of the choice to remember, if any.
 */
export async function undoEntry(
  entryId: string,
  outcome: 'done' | 'not-here' | 'failed',
): Promise<{ keep: string } | undefined> {
  const { journal } = database
  return database.transaction('rw', journal, async () => {
    const entry = await journal.get(entryId)
    if (!entry || entry.status === 'undone' || outcome === 'done') return undefined
    const status = outcome === 'failed' ? 'failed' : 'pending'
    const inverse: JournalEntry = {
      ...entry,
      id: newId(),
      at: Date.now(),
      actor: 'shopper',
      command: 'undo',
      before: entry.after,
      after: entry.before,
      status,
      undoes: entry.id,
      batch: newId(),
    }
    await journal.add(inverse)
    if (status === 'failed') return undefined
    await journal.update(entry.id, { status: 'undone' })
    return { keep: choiceKey(entry.page, entry.target.label) }
  })
}

/** Forgets diary entries of pages that are older than `days`; what the shopper did to stores stays. Returns how many. */
export async function forgetOldEntries(days: number, now: number): Promise<number> {
  if (days <= 0) return 0
  return database.journal
    .where('at')
    .below(now - days * 86_400_000)
    .filter(({ storeId, page }) => storeId === undefined && page !== '')
    .delete()
}
