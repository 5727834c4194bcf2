import type { LineError, RefusedLine } from './outcome.ts'

/** A message as the file holds it, after the format's own decoding and nothing else. */
export interface RawMessage {
  readonly sender: string
  readonly text: string
  /** When it was received, ms since the epoch; undefined when the file does not say. */
  readonly at?: number
  /** Where its record begins, counted from 1. */
  readonly line: number
}

/** Where parsers put what they find. */
export interface MessageSink {
  message(sender: string, text: string, at: number | undefined, line: number): void
  refuse(line: number, error: LineError, found?: string): void
  /** A record that is no incoming message: sent, draft, notification. */
  leaveOut(): void
}

/** A parser that is fed text piece by piece; where the pieces are cut never changes what it finds. */
export interface PushParser {
  push(text: string): void
  end(): void
}

/** No message is longer; a longer record is a damaged file. In UTF-16 units. */
export const LONGEST_RECORD = 1_000_000

export interface Collected {
  messages: RawMessage[]
  refused: RefusedLine[]
  leftOut: number
}

/** A sink that keeps everything in lists; `take` hands them over and begins new ones. */
export function createCollector(): MessageSink & { take(): Collected } {
  let collected: Collected = { messages: [], refused: [], leftOut: 0 }
  return {
    message(sender, text, at, line) {
      collected.messages.push(
        at === undefined ? { sender, text, line } : { sender, text, at, line },
      )
    },
    refuse(line, error, found) {
      collected.refused.push(found === undefined ? { line, error } : { line, error, found })
    },
    leaveOut() {
      collected.leftOut += 1
    },
    take() {
      const taken = collected
      collected = { messages: [], refused: [], leftOut: 0 }
      return taken
    },
  }
}
