import writeExcelFile from 'write-excel-file/universal'
import type { StoreRow } from '../purchases/records.ts'
import { EXPORT_WORDS } from './exportWords.ts'
import type { ExportLanguage } from './exportWords.ts'
import { storesTable } from './storesTable.ts'
import type { ExportOptions } from './storesTable.ts'

/*
 * Load this file with import() when an export is asked for. The `universal` build zips on the calling thread: the `browser`
 * build starts workers from blob: addresses, which an extension page's content security policy refuses.
 */

const LONGEST_CELL = 32_767

/** The opt-out list as an .xlsx file. Every cell is a text cell: no id loses a digit and no name runs as a formula. */
export async function storesToXlsx(
  stores: readonly StoreRow[],
  language: ExportLanguage,
  options: ExportOptions = {},
): Promise<Blob> {
  const table = storesTable(stores, language, options)
  const headings = table.columns.map((column) => ({
    value: column.heading,
    type: String,
    fontWeight: 'bold' as const,
  }))
  const rows = table.rows.map((row) => row.map(textCell))
  return writeExcelFile([headings, ...rows], {
    sheet: EXPORT_WORDS[language].columns.store,
    columns: table.columns.map((column) => ({ width: column.width })),
    stickyRowsCount: 1,
  }).toBlob()
}

function textCell(text: string) {
  return text === '' ? null : { value: text.slice(0, LONGEST_CELL), type: String, format: '@' }
}
