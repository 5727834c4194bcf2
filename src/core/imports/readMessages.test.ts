import * as fc from 'fast-check'
import { Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inspectMessages, readMessages } from './readMessages.ts'
import type { ReadChoices } from './readMessages.ts'
import type { RefusedLine } from './outcome.ts'
import type { RawMessage } from './rawMessage.ts'
import type { ByteSource } from './source.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, little = true): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return bytes
}

/** GBK bytes of a few characters, so that the tests need no encoder. */
const GBK: Readonly<Record<string, readonly [number, number]>> = {
  '【': [0xa1, 0xbe],
  '】': [0xa1, 0xbf],
  木: [0xc4, 0xbe],
  棉: [0xc3, 0xde],
  回: [0xbb, 0xd8],
  退: [0xcd, 0xcb],
  订: [0xb6, 0xa9],
  号: [0xba, 0xc5],
  码: [0xc2, 0xeb],
  内: [0xc4, 0xda],
  容: [0xc8, 0xdd],
  时: [0xca, 0xb1],
  间: [0xbc, 0xe4],
}

function gbk(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((each) => GBK[each] ?? [each.charCodeAt(0)]))
}

function source(bytes: Uint8Array, name = 'file', cut = 1_000_000): ByteSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut)
    },
  }
}

interface Found {
  format: string
  messages: RawMessage[]
  refused: RefusedLine[]
  leftOut: number
  failure: string | undefined
}

async function read(input: ByteSource, choices: ReadChoices = {}): Promise<Found> {
  const file = await inspectMessages(input)
  const found: Found = { format: '', messages: [], refused: [], leftOut: 0, failure: undefined }
  if (!file.ok) return { ...found, failure: file.error }
  found.format = file.value.inside ?? file.value.format
  for await (const piece of readMessages(file.value, choices)) {
    found.messages.push(...piece.messages)
    found.refused.push(...piece.refused)
    found.leftOut += piece.leftOut
    found.failure ??= piece.failure
  }
  return found
}

const AT = Date.UTC(2026, 10, 8, 2, 2, 3)
const TEXT = '【木棉家居】双11满300减60，戳 t.example/a1 拒收请回复R'

const XML = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore <sms body="no"/> -->
<smses count="5" backup_set="x" backup_date="1">
  <sms protocol="0" address="106900001111" date="${AT}" type="1" subject="null" body="${TEXT} &#55357;&#56842;&amp;&#10;第二行" toa="null" read="1" readable_date="Nov 8, 2026" contact_name="(Unknown)" />
  <sms address="13800000000" date="${AT}" type="2" body="sent" />
  <sms address="106900001111" date="${AT}" type="1" body="null" />
  <mms date="${AT}" msg_box="1" address="106511110000" m_type="132"><parts>
    <part seq="0" ct="image/jpeg" text="null" data="${'QUJD'.repeat(50)}" />
    <part seq="1" ct="text/plain" text="彩信 &lt;1&gt;" />
  </parts><addrs><addr address="106511112222" type="137" /><addr address="13800000000" type="151" /></addrs></mms>
</smses>`

describe('SMS Backup & Restore XML', () => {
  test('takes received messages and the text parts of MMS', async () => {
    const found = await read(source(utf8(XML)))
    expect(found.failure).toBeUndefined()
    expect(found.messages).toEqual([
      { sender: '106900001111', text: `${TEXT} 😊&\n第二行`, at: AT, line: 4 },
      { sender: '106511112222', text: '彩信 <1>', at: AT, line: 7 },
    ])
    expect(found.leftOut).toBe(1)
    expect(found.refused).toEqual([{ line: 6, error: 'text-missing' }])
  })

  test('refuses what the file cuts off, and keeps what came before', async () => {
    const found = await read(source(utf8(XML.slice(0, XML.indexOf('<mms') + 200))))
    expect(found.messages).toHaveLength(1)
    const cut = await read(source(utf8(XML.slice(0, XML.indexOf('type="2"')))))
    expect(cut.refused).toEqual([{ line: 5, error: 'cut-off' }])
  })

  test('goes on after broken markup', async () => {
    const xml = `<smses>\n<sms address="1" body=oops type="1" />\n<sms address="2" type="1" body="ok" date="${AT}"/></smses>`
    const found = await read(source(utf8(xml)))
    expect(found.messages.map(({ text }) => text)).toEqual(['ok'])
    expect(found.refused).toEqual([{ line: 2, error: 'broken-xml' }])
  })
})

const RECORDS = [
  { address: '106900001111', body: TEXT, date: String(AT), type: '1', sub_id: '1' },
  { address: '13800000000', body: 'sent', date: String(AT), type: '2' },
  {
    msg_box: '1',
    date: String(AT / 1000),
    __sender_address: { address: '106511112222' },
    __parts: [
      { ct: 'application/smil', text: '<smil/>' },
      { ct: 'text/plain', text: '彩信 {"}' },
    ],
  },
]
const TAKEN = [
  { sender: '106900001111', text: TEXT, at: AT },
  { sender: '106511112222', text: '彩信 {"}', at: AT },
]
const bare = (messages: readonly RawMessage[]) => messages.map(({ line: _, ...rest }) => rest)

describe('SMS Import/Export', () => {
  const ndjson = RECORDS.map((each) => JSON.stringify(each)).join('\n')

  test('NDJSON: a broken line is refused, the rest goes on', async () => {
    const found = await read(source(utf8(`${ndjson}\n{"address":\n`)))
    expect(bare(found.messages)).toEqual(TAKEN)
    expect(found.refused).toEqual([{ line: 4, error: 'broken-json' }])
    expect(found.leftOut).toBe(1)
  })

  test('the ZIP of version 2, also with sizes behind the data', async () => {
    const media = new Uint8Array(200_000).map((_, index) => (index * 7919) % 251)
    const plain = zipSync({ 'data/a.jpg': media, 'messages.ndjson': utf8(ndjson) })
    expect(bare((await read(source(plain))).messages)).toEqual(TAKEN)
    const streamed = await read(source(streamedZip(ndjson, media), 'sms.zip', 777))
    expect(streamed.failure).toBeUndefined()
    expect(bare(streamed.messages)).toEqual(TAKEN)
  })

  test('the array of version 1, pretty or not, and cut off', async () => {
    for (const indent of [0, 2]) {
      const found = await read(source(utf8(JSON.stringify(RECORDS, undefined, indent))))
      expect(found.format).toBe('json')
      expect(bare(found.messages)).toEqual(TAKEN)
    }
    const cut = await read(source(utf8(JSON.stringify(RECORDS, undefined, 1).slice(0, -20))))
    expect(bare(cut.messages)).toEqual(TAKEN.slice(0, 1))
    expect(cut.refused.map(({ error }) => error)).toEqual(['cut-off'])
  })
})

function streamedZip(ndjson: string, media: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = new Zip((_, data) => void parts.push(data))
  for (const [name, bytes] of [
    ['data/a.jpg', media],
    ['messages.ndjson', utf8(ndjson)],
  ] as const) {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(bytes, true)
  }
  zip.end()
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

describe('tables', () => {
  test('iMazing: columns by name, incoming only, texts over several lines', async () => {
    for (const extra of ['', 'Delivered Date,Read Date,Edited Date,']) {
      const blanks = extra.replaceAll(/[^,]/g, '')
      const csv =
        `\uFEFFChat Session,Message Date,${extra}Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Attachment,Attachment type\r\n` +
        `x,2026-11-08 10:02:03,${blanks}SMS,Incoming,106900001111,,Read,,,"${TEXT}\n""第二行""",,\r\n` +
        `x,2026-11-08 10:02:03,${blanks}SMS,Outgoing,,,Sent,,,hi,,\r\n` +
        `x,2026-11-08 10:02:03,${blanks}SMS,Notification,,,,,,joined,,\r\n`
      const found = await read(source(utf8(csv)))
      expect(bare(found.messages)).toEqual([
        { sender: '106900001111', text: `${TEXT}\n"第二行"`, at: AT },
      ])
      expect(found.leftOut).toBe(2)
    }
  })

  test('generic CSV in UTF-8, GB18030 and UTF-16, by heading or by content', async () => {
    const text = '【木棉】回T退订'
    const csv = `号码,内容,时间\n106900001111,${text},2026-11-08 10:02:03\n106900002222,"${text},\n",\n`
    const expected = [
      { sender: '106900001111', text, at: AT },
      { sender: '106900002222', text: `${text},\n` },
    ]
    for (const bytes of [
      utf8(csv),
      gbk(csv),
      utf16(`\uFEFF${csv}`),
      utf16(`\uFEFF${csv}`, false),
    ]) {
      const found = await read(source(bytes))
      expect(found.format).toBe('table')
      expect(bare(found.messages)).toEqual(expected)
    }
    const headless = `2026/11/8 10:02:03\t="106900001111"\t${TEXT}\n2026/11/8 10:02:03\t="106900001111"\t${TEXT}2\n`
    const guessed = await read(source(utf8(headless)))
    expect(bare(guessed.messages)[0]).toEqual({ sender: '106900001111', text: TEXT, at: AT })
  })

  test('date and time apart, sent rows left out, a rounded number refused with its line', async () => {
    const csv = `类型;日期;时间;发件人;正文\n接收;2026-11-08;10:02:03;106900001111;${TEXT}\n发送;2026-11-08;10:02:03;1;hi\n接收;2026-11-08;10:02:03;1.06912E+14;${TEXT}\n`
    const found = await read(source(utf8(csv)))
    expect(bare(found.messages)).toEqual([{ sender: '106900001111', text: TEXT, at: AT }])
    expect(found.leftOut).toBe(1)
    expect(found.refused).toEqual([{ line: 4, error: 'sender-rounded', found: '1.06912E+14' }])
  })

  test('a quotation mark that is never closed is refused at its line', async () => {
    const found = await read(source(utf8(`号码,内容\n1069,"a\nb\n1069,c\n`)))
    expect(found.refused).toEqual([{ line: 2, error: 'unclosed-quote' }])
  })

  test('the shopper may say which column is which', async () => {
    const file = source(utf8(`a,b,c\n1,${TEXT},x\n`))
    const table = {
      delimiter: ',',
      columns: { text: 1, sender: 0 },
      hasHeadings: true,
      strict: false,
    } as const
    expect(bare((await read(file, { table })).messages)).toEqual([{ sender: '1', text: TEXT }])
  })
})

const VMSG = `BEGIN:VMSG\r
VERSION:1.1\r
BEGIN:VCARD\r
TEL:106900001111\r
END:VCARD\r
BEGIN:VBODY\r
X-BOX:INBOX\r
X-READ:READ\r
Date:2026/11/08 10:02:03\r
Subject;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E3=80=90=E6=9C=A8=E6=A3=89=\r
=E3=80=91a=3Db\r
END:VBODY\r
END:VMSG\r
BEGIN:VMSG
X-IRMC-BOX:INBOX
BEGIN:VCARD
N:
TEL;CELL:106900002222
END:VCARD
BEGIN:VENV
BEGIN:VCARD
TEL:13800000000
END:VCARD
BEGIN:VBODY
Date:2026.11.8.10.2.3
第一行
http://t.example/a 回T退订

第三行
END:VBODY
END:VENV
END:VMSG
BEGIN:VMSG
X-MESSAGE-TYPE:SUBMIT
BEGIN:VBODY
TEXT:sent
END:VBODY
END:VMSG
BEGIN:VMSG
BEGIN:VCARD
TEL:1069
END:VCARD
BEGIN:VBODY
X-IRMC-BOX:INBOX
TEXT;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=A1=BE=C4=BE=A1=BF
END:VBODY
END:VMSG
`

test('VMSG: quoted-printable, bare bodies, GBK, UTF-16, received only', async () => {
  for (const bytes of [utf8(VMSG), utf16(`\uFEFF${VMSG}`), utf16(VMSG)]) {
    const found = await read(source(bytes))
    expect(found.format).toBe('vmsg')
    expect(bare(found.messages)).toEqual([
      { sender: '106900001111', text: '【木棉】a=b', at: AT },
      { sender: '106900002222', text: '第一行\nhttp://t.example/a 回T退订\n\n第三行', at: AT },
      { sender: '1069', text: '【木】' },
    ])
    expect(found.leftOut).toBe(1)
  }
})

describe('files that are something else', () => {
  test.each([
    ['empty', new Uint8Array(0), 'empty-file'],
    ['blank', utf8(' \n '), 'empty-file'],
    ['backup.ssef', utf8('abc'), 'encrypted-file'],
    ['a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel-file'],
    ['sms.db', utf8('SQLite format 3\u0000'), 'database-file'],
    ['a.html', utf8('<!DOCTYPE html><html></html>'), 'web-page'],
    ['calls.xml', utf8('<?xml version="1.0"?><calls count="1"></calls>'), 'not-messages'],
    ['a.vcf', utf8('BEGIN:VCARD\nEND:VCARD'), 'not-messages'],
    ['a.zip', zipSync({ 'a.jpg': utf8('x') }), 'zip-without-messages'],
    ['a.bin', Uint8Array.from({ length: 4000 }, (_, index) => index % 31), 'unknown-format'],
  ])('%s', async (name, bytes, error) => {
    expect((await read(source(bytes, name))).failure).toBe(error)
  })

  test('an encrypted or damaged ZIP', async () => {
    const zip = zipSync({ 'messages.ndjson': utf8(JSON.stringify(RECORDS[0]).repeat(300)) })
    const encrypted = zip.slice()
    encrypted[6] = 1
    expect((await read(source(encrypted))).failure).toBe('encrypted-file')
    expect((await read(source(zip.slice(0, 80)))).failure).toBe('damaged-archive')
  })

  test('a file that can no longer be read', async () => {
    const gone: ByteSource = {
      name: 'x',
      size: 5,
      async *open() {
        yield utf8('{"a"')
        throw new Error('NotReadableError')
      },
    }
    expect((await read(gone)).failure).toBe('unreadable-file')
  })
})

describe('properties', () => {
  const samples: readonly [string, Uint8Array][] = [
    ['xml', utf8(XML)],
    ['ndjson', utf8(RECORDS.map((each) => JSON.stringify(each)).join('\r\n'))],
    ['json', utf8(JSON.stringify(RECORDS, undefined, 2))],
    ['vmsg', utf8(VMSG)],
    ['csv', utf8(`号码,内容\r\n1069,"${TEXT}\r\n""x"""\r\n1068,=${TEXT}\r\n`)],
    ['gbk', gbk('号码,内容\n1069,【木棉】回T退订\n')],
    ['utf-16', utf16(`\uFEFF${VMSG}`)],
    ['text', utf8(`106900001111 2026-11-08 10:02\n${TEXT}\n\n${TEXT}`)],
    ['zip', zipSync({ 'messages.ndjson': utf8(JSON.stringify(RECORDS[0])) })],
  ]

  test.each(samples)('%s: where the file is cut into pieces changes nothing', async (_, bytes) => {
    const whole = await read(source(bytes))
    for (const cut of [1, 2, 3, 7, 64, 65, 100]) {
      expect(await read(source(bytes, 'file', cut))).toEqual(whole)
    }
  })

  test('no random, cut or changed file makes a parser throw or hang', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map(utf8),
      fc
        .tuple(
          fc.constantFrom(...samples.map(([, each]) => each)),
          fc.nat(),
          fc.nat(),
          fc.uint8Array({ maxLength: 9 }),
        )
        .map(([each, from, length, middle]) => splice(each, from, length, middle)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 500 }), async (input, cut) => {
        const found = await read(source(input, 'file', cut))
        expect(found.failure).not.toBe('unreadable-file')
        const whole = await read(source(input))
        // A damaged archive gives more or less of itself before the damage shows.
        if (found.failure === 'damaged-archive') expect(whole.failure).toBe(found.failure)
        else expect(whole).toEqual(found)
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  test('texts come out exactly as they went in, in every format', async () => {
    // A lone surrogate has no bytes; CR, and what XML 1.0 forbids, cannot stand in every format.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((each) => each.trim() !== '' && each !== 'null' && !/[\r\uFEFF]/.test(each))
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        for (const file of writers(each)) {
          const found = await read(source(file, 'file', 13))
          expect(found.messages.map((message) => message.text)).toEqual([each])
        }
      }),
      { numRuns: 1000 },
    )
  }, 60_000)
})

function splice(bytes: Uint8Array, from: number, length: number, middle: Uint8Array): Uint8Array {
  const start = from % (bytes.length + 1)
  return Uint8Array.from([
    ...bytes.slice(0, start),
    ...middle,
    ...bytes.slice(start + (length % 60)),
  ])
}

/** One message in each format, as the exporting apps write it. */
function writers(text: string): Uint8Array[] {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0080-\uffff\n]/g, (unit) => `&#${unit.charCodeAt(0)};`)
  const quoted = [...utf8(text)].map(
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return [
    utf8(`<smses><sms address="1069" type="1" body="${escaped}" /></smses>`),
    utf8(JSON.stringify({ address: '1069', type: '1', body: text })),
    utf8(JSON.stringify([{ address: '1069', type: '1', body: text }])),
    utf8(`号码,内容,时间\n1069,"${text.replaceAll('"', '""')}",2026-11-08\n`),
    utf8(
      `BEGIN:VMSG\nBEGIN:VBODY\nSubject;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${quoted.join('').replace(/(.{72})/g, '$1=\n')}\nEND:VBODY\nEND:VMSG\n`,
    ),
  ]
}
