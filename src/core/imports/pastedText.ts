import type { RawMessage } from './rawMessage.ts'
import { readTime } from './times.ts'

/** More than this is no pasted text but a file. In UTF-16 units. */
export const LONGEST_PASTE = 20_000_000

interface Part {
  line: number
  sender: string
  at: number | undefined
  outgoing: boolean
  lines: string[]
}

const NUMBER = String.raw`\+?\d[\d*-]{2,23}`
const LABEL =
  /^\s*(?:发件人|发送人|发信人|来自|号码|发送号码|from|sender)\s*[:：]\s*(.{1,60}?)\s*$/i
const TIME_LABEL =
  /^\s*(?:时间|日期|接收时间|收到时间|发送时间|date|time)\s*[:：]\s*(.{1,60}?)\s*$/i
const TEXT_LABEL = /^\s*(?:内容|正文|短信内容|text|content)\s*[:：]\s?/i
const NUMBER_FIRST = new RegExp(
  String.raw`^\s*[\[(（]?(${NUMBER})[\])）]?[\s,，:：]{1,4}(.{4,40}?)\s*$`,
)
const NUMBER_LAST = new RegExp(
  String.raw`^\s*(.{4,40}?)[\s,，]{1,4}[\[(（]?(${NUMBER})[\])）]?[:：]?\s*$`,
)
const ONLY_NUMBER = new RegExp(String.raw`^\s*(${NUMBER})\s*[:：]?\s*$`)
/** imessage-exporter adds "(Read by you after …)" behind the time. */
const READ_BY = /\s*\(Read by .{1,80}\)\s*$/
/** Words with which an advertising message says how to stop it: behind them a new one may begin. */
const OPT_OUT = /退订|拒收|退阅|屏蔽|取消订阅|拒[A-Za-z]{1,2}\s*$|回[复]?[A-Za-z]{1,3}\s*$/
const BRACKET = /^\s*【/

/**
 * Cuts pasted text into messages: at lines with a number and a time (or 发件人：, 时间：), else at blank lines, and
 * where a line begins with 【 while the message before it is complete. The text of each is exactly what stands there.
 */
export function splitPastedText(text: string): RawMessage[] {
  const lines = text.slice(0, LONGEST_PASTE).split('\n')
  const blockStarts = bracketBlocks(lines)
  const parts: Part[] = [openPart(1)]
  let blanks: string[] = []

  lines.forEach((line, index) => {
    if (line.trim() === '') {
      blanks.push(line)
      return
    }
    const part = takeLine(parts, line, index, blanks, blockStarts.has(index))
    if (part) part.lines.push(line)
    blanks = []
  })
  return parts.flatMap(toMessage)
}

/** The part this line of text belongs to, opened if need be; undefined when the line was a header. */
function takeLine(parts: Part[], line: string, index: number, blanks: string[], start: boolean) {
  const part = parts.at(-1) ?? openPart(1)
  const header = headerOf(line)
  if (header && belongsToNext(part, header, blanks.length > 0)) {
    takeHeader(part.lines.length > 0 || repeats(part, header) ? open(parts, index) : part, header)
    return undefined
  }
  if (part.lines.length === 0) {
    part.line = index + 1
    return part
  }
  const anew = BRACKET.test(line) && (start || blanks.length > 0 || isComplete(part))
  if (anew || (blanks.length > 0 && !hasHeader(part))) return open(parts, index)
  part.lines.push(...blanks)
  return part
}

function open(parts: Part[], index: number): Part {
  const part = openPart(index + 1)
  parts.push(part)
  return part
}

function openPart(line: number): Part {
  return { line, sender: '', at: undefined, outgoing: false, lines: [] }
}

interface Header {
  sender?: string
  at?: number
  outgoing?: boolean
}

/** A bare time in the middle of a text ("时间：…" of an appointment) is text; behind a blank line it is a header. */
function belongsToNext(part: Part, header: Header, afterBlank: boolean): boolean {
  return part.lines.length === 0 || afterBlank || header.sender !== undefined
}

function repeats(part: Part, header: Header): boolean {
  return header.sender !== undefined && header.at !== undefined && part.sender !== ''
}

function takeHeader(part: Part, header: Header): void {
  if (header.sender !== undefined) part.sender = header.sender
  if (header.at !== undefined) part.at = header.at
  if (header.outgoing) part.outgoing = true
}

function hasHeader(part: Part): boolean {
  return part.sender !== '' || part.at !== undefined
}

function headerOf(line: string): Header | undefined {
  if (line.length > 120) return undefined
  const sender = LABEL.exec(line)?.[1]
  if (sender !== undefined) return { sender }
  const time = readTime(TIME_LABEL.exec(line)?.[1] ?? line.replace(READ_BY, ''))
  if (time !== undefined) return { at: time }
  if (/^\s*Me\s*$/.test(line)) return { outgoing: true }
  const alone = ONLY_NUMBER.exec(line)?.[1]
  if (alone !== undefined) return { sender: alone }
  return numberAndTime(NUMBER_FIRST.exec(line), 1, 2) ?? numberAndTime(NUMBER_LAST.exec(line), 2, 1)
}

function numberAndTime(found: RegExpExecArray | null, number: number, time: number) {
  const at = readTime(found?.[time] ?? '')
  return at === undefined ? undefined : { sender: found?.[number] ?? '', at }
}

/** Lines of blocks (between blank lines) in which every line begins with 【: one message a line. */
function bracketBlocks(lines: readonly string[]): ReadonlySet<number> {
  const starts = new Set<number>()
  let block: number[] = []
  const close = () => {
    if (block.length > 1 && block.every((index) => BRACKET.test(lines[index] ?? ''))) {
      for (const index of block) starts.add(index)
    }
    block = []
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') close()
    else if (headerOf(line) === undefined) block.push(index)
  })
  close()
  return starts
}

function isComplete(part: Part): boolean {
  return OPT_OUT.test(part.lines.at(-1) ?? '')
}

function toMessage({ line, sender, at, outgoing, lines }: Part): RawMessage[] {
  if (outgoing) return []
  const text = lines.join('\n').replace(/\r$/, '').replace(TEXT_LABEL, '')
  if (text.trim() === '') return []
  return [at === undefined ? { sender, text, line } : { sender, text, at, line }]
}
