/** Why a whole file could not be brought in. The words for each are in the catalogue of the pages. */
export const IMPORT_ERRORS = [
  /** The file holds nothing. */
  'empty-file',
  /** Nothing in it looks like messages (or orders). */
  'unknown-format',
  /** Encrypted by the app that wrote it (`.ssef`, a ZIP with a password): export again without a password. */
  'encrypted-file',
  /** An `.xls` of the old kind: save it as `.xlsx` or CSV. */
  'old-excel-file',
  /** A copy of the phone's own database: not readable here, use an exporting app. */
  'database-file',
  /** A saved web page. */
  'web-page',
  /** A backup of calls or contacts, not of messages. */
  'not-messages',
  /** A ZIP in which no file of messages was found. */
  'zip-without-messages',
  /** The ZIP or workbook is damaged or cut off. */
  'damaged-archive',
  /** No column could be taken for the needed field: choose it by hand. */
  'columns-not-found',
  /** Too large for a file that has to be read as a whole (text, workbook, order list). */
  'file-too-large',
  /** The browser could not read the file on (moved, changed, on a drive that is gone). */
  'unreadable-file',
  /** The shopper stopped it. What was read so far is kept. */
  'cancelled',
] as const
export type ImportError = (typeof IMPORT_ERRORS)[number]

/** Why one record or line was refused; the rest of the file goes on. */
export const LINE_ERRORS = [
  'text-missing',
  /** The sender was rounded by a spreadsheet (1.06912E+14): the real number is lost. */
  'sender-rounded',
  'broken-json',
  'broken-xml',
  'broken-vmsg',
  /** Longer than any message: a damaged file. */
  'record-too-long',
  /** A quotation mark that is never closed. */
  'unclosed-quote',
  /** The file ends in the middle of it. */
  'cut-off',
  'order-id-missing',
  /** The order id was rounded by a spreadsheet (4.7E+18, or 16+ digits stored as a number): digits are lost. */
  'order-id-rounded',
  /** Not a number of 8 to 24 digits. */
  'order-id-malformed',
  'store-missing',
] as const
export type LineError = (typeof LINE_ERRORS)[number]

/** A line of the file (counted from 1, where the record begins) and why it was not taken. */
export interface RefusedLine {
  readonly line: number
  readonly error: LineError
  /** What stood there, shortened; only for fields the shopper must be able to find again. */
  readonly found?: string
}

/** An expected result as a value: what is wrong with a file is no exception. */
export type Outcome<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export function succeed<Value>(value: Value): Outcome<Value, never> {
  return { ok: true, value }
}

export function fail<Failure>(error: Failure): Outcome<never, Failure> {
  return { ok: false, error }
}
