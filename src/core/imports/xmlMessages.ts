import { LONGEST_RECORD } from './rawMessage.ts'
import type { MessageSink, PushParser } from './rawMessage.ts'
import { createXmlScanner, decodeEntities } from './xmlScanner.ts'

/** The attributes read, by element; every other value (the media of an MMS among them) is passed over, never kept. */
const WANTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['sms', ['address', 'body', 'date', 'type']],
  ['mms', ['address', 'date', 'msg_box']],
  ['part', ['ct', 'text']],
  ['addr', ['address', 'type']],
])

/** PDU header "from" (OMA MMS encapsulation): the address an MMS came from. */
const FROM = '137'
const RECEIVED = '1'

interface Mms {
  line: number
  sender: string
  from: string
  at: number | undefined
  received: boolean
  texts: string[]
  length: number
}

/**
 * Reads a backup of SMS Backup & Restore (`<smses>`, format: synctech.com.au, danzek's parser @e25cbd9).
 * Only received messages; of an MMS the text parts. Files of gigabytes are fine: nothing but the present record is held.
 */
export function createXmlMessages(sink: MessageSink): PushParser {
  let mms: Mms | undefined

  const closeMms = () => {
    if (!mms) return
    const { line, sender, from, at, received, texts, length } = mms
    mms = undefined
    if (!received) return sink.leaveOut()
    if (length > LONGEST_RECORD) return sink.refuse(line, 'record-too-long')
    // A picture without words is no message to understand.
    if (texts.length === 0) return sink.leaveOut()
    sink.message(from === '' ? sender : from, texts.join('\n'), at, line)
  }

  return createXmlScanner(WANTED, {
    open(name, values, line) {
      if (name === 'sms' || name === 'mms') closeMms()
      if (name === 'sms') return readSms(sink, values, line)
      if (name === 'mms') mms = openMms(values, line)
      if (mms && name === 'part') readPart(mms, values)
      if (mms && name === 'addr' && values.get('type') === FROM)
        mms.from = valueOf(values, 'address')
    },
    close(name) {
      if (name === 'mms') closeMms()
    },
    broken(name, line, error) {
      if (name === 'part') mms = undefined
      else closeMms()
      sink.refuse(line, error)
    },
    end() {
      if (mms && mms.received && mms.texts.length > 0) sink.refuse(mms.line, 'cut-off')
    },
  })
}

function readSms(sink: MessageSink, values: ReadonlyMap<string, string>, line: number): void {
  if ((values.get('type') ?? RECEIVED) !== RECEIVED) return sink.leaveOut()
  const text = valueOf(values, 'body')
  if (text === '') return sink.refuse(line, 'text-missing')
  sink.message(valueOf(values, 'address'), text, epoch(values.get('date')), line)
}

function openMms(values: ReadonlyMap<string, string>, line: number): Mms {
  return {
    line,
    sender: valueOf(values, 'address'),
    from: '',
    at: epoch(values.get('date')),
    received: (values.get('msg_box') ?? RECEIVED) === RECEIVED,
    texts: [],
    length: 0,
  }
}

function readPart(mms: Mms, values: ReadonlyMap<string, string>): void {
  if (!(values.get('ct') ?? '').startsWith('text/plain')) return
  const text = valueOf(values, 'text')
  mms.length += text.length
  if (text !== '' && mms.length <= LONGEST_RECORD) mms.texts.push(text)
}

/** The app writes "null" for a value that is not there. */
function valueOf(values: ReadonlyMap<string, string>, name: string): string {
  const raw = values.get(name)
  return raw === undefined || raw === 'null' ? '' : decodeEntities(raw)
}

/** Milliseconds, and seconds in some MMS rows. */
function epoch(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,14}$/.test(text)) return undefined
  const value = Number(text)
  if (value === 0) return undefined
  return value < 100_000_000_000 ? value * 1000 : value
}
