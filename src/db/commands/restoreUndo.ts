import { BACKUP_TABLES } from '../../core/export/backupSchema.ts'
import type { BackupRows, BackupTable } from '../../core/export/backupSchema.ts'
import { fingerprint } from '../../core/export/rowsDiffer.ts'
import type { RestorePlan } from '../../core/export/restorePlan.ts'
import { newId } from '../../core/id.ts'
import { fail, succeed } from '../../core/imports/outcome.ts'
import type { Outcome } from '../../core/imports/outcome.ts'
import type { JournalEntry } from '../../core/journal.ts'
import { database } from '../database.ts'

/** Facts under this prefix hold what is needed to take a restore back; they never go into a backup. */
export const SAFETY_COPY_PREFIX = 'restore:'

/** Id and fingerprint of a row as the restore left it. */
type Mark = [id: string, print: number]

interface SafetyCopy {
  readonly added: Record<BackupTable, Mark[]>
  readonly changed: Record<BackupTable, Mark[]>
  readonly before: BackupRows
}

/** The safety copy of a restore: every changed row as it was, and how each written row looks afterwards. */
export function safetyCopyOf(plan: RestorePlan): SafetyCopy {
  return { added: marksOf(plan.added), changed: marksOf(plan.changed), before: plan.before }
}

/** A journal entry of the shopper's own doing in Untick's pages. */
export function journalled(entry: Omit<JournalEntry, 'actor' | 'site' | 'page'>): JournalEntry {
  return { actor: 'shopper', site: '', page: '', ...entry }
}

export interface UndoneRestore {
  /** Rows removed or put back as they were. */
  readonly undone: number
  /** Rows left as they are, because they were changed after the restore. */
  readonly kept: number
}

/** Takes a restore back: new rows go, changed rows become what they were; a row that was changed since stays. */
export async function undoRestore(
  batch: string,
  now = Date.now(),
): Promise<Outcome<UndoneRestore, 'not-found' | 'already-undone'>> {
  return database.transaction('rw', database.tables, async () => {
    const entries = await database.journal.where('batch').equals(batch).toArray()
    const entry = entries.find((each) => each.command === 'restore')
    const fact = await database.facts.get(SAFETY_COPY_PREFIX + batch)
    if (!entry) return fail('not-found')
    if (entry.status === 'undone') return fail('already-undone')
    if (!fact || !isSafetyCopy(fact.value)) return fail('not-found')
    const result = await takeBackRows(fact.value)
    await database.facts.delete(fact.key)
    await database.journal.update(entry.id, { status: 'undone' })
    await database.journal.add(undoEntry(entry, now))
    return succeed(result)
  })
}

async function takeBackRows(copy: SafetyCopy): Promise<UndoneRestore> {
  let undone = 0
  let kept = 0
  for (const table of BACKUP_TABLES) {
    const toRemove = await unchanged(table, copy.added[table])
    const toPutBack = new Set(await unchanged(table, copy.changed[table]))
    const before = copy.before[table].filter((row) => toPutBack.has(rowKey(row)))
    await database.table(table).bulkDelete(toRemove)
    await database.table(table).bulkPut(before)
    undone += toRemove.length + before.length
    kept += copy.added[table].length + copy.changed[table].length
  }
  return { undone, kept: kept - undone }
}

/** The ids of the rows that still look as the restore left them. */
async function unchanged(table: BackupTable, marks: readonly Mark[]): Promise<string[]> {
  const rows: unknown[] = await database.table(table).bulkGet(marks.map(([id]) => id))
  return marks
    .filter(([, print], place) => rows[place] !== undefined && fingerprint(rows[place]) === print)
    .map(([id]) => id)
}

function marksOf(rows: BackupRows): Record<BackupTable, Mark[]> {
  const marks = (table: BackupTable) =>
    rows[table].map((row): Mark => [rowKey(row), fingerprint(row)])
  return {
    stores: marks('stores'),
    orders: marks('orders'),
    requests: marks('requests'),
    messages: marks('messages'),
    journal: marks('journal'),
    facts: marks('facts'),
  }
}

function rowKey(row: { id: string } | { key: string }): string {
  return 'id' in row ? row.id : row.key
}

function isSafetyCopy(value: unknown): value is SafetyCopy {
  return typeof value === 'object' && value !== null && 'added' in value && 'before' in value
}

function undoEntry(entry: JournalEntry, at: number): JournalEntry {
  return journalled({
    id: newId(),
    at,
    command: 'undo',
    target: entry.target,
    before: entry.after,
    after: entry.before,
    status: 'done',
    undoes: entry.id,
    ...(entry.batch === undefined ? {} : { batch: entry.batch }),
  })
}
