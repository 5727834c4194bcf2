import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { gbk, read, RECORDS, source, TEXT, utf16, utf8, VMSG, XML } from './messageFiles.fixture.ts'

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
        // A damaged archive gives more or less of itself, or not even its name, before the damage shows.
        if (isArchive(input) && found.failure) expect(whole.failure).toBeDefined()
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

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

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
