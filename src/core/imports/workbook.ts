import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { fail, succeed } from './outcome.ts'
import type { ImportError, Outcome } from './outcome.ts'
import { headOf } from './source.ts'
import type { ByteSource } from './source.ts'

/** A workbook is read as a whole; no list of orders or messages comes near these sizes. In bytes. */
const LARGEST_FILE = 60_000_000
const LARGEST_CONTENT = 400_000_000
/** A spreadsheet keeps 15 digits of a number: with more, it has rounded. */
const EXACT = 1e15

/**
 * The cells of the first sheet as text. A number that the spreadsheet has rounded comes as `4.71E+18`, never as digits
 * that look whole; a date as `2026-11-08 10:02:03`.
 */
export async function readWorkbook(source: ByteSource): Promise<Outcome<string[][], ImportError>> {
  if (source.size > LARGEST_FILE) return fail('file-too-large')
  const bytes = await headOf(source, source.size)
  const stored = storeUncompressed(bytes)
  if (!stored.ok) return stored
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(stored.value, 1, {
      trim: false,
      parseNumber: exactNumber,
    })
    return succeed(rows.map((row) => row.map(cellText)))
  } catch {
    // The library throws for anything that is no workbook.
    return fail('damaged-archive')
  }
}

/**
 * The same parts, uncompressed: the reader would unpack large compressed parts in a worker made from a blob address,
 * which the content security policy of an extension forbids.
 */
function storeUncompressed(bytes: Uint8Array): Outcome<ArrayBuffer, ImportError> {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/.test(name)) return false
        size += originalSize
        return size <= LARGEST_CONTENT
      },
    })
    if (size > LARGEST_CONTENT) return fail('file-too-large')
    const stored = zipSync(parts, { level: 0 })
    const buffer = new ArrayBuffer(stored.length)
    new Uint8Array(buffer).set(stored)
    return succeed(buffer)
  } catch {
    // The library throws for a damaged archive.
    return fail('damaged-archive')
  }
}

function exactNumber(raw: string): string {
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  return Math.abs(value) < EXACT ? String(value) : value.toExponential().toUpperCase()
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dateText(cell)
  if (typeof cell === 'string') return cell
  return typeof cell === 'boolean' || typeof cell === 'number' ? String(cell) : ''
}

/** A cell's date has no zone: the library gives it as if it were UTC. Rounded, as the sheet counts in fractions of days. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  return rounded.toISOString().slice(0, 19).replace('T', ' ')
}
