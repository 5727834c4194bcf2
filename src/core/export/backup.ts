import * as v from 'valibot'
import { fail, succeed } from '../imports/outcome.ts'
import type { Outcome } from '../imports/outcome.ts'
import { parseSettings } from '../settings.ts'
import type { Settings } from '../settings.ts'
import type { BackupError } from './backupErrors.ts'
import { BACKUP_TABLES, ROW_SCHEMAS } from './backupSchema.ts'
import type { BackupRows, BackupTable } from './backupSchema.ts'
import { endsInTheMiddle, findHostileKey, isRecord } from './hostileJson.ts'

/** The `format` of a plain backup, and of one locked with a passphrase (see `backupLock.ts`). */
export const BACKUP_FORMAT = 'untick-backup'
export const LOCKED_FORMAT = 'untick-backup-locked'
/** Raised when a field is added that an older Untick would lose. */
export const BACKUP_VERSION = 1
export const LARGEST_BACKUP = 100 * 1024 * 1024

export interface Backup {
  /** When it was made, ms since the epoch. */
  readonly createdAt: number
  readonly settings: Settings
  readonly rows: BackupRows
}

/** A row that does not fit the format and was left out of the file, so that the file can surely be read again. */
export interface LeftOut {
  readonly table: BackupTable
  readonly id: string
  readonly path: string
}

/** The backup as one JSON document, one row a line. Sample rows are left out; `leftOut` names rows that do not fit the format. */
export function writeBackup(backup: Backup): { text: string; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: backup.createdAt,
    settings: backup.settings,
  }
  const tables = BACKUP_TABLES.map((table) => {
    const lines = backup.rows[table].flatMap((row) => rowLine(table, row, leftOut))
    return `"${table}":[\n${lines.join(',\n')}\n]`
  })
  return { text: `${JSON.stringify(head).slice(0, -1)},\n${tables.join(',\n')}\n}\n`, leftOut }
}

/** Reads the text of a plain backup. Nothing is believed: format, version, keys, types and lengths are checked before any row is used. */
export function parseBackup(text: string): Outcome<Backup, BackupError> {
  const document = readJson(text)
  if (!document.ok) return document
  const raw = document.value
  if (raw['format'] === LOCKED_FORMAT) return fail({ code: 'passphrase-needed' })
  const refusal = headProblem(raw) ?? findHostileKey(raw)
  if (refusal) return fail(refusal)
  const rows = parseRows(raw)
  if (!rows.ok) return rows
  const createdAt = raw['createdAt']
  if (typeof createdAt !== 'number') return fail({ code: 'wrong-type', path: 'createdAt' })
  return succeed({ createdAt, settings: parseSettings(raw['settings']), rows: rows.value })
}

/** Reads a JSON document whose top is an object; says whether a broken one is cut off, damaged, or no backup at all. */
export function readJson(text: string): Outcome<Record<string, unknown>, BackupError> {
  const start = text.trimStart().replace(/^\uFEFF/, '')
  if (start === '') return fail({ code: 'empty' })
  if (text.length > LARGEST_BACKUP) return fail({ code: 'too-large' })
  if (!start.startsWith('{')) return fail({ code: 'not-ours' })
  let document: unknown
  try {
    document = JSON.parse(start)
  } catch {
    return fail({ code: endsInTheMiddle(start) ? 'truncated' : 'not-json' })
  }
  return isRecord(document) ? succeed(document) : fail({ code: 'not-ours' })
}

function headProblem(raw: Record<string, unknown>): BackupError | undefined {
  if (raw['format'] !== BACKUP_FORMAT) return { code: 'not-ours' }
  const version = raw['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { code: 'wrong-type', path: 'version' }
  return version > BACKUP_VERSION ? { code: 'newer-version' } : undefined
}

function parseRows(raw: Record<string, unknown>): Outcome<BackupRows, BackupError> {
  const stores = parseTable('stores', ROW_SCHEMAS.stores, raw['stores'])
  if (!stores.ok) return stores
  const orders = parseTable('orders', ROW_SCHEMAS.orders, raw['orders'])
  if (!orders.ok) return orders
  const requests = parseTable('requests', ROW_SCHEMAS.requests, raw['requests'])
  if (!requests.ok) return requests
  const messages = parseTable('messages', ROW_SCHEMAS.messages, raw['messages'])
  if (!messages.ok) return messages
  const journal = parseTable('journal', ROW_SCHEMAS.journal, raw['journal'])
  if (!journal.ok) return journal
  const facts = parseTable('facts', ROW_SCHEMAS.facts, raw['facts'])
  if (!facts.ok) return facts
  return succeed({
    stores: stores.value,
    orders: orders.value,
    requests: requests.value,
    messages: messages.value,
    journal: journal.value,
    facts: facts.value,
  })
}

function parseTable<Row extends { id: string } | { key: string }>(
  table: BackupTable,
  schema: v.GenericSchema<unknown, Row>,
  raw: unknown,
): Outcome<Row[], BackupError> {
  if (!Array.isArray(raw)) return fail({ code: 'wrong-type', path: table })
  const rows: Row[] = []
  const seen = new Set<string>()
  for (const [place, each] of raw.entries()) {
    const parsed = v.safeParse(schema, each, { abortEarly: true })
    if (!parsed.success)
      return fail({ code: 'wrong-type', path: issuePath(`${table}[${place}]`, parsed.issues[0]) })
    const id = rowId(parsed.output)
    if (seen.has(id)) return fail({ code: 'duplicate-id', path: `${table}[${place}]` })
    seen.add(id)
    rows.push(parsed.output)
  }
  return succeed(rows)
}

function rowLine(
  table: BackupTable,
  row: { sample?: boolean } & object,
  leftOut: LeftOut[],
): string[] {
  if (row.sample === true) return []
  const line = JSON.stringify(table === 'stores' ? readable(row) : row)
  const parsed = v.safeParse(ROW_SCHEMAS[table], JSON.parse(line), { abortEarly: true })
  if (parsed.success) return [line]
  leftOut.push({ table, id: idOf(row), path: issuePath(table, parsed.issues[0]) })
  return []
}

/**
 * A store as the file may hold it. Names from a hostile list file may hold markup, which `parseBackup` refuses: its `<` is
 * written as `＜`, so that one such name cannot make a whole backup unreadable. An address that is no web address is dropped.
 */
function readable(row: object): object {
  const plain = Object.entries(row).flatMap(([field, value]: [string, unknown]) => {
    if (field === 'url' && !/^https?:\/\/[^\s<>"]+$/i.test(String(value))) return []
    return [[field, withoutMarkup(value)] as const]
  })
  return Object.fromEntries(plain)
}

function withoutMarkup(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/<(?=[a-z!/?])/gi, '＜')
  return Array.isArray(value) ? value.map(withoutMarkup) : value
}

function issuePath(start: string, issue: v.BaseIssue<unknown>): string {
  const dotted = v.getDotPath(issue)
  return dotted === null ? start : `${start}.${dotted}`
}

function rowId(row: { id: string } | { key: string }): string {
  return 'id' in row ? row.id : row.key
}

function idOf(row: object): string {
  if ('id' in row) return String(row.id)
  return 'key' in row ? String(row.key) : ''
}
