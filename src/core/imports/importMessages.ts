import { readLine } from '../sms/line.ts'
import type { MessageKind, MessageRow } from '../sms/message.ts'
import { matchMessage } from '../sms/match.ts'
import { parseMessage } from '../sms/parse.ts'
import type { ParsedMessage } from '../sms/parse.ts'
import type { StoreIndex } from '../sms/storeIndex.ts'
import { messageId } from './messageId.ts'
import { fail, succeed } from './outcome.ts'
import type { ImportError, Outcome, RefusedLine } from './outcome.ts'
import type { RawMessage } from './rawMessage.ts'
import { readMessages } from './readMessages.ts'
import type { MessageFile, ReadChoices, ReadPiece } from './readMessages.ts'

/**
 * marketing = advertising, and what says how to stop it without being a code, an order or a bank notice;
 * everything = the shopper asked for all of it.
 */
export type Keep = 'marketing' | 'everything'

/** Counts so far. Every record of the file is in exactly one of kept, passed, duplicates, leftOut, refused. */
export interface ImportCounts {
  /** Records looked at; also the place to go on from after a stop (`resumeAt`). */
  readonly records: number
  readonly kept: number
  /** Received messages that were not kept, by kind: one-time codes, orders, bank notices, others. */
  readonly passed: Readonly<Record<MessageKind, number>>
  /** Met before in this file. */
  readonly duplicates: number
  /** Sent messages, drafts, notifications. */
  readonly leftOut: number
  readonly refused: number
  /** Bytes read, of the file's size in bytes. */
  readonly bytes: number
  readonly size: number
}

export interface ImportBatch {
  readonly rows: MessageRow[]
  readonly refused: readonly RefusedLine[]
  readonly counts: ImportCounts
}

export interface ImportOptions extends ReadChoices {
  readonly keep?: Keep
  /** The stores to match with; without it no store is set. */
  readonly stores?: StoreIndex
  /** Records of the file that were handled in an earlier run: they are read past, not understood again. */
  readonly resumeAt?: number
  readonly signal?: AbortSignal
  /** Called after each piece of at most 64 kB; on a page it lets the browser paint (a worker needs none). */
  readonly breathe?: () => Promise<void>
  /**
   * Gets what was found, in order; the reading waits for it. Called after each piece that gave something, and at
   * least every `REPORT_BYTES`, so that it also carries the progress.
   */
  readonly onBatch: (batch: ImportBatch) => Promise<void> | void
}

export interface ImportFailure {
  readonly error: ImportError
  readonly counts: ImportCounts
}

/** Rows that are handed over together, at least (the last batch may be smaller). */
const BATCH = 500
const REPORT_BYTES = 1_000_000
/** Refused lines named one by one; beyond, they are only counted. */
const MOST_REFUSED = 1000

type Counts = { -readonly [Key in keyof ImportCounts]: ImportCounts[Key] } & {
  passed: Record<MessageKind, number>
}

/**
 * Reads a file of messages, understands each, and hands over those to keep. Codes, bank and parcel notices are not kept
 * unless all is asked for. Goes on from any record: positions count records, which unlike bytes mean the same inside a
 * ZIP and in every encoding, and what was written twice has the same id.
 */
export async function pickMessages(
  file: MessageFile,
  options: ImportOptions,
): Promise<Outcome<ImportCounts, ImportFailure>> {
  const run = createRun(file, options)
  for await (const piece of readMessages(file, options)) {
    if (options.signal?.aborted) return fail({ error: 'cancelled', counts: await run.stop() })
    run.take(piece)
    await run.report(false)
    if (piece.failure) return fail({ error: piece.failure, counts: await run.stop() })
    if (options.breathe) await options.breathe()
  }
  return succeed(await run.stop())
}

function createRun(file: MessageFile, options: ImportOptions) {
  const counts = zero(file.source.size)
  const seen = new Set<string>()
  const triage = createTriage(options.keep ?? 'marketing')
  const resumeAt = options.resumeAt ?? 0
  let rows: MessageRow[] = []
  let refused: RefusedLine[] = []
  let reportedBytes = 0

  const takeMessage = (raw: RawMessage) => {
    counts.records += 1
    if (counts.records <= resumeAt) return
    const found = triage(raw)
    if (typeof found === 'string') {
      counts.passed[found] += 1
      return
    }
    const row = rowOf(raw, found, options.stores)
    if (seen.has(row.id)) counts.duplicates += 1
    else {
      seen.add(row.id)
      counts.kept += 1
      rows.push(row)
    }
  }

  return {
    take(piece: ReadPiece) {
      piece.messages.forEach(takeMessage)
      counts.leftOut += piece.leftOut
      refused.push(...piece.refused.slice(0, Math.max(0, MOST_REFUSED - counts.refused)))
      counts.refused += piece.refused.length
      counts.bytes = piece.bytes
    },
    async report(last: boolean) {
      const due = rows.length >= BATCH || counts.bytes - reportedBytes >= REPORT_BYTES
      if (!due && !last) return
      const batch = { rows, refused, counts: copy(counts) }
      rows = []
      refused = []
      reportedBytes = counts.bytes
      await options.onBatch(batch)
    },
    async stop() {
      await this.report(true)
      return copy(counts)
    },
  }
}

/** Wordings whose kind is remembered. */
const MOST_WORDINGS = 20_000

/**
 * Decides what to keep: what was read of a message to keep, or the kind of one to pass over. Codes and notices are sent
 * from few wordings with other numbers; a wording that was passed over before need not be understood again. Numbers of
 * up to three digits (双11, 618, 满300) count as words, and so does the kind of line.
 */
function createTriage(keep: Keep): (raw: RawMessage) => ParsedMessage | MessageKind {
  const passed = new Map<string, MessageKind>()
  return ({ text, sender }) => {
    if (keep === 'everything') return parseMessage(text, sender)
    const wording = `${readLine(sender).kind} ${text.replace(/\d{4,}/g, '0000')}`
    const known = passed.get(wording)
    if (known !== undefined) return known
    const parsed = parseMessage(text, sender)
    if (isCandidate(parsed)) return parsed
    if (passed.size < MOST_WORDINGS) passed.set(wording, parsed.kind)
    return parsed.kind
  }
}

/** Advertising, or a message that offers a way to stop it and is no code, order or bank notice. */
function isCandidate({ kind, optOut }: ParsedMessage): boolean {
  return kind === 'marketing' || (kind === 'other' && optOut !== null)
}

/** A message as a row of the database, its text untouched, with the store it is from as far as one can know. */
export function understand(raw: RawMessage, stores?: StoreIndex): MessageRow {
  return rowOf(raw, parseMessage(raw.text, raw.sender), stores)
}

function rowOf(raw: RawMessage, parsed: ParsedMessage, stores?: StoreIndex): MessageRow {
  const { at, sender, text } = raw
  const { signature, optOut, kind } = parsed
  return {
    id: messageId(at, sender, text),
    ...(at !== undefined && { at }),
    sender,
    text,
    ...(signature !== null && { signature }),
    ...(optOut && { optOutCode: optOut.code }),
    ...(optOut?.to !== undefined && { optOutTo: optOut.to }),
    kind,
    ...(stores && storeOf(raw, parsed, stores)),
  }
}

/** The fields of a row that tell whose message it is. */
export type MatchFields = Pick<MessageRow, 'storeId' | 'perhaps' | 'why'>

/** Which store a message is from: one, perhaps one of several, or none. */
export function storeOf(
  message: Pick<MessageRow, 'text' | 'sender' | 'at'>,
  parsed: ParsedMessage,
  stores: StoreIndex,
): MatchFields {
  const answer = matchMessage(parsed, message, stores)
  const why = [...answer.why]
  if (answer.kind === 'store') return { storeId: answer.storeId, why }
  return answer.kind === 'perhaps' ? { perhaps: [...answer.storeIds], why } : { why }
}

function zero(size: number): Counts {
  const passed = { marketing: 0, code: 0, order: 0, bank: 0, other: 0 }
  return { records: 0, kept: 0, passed, duplicates: 0, leftOut: 0, refused: 0, bytes: 0, size }
}

function copy(counts: Counts): ImportCounts {
  return { ...counts, passed: { ...counts.passed } }
}
