/*
 * What a spreadsheet does to a CSV cell, and what is done against it. Tried with LibreOffice; Excel and WPS behave alike.
 * - Digits become a number: from 12 digits on shown as 2.2E+12, from 16 on the rest is lost, leading zeros go. A tab after
 *   the digits makes the cell text in all three and is not seen. `="…"` was not taken: LibreOffice turns it into a formula
 *   whose value may be a number again, and a reader of CSV gets the formula. Only cells that would be changed get the tab.
 * - Text that starts with = + - @ (also full-width), tab or a line break runs as a formula: an apostrophe goes before it.
 * Both marks can be taken off again without doubt: `readCsvCell(csvCell(x)) === x` for every x.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/
const GUARDED = /^''*[=+\-@＝＋－＠\t\r\n]/
const DIGITS_AND_SIGNS = /^[\d.,:/\-\s%]*$/
const WITH_EXPONENT = /^\s*\d+(?:\.\d+)?e[+-]?\d+\s*$/i
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const MONTH_AND_DAY = new RegExp(`^\\s*(?:\\d+\\W*)?(?:${MONTHS})[a-z]*\\W*\\d*\\s*$`, 'i')
const TRUTH = /^\s*(?:true|false)\s*$/i
const SAFE_NUMBER = /^(?:0|[1-9]\d{0,10})$/

/** Text as it is put into a CSV cell so that Excel, WPS and LibreOffice show exactly this text. */
export function csvCell(text: string): string {
  const guarded = RUNS_AS_FORMULA.test(text) ? `'${text}` : text
  return needsTab(guarded) ? `${guarded}\t` : guarded
}

/** The text of a cell written by `csvCell`. */
export function readCsvCell(cell: string): string {
  const text = cell.endsWith('\t') ? cell.slice(0, -1) : cell
  return GUARDED.test(text) ? text.slice(1) : text
}

function needsTab(text: string): boolean {
  if (text.endsWith('\t')) return true
  return !SAFE_NUMBER.test(text) && becomesAnotherValue(text)
}

function becomesAnotherValue(text: string): boolean {
  if (DIGITS_AND_SIGNS.test(text)) return /\d/.test(text)
  return WITH_EXPONENT.test(text) || MONTH_AND_DAY.test(text) || TRUTH.test(text)
}
