import { createLineSplitter } from './lines.ts'
import { LONGEST_RECORD } from './rawMessage.ts'
import type { MessageSink, PushParser } from './rawMessage.ts'

const RECEIVED = '1'

/**
 * Reads the lines of SMS Import/Export v2 (tmo1/sms-ie, `messages.ndjson`): one record of Android's message provider
 * a line. A broken line is refused, the next goes on.
 */
export function createNdjsonMessages(sink: MessageSink): PushParser {
  return createLineSplitter((line, number) => {
    if (line === undefined) return sink.refuse(number, 'record-too-long')
    if (line.trim() !== '') readJson(sink, line, number)
  })
}

/** Reads the array of SMS Import/Export v1, one object at a time; nothing but the present object is held. */
export function createJsonArrayMessages(sink: MessageSink): PushParser {
  let depth = 0
  let inString = false
  let escaped = false
  let held = ''
  let tooLong = false
  let line = 1
  let startLine = 1

  const hold = (text: string) => {
    if (held.length + text.length > LONGEST_RECORD) tooLong = true
    else held += text
  }

  const open = (at: number, start: number): number => {
    depth += 1
    if (depth > 1) return start
    startLine = line
    held = ''
    tooLong = false
    return at
  }

  const close = (text: string, start: number, at: number) => {
    if (depth === 0) return
    depth -= 1
    if (depth > 0) return
    hold(text.slice(start, at + 1))
    if (tooLong) sink.refuse(startLine, 'record-too-long')
    else readJson(sink, held, startLine)
  }

  return {
    push(text) {
      let start = 0
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at)
        if (code === 10) line += 1
        if (escaped) escaped = false
        else if (inString) {
          if (code === 34) inString = false
          else if (code === 92) escaped = true
        } else if (code === 34) inString = depth > 0
        else if (code === 123) start = open(at, start)
        else if (code === 125) close(text, start, at)
      }
      if (depth > 0) hold(text.slice(start))
    },
    end() {
      if (depth > 0) sink.refuse(startLine, 'cut-off')
    },
  }
}

function readJson(sink: MessageSink, text: string, line: number): void {
  const value = parse(text)
  if (!isRecord(value)) return sink.refuse(line, 'broken-json')
  if ('msg_box' in value || '__parts' in value || 'parts' in value) readMms(sink, value, line)
  else readSms(sink, value, line)
}

function parse(text: string): unknown {
  // Refusing is dear when the parser has to throw; most broken lines show at their ends.
  if (!/^\s*\{/.test(text) || !/\}\s*$/.test(text.slice(-80))) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // The caller refuses the line and names it.
    return undefined
  }
}

function readSms(sink: MessageSink, record: Record<string, unknown>, line: number): void {
  const type = record['type']
  if (type !== undefined && textOf(type) !== RECEIVED) return sink.leaveOut()
  const text = record['body']
  if (typeof text !== 'string' || text === '') return sink.refuse(line, 'text-missing')
  sink.message(textOf(record['address']), text, epoch(record['date']), line)
}

function readMms(sink: MessageSink, record: Record<string, unknown>, line: number): void {
  const box = record['msg_box']
  if (box !== undefined && textOf(box) !== RECEIVED) return sink.leaveOut()
  const parts = record['__parts'] ?? record['parts']
  const texts = Array.isArray(parts) ? parts.flatMap(plainText) : []
  // A picture without words is no message to understand.
  if (texts.length === 0) return sink.leaveOut()
  const from = record['__sender_address'] ?? record['sender_address']
  const sender = isRecord(from) ? textOf(from['address']) : ''
  sink.message(sender, texts.join('\n'), epoch(record['date']), line)
}

function plainText(part: unknown): string[] {
  if (!isRecord(part) || !textOf(part['ct']).startsWith('text/plain')) return []
  const text = textOf(part['text'])
  return text === '' ? [] : [text]
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : ''
}

/** Milliseconds for SMS, seconds for MMS. */
function epoch(value: unknown): number | undefined {
  const digits = textOf(value)
  if (!/^\d{1,14}$/.test(digits)) return undefined
  const number = Number(digits)
  if (number === 0) return undefined
  return number < 100_000_000_000 ? number * 1000 : number
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
