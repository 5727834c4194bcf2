import { parseBackup, writeBackup, LARGEST_BACKUP } from '../../core/export/backup.ts'
import type { Backup, LeftOut } from '../../core/export/backup.ts'
import type { BackupError } from '../../core/export/backupErrors.ts'
import { lockBackup, unlockBackup } from '../../core/export/backupLock.ts'
import { BACKUP_TABLES } from '../../core/export/backupSchema.ts'
import type { BackupRows, BackupTable } from '../../core/export/backupSchema.ts'
import { planRestore, rowsToWrite } from '../../core/export/restorePlan.ts'
import type { RestorePlan } from '../../core/export/restorePlan.ts'
import { newId } from '../../core/id.ts'
import { fail, succeed } from '../../core/imports/outcome.ts'
import type { Outcome } from '../../core/imports/outcome.ts'
import type { JournalEntry } from '../../core/journal.ts'
import type { Settings } from '../../core/settings.ts'
import { database } from '../database.ts'
import { journalled, safetyCopyOf, SAFETY_COPY_PREFIX } from './restoreUndo.ts'

/** `done` of `total` rows. */
export type Progress = (done: number, total: number) => void

/** Small enough that the bar moves and other work gets its turn, large enough not to slow the writing down. */
const CHUNK = 2_000
/** When the last backup was made (ms); the reminder reads it. */
export const LAST_BACKUP_FACT = 'last-backup'

export interface ExportedBackup {
  /** `application/json`, ready to be downloaded. */
  readonly file: Blob
  readonly rows: number
  /** Rows that do not fit the format (none, unless a row was damaged); to be shown. */
  readonly leftOut: readonly LeftOut[]
}

/** The whole database and the settings as one file, locked when a passphrase is given. Sample rows are left out. */
export async function exportBackup(
  options: { settings: Settings; passphrase?: string; now?: number },
  onProgress: Progress = () => {},
): Promise<ExportedBackup> {
  const createdAt = options.now ?? Date.now()
  const rows = await readEverything(onProgress)
  const { text, leftOut } = writeBackup({ createdAt, settings: options.settings, rows })
  const content = options.passphrase ? await lockBackup(text, options.passphrase) : text
  await database.facts.put({ key: LAST_BACKUP_FACT, value: createdAt })
  return { file: new Blob([content], { type: 'application/json' }), rows: size(rows), leftOut }
}

/** What a restore of this file would do; changes nothing. */
export interface RestorePreview {
  readonly backup: Backup
  readonly plan: RestorePlan
}

/** Reads and checks a file as a whole, then compares it with the database: the dry run. */
export async function previewRestore(
  file: Blob,
  passphrase?: string,
): Promise<Outcome<RestorePreview, BackupError>> {
  const backup = await readBackupFile(file, passphrase)
  if (!backup.ok) return backup
  const plan = planRestore(backup.value.rows, await rowsHere(backup.value.rows))
  return succeed({ backup: backup.value, plan })
}

export interface Restored {
  /** For `undoRestore`, and the batch of the journal entry. */
  readonly batch: string
  readonly plan: RestorePlan
  /** To be saved by the caller: settings do not live in the database. */
  readonly settings: Settings
}

/**
 * Merges a backup into the database, in one transaction: all of it or nothing. Nothing is removed. Planned afresh, as the
 * database may have changed since the preview. The safety copy (each changed row as it was, the ids of the new ones) is
 * written in the same transaction, so that the restore can be taken back exactly.
 */
export async function restore(
  preview: RestorePreview,
  onProgress: Progress = () => {},
  now = Date.now(),
): Promise<Restored> {
  const batch = newId()
  const file = preview.backup.rows
  const plan = await database.transaction('rw', database.tables, async () => {
    const fresh = planRestore(file, await rowsHere(file))
    await writePlan(fresh, onProgress)
    await database.facts.put({ key: SAFETY_COPY_PREFIX + batch, value: safetyCopyOf(fresh) })
    await database.journal.add(restoreEntry(fresh, batch, now))
    return fresh
  })
  return { batch, plan, settings: preview.backup.settings }
}

async function readBackupFile(
  file: Blob,
  passphrase: string | undefined,
): Promise<Outcome<Backup, BackupError>> {
  if (file.size > LARGEST_BACKUP) return fail({ code: 'too-large' })
  let text: string
  try {
    text = await file.text()
  } catch {
    // Moved, deleted or changed since it was chosen.
    return fail({ code: 'unreadable' })
  }
  const open = await unlockBackup(text, passphrase)
  return open.ok ? parseBackup(open.value) : open
}

async function readEverything(onProgress: Progress): Promise<BackupRows> {
  const counts = await Promise.all(BACKUP_TABLES.map((table) => database.table(table).count()))
  const total = counts.reduce((sum, count) => sum + count, 0)
  let done = 0
  const read = async <Row>(rows: Promise<Row[]>): Promise<Row[]> => {
    const all = await rows
    done += all.length
    onProgress(Math.min(done, total), total)
    return all
  }
  const facts = await read(database.facts.toArray())
  return {
    stores: await read(database.stores.toArray()),
    orders: await read(database.orders.toArray()),
    requests: await read(database.requests.toArray()),
    messages: await read(database.messages.toArray()),
    journal: await read(database.journal.toArray()),
    facts: facts.filter((fact) => !fact.key.startsWith(SAFETY_COPY_PREFIX)),
  }
}

/** All stores, and of the other tables the rows whose ids the file has. */
async function rowsHere(file: BackupRows): Promise<BackupRows> {
  return {
    stores: await database.stores.toArray(),
    orders: present(await database.orders.bulkGet(await idsIfAny('orders', file.orders))),
    requests: present(await database.requests.bulkGet(await idsIfAny('requests', file.requests))),
    messages: present(await database.messages.bulkGet(await idsIfAny('messages', file.messages))),
    journal: present(await database.journal.bulkGet(await idsIfAny('journal', file.journal))),
    facts: present(await database.facts.bulkGet(file.facts.map((fact) => fact.key))),
  }
}

/** No look-up at all in an empty table: the common case of a fresh profile. */
async function idsIfAny(table: BackupTable, rows: readonly { id: string }[]): Promise<string[]> {
  return (await database.table(table).count()) === 0 ? [] : rows.map((row) => row.id)
}

function present<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row) => row !== undefined)
}

async function writePlan(plan: RestorePlan, onProgress: Progress): Promise<void> {
  const total = rowsToWrite(plan)
  let done = 0
  onProgress(0, total)
  for (const table of BACKUP_TABLES) {
    for (const rows of [plan.added[table], plan.changed[table]]) {
      for (let start = 0; start < rows.length; start += CHUNK) {
        const chunk = rows.slice(start, start + CHUNK)
        await database.table(table).bulkPut(chunk)
        done += chunk.length
        onProgress(done, total)
      }
    }
  }
}

function restoreEntry(plan: RestorePlan, batch: string, at: number): JournalEntry {
  const { stores, orders } = plan.counts
  return journalled({
    id: newId(),
    at,
    command: 'restore',
    target: { label: '' },
    before: '',
    after: JSON.stringify({
      stores: stores.new + stores.changed,
      orders: orders.new + orders.changed,
    }),
    status: 'done',
    batch,
  })
}

function size(rows: BackupRows): number {
  return BACKUP_TABLES.reduce((sum, table) => sum + rows[table].length, 0)
}
