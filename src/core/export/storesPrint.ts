import type { StoreRow } from '../purchases/records.ts'
import { chinaDate } from './chinaTime.ts'
import { EXPORT_WORDS } from './exportWords.ts'
import type { ExportLanguage } from './exportWords.ts'
import { storesTable } from './storesTable.ts'
import type { ExportOptions } from './storesTable.ts'

/** What the print view shows; the page turns it into elements, the browser into paper or PDF. */
export interface PrintView {
  readonly title: string
  /** Lines under the title: date, count, and the note of the share-safe variant. */
  readonly lines: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The opt-out list for paper: columns that are empty for every store are left out. */
export function storesPrintView(
  stores: readonly StoreRow[],
  language: ExportLanguage,
  printedAt: number,
  options: ExportOptions = {},
): PrintView {
  const words = EXPORT_WORDS[language]
  const table = storesTable(stores, language, options)
  const shown = table.columns.map((_, at) => table.rows.some((row) => (row[at] ?? '') !== ''))
  return {
    title: words.title,
    lines: [
      `${words.madeOn}: ${chinaDate(printedAt)}`,
      words.storeCount(stores.length),
      ...(options.masked === true ? [words.maskedNote] : []),
    ],
    headings: table.columns.map((column) => column.heading).filter((_, at) => shown[at]),
    rows: table.rows.map((row) => row.filter((_, at) => shown[at])),
  }
}
