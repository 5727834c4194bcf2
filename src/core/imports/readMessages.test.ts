import { Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/universal'
import {
  AT,
  bare,
  gbk,
  read,
  RECORDS,
  source,
  TEXT,
  utf16,
  utf8,
  VMSG,
  XML,
} from './messageFiles.fixture.ts'
import type { ByteSource } from './source.ts'

const TAKEN = [
  { sender: '106900001111', text: TEXT, at: AT },
  { sender: '106511112222', text: '彩信 {"}', at: AT },
]
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

test('a workbook of messages, with numbers as text and as numbers', async () => {
  const blob = await writeXlsx([
    [{ value: '号码' }, { value: '内容' }, { value: '时间' }],
    [{ value: '106900001111' }, { value: `${TEXT}\n"二"` }, { value: '2026-11-08 10:02:03' }],
    [{ value: 106900001111 }, { value: TEXT }, { value: '' }],
  ]).toBlob()
  const found = await read(source(new Uint8Array(await blob.arrayBuffer()), 'a.xlsx'))
  expect(bare(found.messages)).toEqual([
    { sender: '106900001111', text: `${TEXT}\n"二"`, at: AT },
    { sender: '106900001111', text: TEXT },
  ])
})
