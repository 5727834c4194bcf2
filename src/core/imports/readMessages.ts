import { createStreamDecoder } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { createJsonArrayMessages, createNdjsonMessages } from './jsonMessages.ts'
import { createTableMessages, previewTable } from './messageTable.ts'
import type { MessageTable, TablePreview } from './messageTable.ts'
import { fail, succeed } from './outcome.ts'
import type { ImportError, Outcome, RefusedLine } from './outcome.ts'
import { LONGEST_PASTE, splitPastedText } from './pastedText.ts'
import { createCollector } from './rawMessage.ts'
import type { MessageSink, PushParser, RawMessage } from './rawMessage.ts'
import { SNIFF_BYTES, sniffFormat } from './sniff.ts'
import type { Format } from './sniff.ts'
import { headOf, piecesOf } from './source.ts'
import type { ByteSource } from './source.ts'
import { createVmsgMessages } from './vmsgMessages.ts'
import { createXmlMessages } from './xmlMessages.ts'
import { readWorkbook } from './workbook.ts'
import { createZipReader } from './zipEntries.ts'

/** What a file was found to be, before it is read: shown to the shopper, who may correct a table's columns. */
export interface MessageFile {
  readonly source: ByteSource
  readonly format: Format
  readonly encoding?: Encoding
  /** For a ZIP: what the file of messages inside is. */
  readonly inside?: Format
  /** For a table: its first rows and what its columns are taken for. */
  readonly preview?: TablePreview
}

/** What one piece of the file gave. */
export interface ReadPiece {
  readonly messages: readonly RawMessage[]
  readonly refused: readonly RefusedLine[]
  /** Sent messages, drafts, notifications. */
  readonly leftOut: number
  /** Bytes of the file read so far. */
  readonly bytes: number
  /** The reading ends here; what came before stands. */
  readonly failure?: ImportError
}

/** Corrections of the shopper; all optional. */
export interface ReadChoices {
  readonly encoding?: Encoding
  readonly table?: MessageTable
}

/** Looks at the beginning of a file. Reads at most 64 kB (of a ZIP: as much as holds 64 kB of what is inside). */
export async function inspectMessages(
  source: ByteSource,
): Promise<Outcome<MessageFile, ImportError>> {
  try {
    const head = await headOf(source, SNIFF_BYTES)
    const sniffed = sniffFormat(head, source.name)
    if (!sniffed.ok) return sniffed
    const { format, encoding } = sniffed.value
    const file: MessageFile = encoding ? { source, format, encoding } : { source, format }
    if (format === 'zip') return inspectZip(file)
    if (format === 'workbook') return inspectWorkbook(file)
    return succeed(withPreview(file, head, format))
  } catch {
    // A file that was moved, changed or locked since it was chosen throws when it is read.
    return fail('unreadable-file')
  }
}

async function inspectZip(file: MessageFile): Promise<Outcome<MessageFile, ImportError>> {
  const zip = createZipReader()
  const head = new Uint8Array(SNIFF_BYTES)
  let length = 0
  for await (const { bytes, last } of markLast(file.source)) {
    const { pieces, error } = zip.push(bytes, last)
    for (const piece of pieces) {
      const taken = piece.subarray(0, SNIFF_BYTES - length)
      head.set(taken, length)
      length += taken.length
    }
    if (error && length === 0) return fail(error)
    if (length === SNIFF_BYTES || error) break
  }
  const sniffed = sniffFormat(head.subarray(0, length), '')
  if (!sniffed.ok) return sniffed
  const { format } = sniffed.value
  if (format === 'zip' || format === 'workbook') return fail('zip-without-messages')
  return succeed(withPreview({ ...file, inside: format }, head.subarray(0, length), format))
}

async function inspectWorkbook(file: MessageFile): Promise<Outcome<MessageFile, ImportError>> {
  const text = await workbookText(file.source)
  if (!text.ok) return text
  const preview = previewTable(text.value.slice(0, SNIFF_BYTES), '\t')
  return preview ? succeed({ ...file, preview }) : fail('unknown-format')
}

function withPreview(file: MessageFile, head: Uint8Array, format: Format): MessageFile {
  if (format !== 'table') return file
  const decoder = createStreamDecoder(file.encoding)
  const preview = previewTable(decoder.push(head) + decoder.end())
  return preview ? { ...file, preview } : file
}

/**
 * Reads the messages of a file piece by piece; never throws for what is in the file, nor when it cannot be read on.
 * @param file what `inspectMessages` found
 */
export async function* readMessages(
  file: MessageFile,
  choices: ReadChoices = {},
): AsyncGenerator<ReadPiece, void> {
  const sink = createCollector()
  const table = choices.table ?? tableOf(file.preview)
  const format = file.inside ?? file.format
  if ((format === 'table' || format === 'workbook') && !table) {
    yield { ...sink.take(), bytes: 0, failure: 'columns-not-found' }
    return
  }
  const parser = createParser(format, sink, table)
  let bytes = 0
  try {
    for await (const piece of textOf(file, choices.encoding)) {
      bytes = piece.bytes
      if (!piece.failure) parser.push(piece.text)
      yield { ...sink.take(), bytes, ...(piece.failure && { failure: piece.failure }) }
      if (piece.failure) return
    }
    parser.end()
    yield { ...sink.take(), bytes: file.source.size }
  } catch {
    // As above: the file is gone from under the reading.
    yield { ...sink.take(), bytes, failure: 'unreadable-file' }
  }
}

interface TextPiece {
  text: string
  bytes: number
  failure?: ImportError
}

async function* textOf(file: MessageFile, forced?: Encoding): AsyncGenerator<TextPiece, void> {
  if (file.format === 'workbook') {
    const text = await workbookText(file.source)
    yield text.ok
      ? { text: text.value, bytes: file.source.size }
      : { text: '', bytes: 0, failure: text.error }
    return
  }
  const decoder = createStreamDecoder(forced)
  const zip = file.format === 'zip' ? createZipReader() : undefined
  let read = 0
  for await (const { bytes, last } of markLast(file.source)) {
    read += bytes.length
    const unpacked = zip ? zip.push(bytes, last) : { pieces: [bytes] }
    for (const piece of unpacked.pieces) yield { text: decoder.push(piece), bytes: read }
    const { error } = unpacked
    if (last || error) yield { text: decoder.end(), bytes: read }
    if (error) yield { text: '', bytes: read, failure: error }
    if (error) return
  }
}

async function* markLast(source: ByteSource): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  let held: Uint8Array | undefined
  for await (const piece of piecesOf(source)) {
    if (held) yield { bytes: held, last: false }
    held = piece
  }
  yield { bytes: held ?? new Uint8Array(0), last: true }
}

function createParser(format: Format, sink: MessageSink, table?: MessageTable): PushParser {
  if (table) return createTableMessages(sink, table)
  if (format === 'xml') return createXmlMessages(sink)
  if (format === 'ndjson') return createNdjsonMessages(sink)
  if (format === 'json') return createJsonArrayMessages(sink)
  if (format === 'vmsg') return createVmsgMessages(sink)
  return createTextMessages(sink)
}

/** Text has no records to go by until all of it is there; it is bounded, and cut like a paste. */
function createTextMessages(sink: MessageSink): PushParser {
  let held = ''
  return {
    push(text) {
      if (held.length <= LONGEST_PASTE) held += text
    },
    end() {
      for (const { sender, text, at, line } of splitPastedText(held)) {
        sink.message(sender, text, at, line)
      }
    },
  }
}

function tableOf(preview: TablePreview | undefined): MessageTable | undefined {
  if (!preview?.columns) return undefined
  const { delimiter, columns, hasHeadings, strict } = preview
  return { delimiter, columns, hasHeadings, strict }
}

/** A workbook is read as a whole and handed on as tab-separated text. */
async function workbookText(source: ByteSource): Promise<Outcome<string, ImportError>> {
  const rows = await readWorkbook(source)
  if (!rows.ok) return rows
  return succeed(rows.value.map((row) => row.map(quoted).join('\t')).join('\n'))
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
