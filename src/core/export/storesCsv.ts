import Papa from 'papaparse'
import type { StoreRow } from '../purchases/records.ts'
import { csvCell } from './csvCells.ts'
import type { ExportLanguage } from './exportWords.ts'
import { storesTable } from './storesTable.ts'
import type { ExportOptions, TableColumn } from './storesTable.ts'

const BOM = '\uFEFF'

/**
 * The opt-out list as CSV for Excel, WPS and LibreOffice: UTF-8 with BOM, CRLF, every cell quoted, dates as `2026-11-24`
 * (China), ids kept as text (see `csvCells.ts`), formulas from shop names made harmless.
 */
export function storesToCsv(
  stores: readonly StoreRow[],
  language: ExportLanguage,
  options: ExportOptions = {},
): string {
  const table = storesTable(stores, language, options)
  const rows = table.rows.map((row) => row.map((text, at) => cellFor(table.columns[at], text)))
  const headings = table.columns.map((column) => column.heading)
  return BOM + Papa.unparse([headings, ...rows], { quotes: true, newline: '\r\n' })
}

function cellFor(column: TableColumn | undefined, text: string): string {
  return column?.kind === 'own' ? text : csvCell(text)
}
