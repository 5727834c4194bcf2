import { createDelimitedReader, guessDelimiter, plainCell } from './delimited.ts'
import type { Row } from './delimited.ts'
import { decodeAll } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { guessPlatform, orderColumnsOf } from './orderColumns.ts'
import type { OrderColumns } from './orderColumns.ts'
import { fail, succeed } from './outcome.ts'
import type { ImportError, Outcome, RefusedLine } from './outcome.ts'
import type { Platform } from '../purchases/records.ts'
import { SNIFF_BYTES, sniffFormat } from './sniff.ts'
import { headOf } from './source.ts'
import type { ByteSource } from './source.ts'
import { readWorkbook } from './workbook.ts'

/** A list of orders is read as a whole. In bytes. */
const LARGEST = 60_000_000
/** Exporters may write a title and a note above the headings. */
const HEADINGS_WITHIN = 12

/** An order list as read, before anything is taken from it. */
export interface OrderTable {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
  /** What the headings name; undefined = the shopper has to say. */
  readonly columns: OrderColumns | undefined
  /** The platform the file seems to be from. */
  readonly platform: Platform
  /** Lines that could not be read at all. */
  readonly refused: readonly RefusedLine[]
}

/**
 * Reads an order list: CSV or TSV (UTF-8, GB18030, UTF-16) or the first sheet of an .xlsx.
 * @param encoding only when the shopper says so
 */
export async function readOrderTable(
  source: ByteSource,
  encoding?: Encoding,
): Promise<Outcome<OrderTable, ImportError>> {
  try {
    if (source.size > LARGEST) return fail('file-too-large')
    const bytes = await headOf(source, source.size)
    const sniffed = sniffFormat(bytes.subarray(0, SNIFF_BYTES), source.name)
    if (!sniffed.ok) return sniffed
    if (sniffed.value.format === 'workbook') return readSheet(source)
    if (sniffed.value.format !== 'table' && sniffed.value.format !== 'text') {
      return fail('unknown-format')
    }
    return readText(source.name, decodeAll(bytes, encoding))
  } catch {
    // A file that was moved, changed or locked since it was chosen throws when it is read.
    return fail('unreadable-file')
  }
}

async function readSheet(source: ByteSource): Promise<Outcome<OrderTable, ImportError>> {
  const cells = await readWorkbook(source)
  if (!cells.ok) return cells
  const rows = cells.value.map((each, index) => ({ cells: each, line: index + 1 }))
  return tableOf(source.name, rows, [])
}

function readText(name: string, text: string): Outcome<OrderTable, ImportError> {
  const delimiter = guessDelimiter(text.slice(0, SNIFF_BYTES)) ?? ','
  const rows: Row[] = []
  const refused: RefusedLine[] = []
  const reader = createDelimitedReader(delimiter, {
    row: (cells, line) => void rows.push({ cells, line }),
    refuse: (line, error) => void refused.push({ line, error }),
  })
  reader.push(text)
  reader.end()
  return tableOf(name, rows, refused)
}

function tableOf(
  name: string,
  all: readonly Row[],
  refused: readonly RefusedLine[],
): Outcome<OrderTable, ImportError> {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const found = filled.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => orderColumnsOf(cells))
  const start = Math.max(0, found)
  const headings = filled[start]?.cells
  if (!headings) return fail('empty-file')
  if (found < 0 && headings.length < 2) return fail('unknown-format')
  const rows = filled.slice(start + 1)
  const columns = orderColumnsOf(headings)
  const ids = rows.slice(0, 50).map(({ cells }) => plainCell(cells[columns?.orderId ?? -1]))
  const platform = guessPlatform(name, headings, ids)
  return succeed({ name, headings, rows, columns, platform, refused })
}
