import { createLineSplitter } from './lines.ts'
import { decodeBase64, decodeQuotedPrintable } from './quotedPrintable.ts'
import { LONGEST_RECORD } from './rawMessage.ts'
import type { MessageSink, PushParser } from './rawMessage.ts'
import { readTime } from './times.ts'

interface Vmsg {
  line: number
  sender: string
  box: string
  time: string
  inBody: boolean
  /** The text given as a property (`Subject;ENCODING=…`, `TEXT`, `BODY`). */
  text: string | undefined
  /** The text given as bare lines (Nokia). */
  bare: string[]
  length: number
  broken: boolean
}

interface Property {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

const PROPERTY = /^([A-Za-z][A-Za-z-]{0,30})((?:;[^:]{0,200})?):(.*)$/s
const TEXT_NAMES = ['TEXT', 'BODY', 'SUBJECT', 'X-BODY-CONTENTS', 'X-BODY']
const TIME_NAMES = ['DATE', 'X-NOK-DT', 'X-SS-DT']
const BOX_NAMES = ['X-BOX', 'X-IRMC-BOX', 'X-MESSAGE-TYPE', 'X-FOLDER']
/** Mail programs add blanks behind the mark. */
const SOFT_BREAK = /=[ \t]{0,20}$/
const SENT = /SEND|SENT|OUTBOX|DRAFT|SUBMIT|TEMPLATE/i

/**
 * Reads VMSG / VMG text (vMessage 1.1, IrMC): the backups of ZTE, Lumia, Nokia, Samsung and others.
 * Quoted-printable with soft line breaks, base64, bare multi-line bodies; only received messages.
 */
export function createVmsgMessages(sink: MessageSink): PushParser {
  let message: Vmsg | undefined
  let soft: { parts: string[]; length: number } | undefined

  const finish = () => {
    if (message) report(sink, message)
    message = undefined
  }

  const readLine = (line: string, number: number) => {
    const bare = line.trim()
    if (/^BEGIN:VMSG$/i.test(bare)) {
      if (message) sink.refuse(message.line, 'broken-vmsg')
      message = openMessage(number)
      return
    }
    if (!message) return
    if (/^END:VMSG$/i.test(bare)) return finish()
    readInside(message, line, bare)
  }

  const splitter = createLineSplitter((line, number) => {
    if (line === undefined) {
      if (message) message.broken = true
      soft = undefined
      return
    }
    if (soft ? !SOFT_BREAK.test(line) : !beginsSoft(line)) {
      const whole = soft ? [...soft.parts, line].join('') : line
      soft = undefined
      return readLine(whole, number)
    }
    soft ??= { parts: [], length: 0 }
    soft.length += line.length
    if (soft.length <= LONGEST_RECORD) soft.parts.push(line.replace(SOFT_BREAK, ''))
    else if (message) message.broken = true
  })

  return {
    push: (text) => splitter.push(text),
    end() {
      splitter.end()
      if (message) sink.refuse(message.line, 'cut-off')
    },
  }
}

function openMessage(line: number): Vmsg {
  return {
    line,
    sender: '',
    box: '',
    time: '',
    inBody: false,
    text: undefined,
    bare: [],
    length: 0,
    broken: false,
  }
}

/** True for a quoted-printable property that goes on in the next line. */
function beginsSoft(line: string): boolean {
  return (
    SOFT_BREAK.test(line) &&
    /^[A-Za-z-]{1,30};[^:]{0,200}QUOTED-PRINTABLE/i.test(line.slice(0, 240))
  )
}

function readInside(message: Vmsg, line: string, bare: string): void {
  if (/^BEGIN:VBODY$/i.test(bare)) {
    message.inBody = true
    return
  }
  if (/^END:VBODY$/i.test(bare)) {
    message.inBody = false
    return
  }
  if (message.bare.length > 0 && message.inBody) return addBare(message, line)
  const property = readProperty(line)
  if (property && takeProperty(message, property)) return
  if (message.inBody && (bare !== '' || message.bare.length > 0)) addBare(message, line)
}

function addBare(message: Vmsg, line: string): void {
  message.length += line.length + 1
  if (message.length > LONGEST_RECORD) message.broken = true
  else message.bare.push(line)
}

function readProperty(line: string): Property | undefined {
  const found = PROPERTY.exec(line)
  if (!found) return undefined
  return {
    name: (found[1] ?? '').toUpperCase(),
    parameters: found[2] ?? '',
    value: found[3] ?? '',
  }
}

/** True when the line was a property that belongs to a message, and not a line of its text. */
function takeProperty(message: Vmsg, property: Property): boolean {
  const { name, value } = property
  if (!message.inBody) {
    if (name === 'TEL' && message.sender === '') message.sender = value.trim()
    if (BOX_NAMES.includes(name)) message.box = value.trim()
    if (TIME_NAMES.includes(name) && message.time === '') message.time = value
    return true
  }
  if (TEXT_NAMES.includes(name)) {
    if (name !== 'SUBJECT' || message.text === undefined) message.text = decode(property)
    return true
  }
  if (BOX_NAMES.includes(name)) message.box = value.trim()
  if (TIME_NAMES.includes(name) && message.time === '') message.time = value
  return TIME_NAMES.includes(name) || name.startsWith('X-')
}

function decode({ parameters, value }: Property): string | undefined {
  const charset = /CHARSET="?([\w-]{1,20})/i.exec(parameters)?.[1]
  if (/QUOTED-PRINTABLE/i.test(parameters)) return decodeQuotedPrintable(value, charset)
  if (/BASE64|ENCODING=B\b/i.test(parameters)) return decodeBase64(value, charset)
  return value
}

function report(sink: MessageSink, message: Vmsg): void {
  if (SENT.test(message.box)) return sink.leaveOut()
  if (message.broken) return sink.refuse(message.line, 'record-too-long')
  const text =
    message.text === undefined || message.text === '' ? message.bare.join('\n') : message.text
  if (text === '') return sink.refuse(message.line, 'text-missing')
  sink.message(message.sender, text, readTime(message.time), message.line)
}
