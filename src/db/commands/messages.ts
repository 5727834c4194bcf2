import { newId } from '../../core/id.ts'
import { pickMessages, storeOf } from '../../core/imports/importMessages.ts'
import type {
  ImportCounts,
  ImportFailure,
  ImportOptions,
  Keep,
} from '../../core/imports/importMessages.ts'
import type { MessageFile } from '../../core/imports/readMessages.ts'
import type { Outcome } from '../../core/imports/outcome.ts'
import { fail, succeed } from '../../core/imports/outcome.ts'
import type { JournalEntry } from '../../core/journal.ts'
import { parseMessage } from '../../core/sms/parse.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import type { StoreIndex } from '../../core/sms/storeIndex.ts'
import { database } from '../database.ts'
import { readStoreIndex } from '../queries/messages.ts'

/** Where an import stands, kept with the rows it wrote: after a stop or a crash it goes on from `records`. */
export interface ImportPlace {
  readonly batch: string
  /** Name and size tell whether the shopper brings the same file again. */
  readonly name: string
  readonly size: number
  readonly keep: Keep
  readonly records: number
  readonly kept: number
}

const PLACE_PREFIX = 'message-import:'

/**
 * Writes messages that were read from a file, once: a message that is here already stays as it is, with what the
 * shopper did to it. The journal gets one entry for the whole batch, whose `after` counts what it added.
 * @param now ms since the epoch
 */
export async function importMessages(
  rows: readonly MessageRow[],
  batch: string,
  now: number,
  place?: ImportPlace,
): Promise<{ added: number; known: number }> {
  const { messages, journal, facts } = database
  return database.transaction('rw', messages, journal, facts, async () => {
    const here = await messages.bulkGet(rows.map(({ id }) => id))
    const fresh = rows.filter((_, index) => here[index] === undefined)
    await messages.bulkPut(fresh.map((row) => ({ ...row, batch })))
    await countInJournal(batch, fresh.length, now, place)
    if (place) await facts.put({ key: PLACE_PREFIX + batch, value: place })
    return { added: fresh.length, known: rows.length - fresh.length }
  })
}

async function countInJournal(batch: string, added: number, now: number, place?: ImportPlace) {
  const { journal } = database
  const entry = await findImport(batch)
  const status = place ? 'pending' : 'done'
  if (entry) {
    const after = String(Number(entry.after) + added)
    await journal.update(entry.id, { after, status })
    return
  }
  const label = (place?.name ?? '').slice(0, 300)
  await journal.add(importEntry(batch, label, added, now, status))
}

function importEntry(
  batch: string,
  label: string,
  added: number,
  now: number,
  status: JournalEntry['status'],
): JournalEntry {
  return {
    id: newId(),
    at: now,
    actor: 'shopper',
    command: 'import',
    site: 'messages',
    page: '',
    target: { label },
    before: '0',
    after: String(added),
    status,
    batch,
  }
}

async function findImport(batch: string): Promise<JournalEntry | undefined> {
  const entries = await database.journal.where('batch').equals(batch).toArray()
  return entries.find(({ command, site }) => command === 'import' && site === 'messages')
}

export interface ImportedFile {
  readonly batch: string
  readonly counts: ImportCounts
  /** Messages written, and messages that were here already. */
  readonly added: number
  readonly known: number
}

export interface FileImportOptions extends Omit<ImportOptions, 'onBatch' | 'stores' | 'resumeAt'> {
  /** Goes on with an import that was stopped (from `readUnfinishedImport`). */
  readonly resume?: ImportPlace
  readonly onProgress?: (progress: ImportedFile) => void
  readonly now?: number
}

/**
 * Brings a file of messages in: reads, understands, matches to the stores on record, writes batch by batch. Stopping it
 * keeps what was written and the place to go on from; `undoImport` takes the whole batch out again.
 */
export async function importMessageFile(
  file: MessageFile,
  options: FileImportOptions = {},
): Promise<Outcome<ImportedFile, ImportFailure & { readonly batch: string }>> {
  const { resume, onProgress, now = Date.now(), ...pick } = options
  const { name, size } = file.source
  const batch = resume?.batch ?? newId()
  const keep = resume?.keep ?? options.keep ?? 'marketing'
  const stores = await readStoreIndex()
  let added = 0
  let known = 0
  const result = await pickMessages(file, {
    ...pick,
    keep,
    stores,
    ...(resume && { resumeAt: resume.records }),
    async onBatch({ rows, counts }) {
      const kept = (resume?.kept ?? 0) + counts.kept
      const records = Math.max(counts.records, resume?.records ?? 0)
      const place = { batch, name, size, keep, records, kept }
      const written = await importMessages(rows, batch, now, place)
      added += written.added
      known += written.known
      onProgress?.({ batch, counts, added, known })
    },
  })
  if (!result.ok) return fail({ ...result.error, batch })
  await finishImport(batch)
  return succeed({ batch, counts: result.value, added, known })
}

/** Ends an import that will not be gone on with: what it wrote stays. */
export async function finishImport(batch: string): Promise<void> {
  const { journal, facts } = database
  await database.transaction('rw', journal, facts, async () => {
    const entry = await findImport(batch)
    if (entry) await journal.update(entry.id, { status: 'done' })
    await facts.delete(PLACE_PREFIX + batch)
  })
}

/** Imports that were stopped before the end of their file. */
export async function readUnfinishedImports(): Promise<ImportPlace[]> {
  const facts = await database.facts.where('key').startsWith(PLACE_PREFIX).toArray()
  return facts.map(({ value }) => value).filter(isPlace)
}

function isPlace(value: unknown): value is ImportPlace {
  return typeof value === 'object' && value !== null && 'batch' in value && 'records' in value
}

/**
 * Takes an import back: its messages go, except those the shopper has worked with since (answered, or set to a store
 * by hand).
 */
export async function undoImport(
  batch: string,
  now = Date.now(),
): Promise<Outcome<{ undone: number; kept: number }, 'not-found' | 'already-undone'>> {
  const { messages, journal, facts } = database
  return database.transaction('rw', messages, journal, facts, async () => {
    const entry = await findImport(batch)
    if (!entry) return fail('not-found')
    if (entry.status === 'undone') return fail('already-undone')
    const rows = await messages.filter((row) => row.batch === batch).toArray()
    const gone = rows.filter((row) => row.repliedAt === undefined && !row.byHand)
    await messages.bulkDelete(gone.map(({ id }) => id))
    await facts.delete(PLACE_PREFIX + batch)
    await journal.update(entry.id, { status: 'undone' })
    const { batch: _, ...rest } = entry
    const kept = rows.length - gone.length
    const inverse = { id: newId(), at: now, before: entry.after, after: String(kept) }
    await journal.add({ ...rest, ...inverse, command: 'undo', status: 'done', undoes: entry.id })
    return succeed({ undone: gone.length, kept })
  })
}

/** The shopper sent the reply of these messages at `at` (ms), or did not after all (undefined). */
export async function markReplied(ids: readonly string[], at: number | undefined): Promise<void> {
  const { messages } = database
  await database.transaction('rw', messages, async () => {
    await messages
      .where('id')
      .anyOf([...ids])
      .modify((row) => {
        if (at === undefined) delete row.repliedAt
        else row.repliedAt = at
      })
  })
}

/** Removes messages for good. Their import can still be taken back for the others. */
export async function deleteMessages(ids: readonly string[], now = Date.now()): Promise<number> {
  const { messages, journal } = database
  return database.transaction('rw', messages, journal, async () => {
    const here = await messages
      .where('id')
      .anyOf([...ids])
      .primaryKeys()
    if (here.length === 0) return 0
    await messages.bulkDelete(here)
    await journal.add({
      ...importEntry(newId(), '', 0, now, 'done'),
      command: 'delete',
      before: String(here.length),
    })
    return here.length
  })
}

/** Messages matched in one go; between them other work gets its turn. */
const CHUNK = 500

/** Matches every message again, as the stores are now; what the shopper set by hand stays. Returns how many changed. */
export async function rematchAll(
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const stores = await readStoreIndex()
  const ids = await database.messages.toCollection().primaryKeys()
  let changed = 0
  for (let at = 0; at < ids.length; at += CHUNK) {
    changed += await rematch(ids.slice(at, at + CHUNK), stores)
    onProgress(Math.min(at + CHUNK, ids.length), ids.length)
  }
  return changed
}

/** Matches these messages again with the given stores. */
export async function rematch(ids: readonly string[], stores: StoreIndex): Promise<number> {
  const { messages } = database
  return database.transaction('rw', messages, async () => {
    const rows = await messages.bulkGet([...ids])
    const changed = rows.flatMap((row) => {
      if (!row || row.byHand) return []
      const next = matchedAnew(row, stores)
      return JSON.stringify(next) === JSON.stringify(row) ? [] : [next]
    })
    await messages.bulkPut(changed)
    return changed.length
  })
}

function matchedAnew(row: MessageRow, stores: StoreIndex): MessageRow {
  const { storeId: _, perhaps: __, why: ___, ...rest } = row
  return { ...rest, ...storeOf(row, parseMessage(row.text, row.sender), stores) }
}
