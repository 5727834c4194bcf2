import type { LineError } from './outcome.ts'
import { LONGEST_RECORD } from './rawMessage.ts'
import type { PushParser } from './rawMessage.ts'

export const DELIMITERS = [',', '\t', ';', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export interface RowHandler {
  /** One record; `line` is where it begins (from 1). Empty lines are passed over. */
  row(cells: string[], line: number): void
  refuse(line: number, error: LineError): void
}

/** More columns than any export has: a damaged file. */
const MOST_CELLS = 1000
const QUOTE = 34
const FEED = 10
const RETURN = 13

/**
 * Reads CSV or TSV piece by piece (RFC 4180, lenient as spreadsheets are): quoted fields with line breaks and doubled
 * quotes, text behind a closing quote (the tab some exporters put there), quotes inside plain fields as they are.
 */
export function createDelimitedReader(delimiter: Delimiter, handler: RowHandler): PushParser {
  const separator = delimiter.charCodeAt(0)
  let cells: string[] = []
  let cell = ''
  let length = 0
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  let line = 1
  let startLine = 1
  let afterReturn = false

  const keep = (text: string) => {
    length += text.length
    if (length <= LONGEST_RECORD) cell += text
  }

  const endCell = () => {
    if (cells.length < MOST_CELLS) cells.push(cell)
    cell = ''
    length += 1
    state = 'start'
  }

  const endRow = () => {
    endCell()
    if (length > LONGEST_RECORD) handler.refuse(startLine, 'record-too-long')
    else if (cells.length > 1 || cells[0] !== '') handler.row(cells, startLine)
    cells = []
    length = 0
  }

  const newLine = () => {
    line += 1
    startLine = line
  }

  const readPlain = (text: string, from: number): number => {
    let at = from
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === separator || code === FEED || code === RETURN) break
      at += 1
    }
    if (at > from) {
      state = 'plain'
      keep(text.slice(from, at))
    }
    return at === text.length ? at : readEnding(text, at)
  }

  const readEnding = (text: string, at: number): number => {
    const code = text.charCodeAt(at)
    if (code === separator) endCell()
    else {
      endRow()
      newLine()
      afterReturn = code === RETURN
    }
    return at + 1
  }

  const readQuoted = (text: string, from: number): number => {
    const found = text.indexOf('"', from)
    const end = found < 0 ? text.length : found
    const part = text.slice(from, end)
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) line += 1
    keep(part)
    if (found < 0) return end
    state = 'closed'
    return found + 1
  }

  const step = (text: string, at: number): number => {
    if (state === 'quoted') return readQuoted(text, at)
    const code = text.charCodeAt(at)
    if (state === 'closed') {
      if (code !== QUOTE) return readPlain(text, at)
      keep('"')
      state = 'quoted'
      return at + 1
    }
    if (afterReturn) {
      afterReturn = false
      if (code === FEED) return at + 1
    }
    if (state !== 'start' || code !== QUOTE) return readPlain(text, at)
    state = 'quoted'
    return at + 1
  }

  return {
    push(text) {
      let at = 0
      while (at < text.length) at = step(text, at)
    },
    end() {
      if (state === 'quoted') handler.refuse(startLine, 'unclosed-quote')
      else if (state !== 'start' || cells.length > 0) endRow()
    },
  }
}

export interface Row {
  readonly cells: readonly string[]
  /** Where it begins, counted from 1. */
  readonly line: number
}

/** All rows of a text; what had to be refused is left out (used on samples and small files). */
export function readRows(text: string, delimiter: Delimiter, most = Infinity): Row[] {
  const rows: Row[] = []
  const reader = createDelimitedReader(delimiter, {
    row: (cells, line) => void rows.push({ cells, line }),
    refuse: () => undefined,
  })
  for (let at = 0; at < text.length && rows.length < most; at += 16_384) {
    reader.push(text.slice(at, at + 16_384))
  }
  if (rows.length < most) reader.end()
  return rows.slice(0, most)
}

/** The delimiter that cuts the first rows most evenly into more than one column; undefined when none does. */
export function guessDelimiter(sample: string): Delimiter | undefined {
  const said = /^\uFEFF?sep=(.)\r?\n/.exec(sample)?.[1]
  const named = DELIMITERS.find((each) => each === said)
  if (named) return named
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.delimiter : undefined
}

/** Rows with the column count that occurs most, by that count; 0 when that is one column or the rows disagree. */
function evenness(sample: string, delimiter: Delimiter): number {
  const rows = readRows(sample, delimiter, 50)
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [columns, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
  if (columns < 2 || times < rows.length * 0.6) return 0
  return (times / rows.length) * Math.min(columns, 10)
}

/** A cell's plain value: without the `="…"` and the tab that exporters put around numbers, and without outer blanks. */
export function plainCell(cell: string | undefined): string {
  return formulaText(cell ?? '').trim()
}

/** Takes the text out of `="…"`; anything else stays as it is, to the last blank. */
export function formulaText(cell: string): string {
  const found = /^\s*="([\s\S]*)"\s*$/.exec(cell)
  return found ? (found[1] ?? '').replaceAll('""', '"') : cell
}

/** How headings are compared: full width = half width, no case, blanks, brackets or marks. */
export function headingKey(heading: string): string {
  return plainCell(heading.slice(0, 60))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[\s_\-:：'"\uFEFF*]/g, '')
}

/**
 * The column whose heading is one of `names` (earlier names first); then one that contains a name of two or more characters.
 * @param taken columns already given to another field.
 */
export function findColumn(
  headings: readonly string[],
  names: readonly string[],
  taken: readonly number[] = [],
): number | undefined {
  const keys = headings.map((heading, index) => (taken.includes(index) ? '' : headingKey(heading)))
  for (const name of names) {
    const index = keys.indexOf(name)
    if (index >= 0) return index
  }
  for (const name of names) {
    const index =
      name.length < 2 ? -1 : keys.findIndex((key) => key.length <= 30 && key.includes(name))
    if (index >= 0) return index
  }
  return undefined
}
