import {
  createDelimitedReader,
  findColumn,
  formulaText,
  guessDelimiter,
  headingKey,
  plainCell,
  readRows,
} from './delimited.ts'
import type { Delimiter, Row } from './delimited.ts'
import type { MessageSink, PushParser } from './rawMessage.ts'
import { readTime } from './times.ts'

/** Which column holds what, counted from 0. */
export interface MessageColumns {
  readonly text: number
  readonly sender?: number
  /** Date and time, or the date alone when `clock` is another column. */
  readonly at?: number
  readonly clock?: number
  /** Received or sent. */
  readonly direction?: number
}

export interface MessageTable {
  readonly delimiter: Delimiter
  readonly columns: MessageColumns
  readonly hasHeadings: boolean
  /** Only rows that say "Incoming" (iMazing); else every row that does not say it was sent. */
  readonly strict: boolean
}

/** The first rows of a table, and what its columns are taken for; the shopper may correct `columns`. */
export interface TablePreview {
  readonly delimiter: Delimiter
  readonly hasHeadings: boolean
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
  readonly columns: MessageColumns | undefined
  readonly strict: boolean
}

const TEXT = [
  '短信内容',
  '内容',
  '正文',
  '信息内容',
  '消息内容',
  '短信正文',
  '短信',
  '信息',
  '消息',
  '文本',
  'text',
  'body',
  'content',
  'messagebody',
  'messagetext',
  'messagecontent',
  'message',
  'sms',
  '內容',
  '訊息',
  '簡訊',
]
const SENDER = [
  'senderid',
  '发送人',
  '发件人',
  '发信人',
  '发送者',
  '发送方',
  '发送号码',
  '对方号码',
  '发件号码',
  '短信号码',
  '号码',
  '手机号码',
  '手机号',
  '电话号码',
  '电话',
  'sender',
  'from',
  'address',
  'phonenumber',
  'number',
  'phone',
  'originator',
  '寄件人',
  '號碼',
  '姓名',
  '联系人',
  '名称',
  'sendername',
  'contact',
  'name',
  'chatsession',
]
const TIME = [
  'messagedate',
  '接收时间',
  '收到时间',
  '短信时间',
  '日期时间',
  '时间',
  '发送时间',
  'timestamp',
  'datetime',
  'receivedat',
  'receiveddate',
  'date',
  '日期',
  'time',
  '時間',
]
const DATE = ['date', '日期']
const CLOCK = ['时间', 'time', '時間']
const DIRECTION = [
  '收发类型',
  '收发',
  '短信类型',
  '类型',
  '方向',
  'type',
  'direction',
  '信箱',
  '文件夹',
  'folder',
  'box',
]

const INCOMING = /^(?:incoming|received?|inbox)$/i
const SENT =
  /^(?:outgoing|sent|send|out|outbox|draft|failed|queued|notification|2|3|4|5|6|发|发送|已发送|已发|发出|发件箱?|已发短信|发送失败|草稿箱?|寄件箱?|通知)$/i

/** A phone number, a service number or a name in letters; not a sentence. */
const PHONE = /^\+?[\d\s*-]{3,24}$/
const ROUNDED = /^\d(?:\.\d+)?E\+?\d{1,2}$/i

/** Looks at the beginning of a CSV or TSV file; undefined when it is no table. */
export function previewTable(sample: string, chosen?: Delimiter): TablePreview | undefined {
  const delimiter = chosen ?? guessDelimiter(sample)
  if (!delimiter) return undefined
  const rows = readRows(sample, delimiter, 21).filter((row) => !isSeparatorLine(row))
  const [first] = rows
  if (!first) return undefined
  const named = columnsByName(first.cells)
  const hasHeadings = named !== undefined || looksLikeHeadings(first.cells)
  const body = hasHeadings ? rows.slice(1) : rows
  return {
    delimiter,
    hasHeadings,
    headings: hasHeadings ? first.cells : [],
    rows: body,
    columns: named ?? columnsByContent(body),
    strict: isImazing(first.cells),
  }
}

/** The columns as the headings name them; undefined when none names the text. */
export function columnsByName(headings: readonly string[]): MessageColumns | undefined {
  const { at, clock } = timeColumns(headings)
  const sender = findColumn(headings, SENDER, given(at, clock))
  const direction = findColumn(headings, DIRECTION, given(at, clock, sender))
  const text = findColumn(headings, TEXT, given(at, clock, sender, direction))
  if (text === undefined) return undefined
  // One known heading may be chance (a text file whose first line has a comma); two are a table of messages.
  if (at === undefined && sender === undefined) return undefined
  return makeColumns({ text, sender, at, clock, direction })
}

/** One column for both, or a date and a time of day side by side. */
function timeColumns(headings: readonly string[]) {
  const keys = headings.map(headingKey)
  const date = keys.findIndex((key) => DATE.includes(key))
  const clock = keys.findIndex((key) => CLOCK.includes(key))
  if (date >= 0 && clock >= 0) return { at: date, clock }
  return { at: findColumn(headings, TIME), clock: undefined }
}

/** iMazing's own headings (three variants in use): columns go by name, rows by `Type`. */
export function isImazing(headings: readonly string[]): boolean {
  const keys = headings.map(headingKey)
  return ['messagedate', 'senderid', 'text', 'type'].every((each) => keys.includes(each))
}

/** Reads the rows of a table as messages. */
export function createTableMessages(sink: MessageSink, table: MessageTable): PushParser {
  let headings = table.hasHeadings
  return createDelimitedReader(table.delimiter, {
    row(cells, line) {
      if (line === 1 && isSeparatorLine({ cells, line })) return
      if (headings) headings = false
      else readRow(sink, cells, line, table)
    },
    refuse: (line, error) => sink.refuse(line, error),
  })
}

function readRow(sink: MessageSink, cells: readonly string[], line: number, table: MessageTable) {
  const { columns, strict } = table
  if (columns.direction !== undefined) {
    const direction = plainCell(cells[columns.direction])
    if (strict ? !INCOMING.test(direction) : SENT.test(direction)) return sink.leaveOut()
  }
  const text = formulaText(cells[columns.text] ?? '')
  if (text.trim() === '') return sink.refuse(line, 'text-missing')
  const sender = columns.sender === undefined ? '' : plainCell(cells[columns.sender])
  if (ROUNDED.test(sender)) return sink.refuse(line, 'sender-rounded', sender)
  sink.message(sender, text, timeOf(cells, columns), line)
}

function timeOf(cells: readonly string[], { at, clock }: MessageColumns): number | undefined {
  if (at === undefined) return undefined
  const date = plainCell(cells[at])
  return readTime(clock === undefined ? date : `${date} ${plainCell(cells[clock])}`)
}

function looksLikeHeadings(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => cell.length <= 20 && !/\d{3}/.test(cell)) &&
    cells.some((cell) => cell.trim() !== '')
  )
}

/** Without headings: the text is the longest column, the sender looks like a number, the time like a time. */
function columnsByContent(rows: readonly Row[]): MessageColumns | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const indexes = Array.from({ length: width }, (_, index) => index)
  const share = (index: number, test: (cell: string) => boolean) =>
    rows.filter(({ cells }) => test(plainCell(cells[index]))).length / Math.max(1, rows.length)
  const at = indexes.find((index) => share(index, (cell) => readTime(cell) !== undefined) > 0.6)
  const sender = indexes.find(
    (index) => index !== at && share(index, (cell) => PHONE.test(cell)) > 0.6,
  )
  const length = (index: number) =>
    rows.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0)
  const free = indexes.filter((index) => index !== at && index !== sender)
  const text = free.reduce<number | undefined>(
    (best, index) => (best === undefined || length(index) > length(best) ? index : best),
    undefined,
  )
  if (text === undefined || (at === undefined && sender === undefined)) return undefined
  return makeColumns({ text, sender, at, clock: undefined, direction: undefined })
}

function isSeparatorLine({ cells, line }: Row): boolean {
  return (
    line === 1 &&
    /^\uFEFF?sep=.?$/.test(cells[0] ?? '') &&
    cells.slice(1).every((cell) => cell === '')
  )
}

function given(...columns: readonly (number | undefined)[]): number[] {
  return columns.flatMap((column) => (column === undefined ? [] : [column]))
}

function makeColumns(found: {
  text: number
  sender: number | undefined
  at: number | undefined
  clock: number | undefined
  direction: number | undefined
}): MessageColumns {
  const { text, sender, at, clock, direction } = found
  return {
    text,
    ...(sender !== undefined && { sender }),
    ...(at !== undefined && { at }),
    ...(clock !== undefined && { clock }),
    ...(direction !== undefined && { direction }),
  }
}
