import { inspectMessages, readMessages } from './readMessages.ts'
import type { ReadChoices } from './readMessages.ts'
import type { RefusedLine } from './outcome.ts'
import type { RawMessage } from './rawMessage.ts'
import type { ByteSource } from './source.ts'

/* Invented files of each format, and the way the tests read them. */

export const utf8 = (text: string) => new TextEncoder().encode(text)

export function utf16(text: string, little = true): Uint8Array {
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

export function gbk(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((each) => GBK[each] ?? [each.charCodeAt(0)]))
}

export function source(bytes: Uint8Array, name = 'file', cut = 1_000_000): ByteSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut)
    },
  }
}

export interface Found {
  format: string
  messages: RawMessage[]
  refused: RefusedLine[]
  leftOut: number
  failure: string | undefined
}

export async function read(input: ByteSource, choices: ReadChoices = {}): Promise<Found> {
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

export const AT = Date.UTC(2026, 10, 8, 2, 2, 3)
export const TEXT = '【木棉家居】双11满300减60，戳 t.example/a1 拒收请回复R'

export const XML = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
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

export const RECORDS = [
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
export const VMSG = `BEGIN:VMSG\r
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

export const bare = (messages: readonly RawMessage[]) =>
  messages.map(({ line: _, ...rest }) => rest)
