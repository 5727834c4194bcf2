import { createStreamDecoder } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { previewTable } from './messageTable.ts'
import { fail, succeed } from './outcome.ts'
import type { ImportError, Outcome } from './outcome.ts'
import { isEncryptedZip } from './zipEntries.ts'

/** The formats messages come in. `zip` holds one of the others; `workbook` is an .xlsx. */
export const FORMATS = [
  'xml',
  'ndjson',
  'json',
  'zip',
  'vmsg',
  'table',
  'text',
  'workbook',
] as const
export type Format = (typeof FORMATS)[number]

export interface Sniffed {
  readonly format: Format
  /** Undefined for archives, and while all that was seen is ASCII. */
  readonly encoding?: Encoding
}

/** Bytes of the beginning that are enough to tell. */
export const SNIFF_BYTES = 65_536

/**
 * Tells what a file is by its first bytes; the name only helps with encrypted backups.
 * @param head the first `SNIFF_BYTES` bytes, or the whole file when it is smaller
 */
export function sniffFormat(head: Uint8Array, fileName: string): Outcome<Sniffed, ImportError> {
  if (head.length === 0) return fail('empty-file')
  if (/\.ssef$/i.test(fileName)) return fail('encrypted-file')
  const binary = sniffBinary(head)
  if (binary) return binary
  const decoder = createStreamDecoder()
  const text = decoder.push(head) + decoder.end()
  const encoding = decoder.encoding()
  const sniffed = sniffText(text)
  if (!sniffed.ok) return sniffed
  return succeed(encoding ? { format: sniffed.value, encoding } : { format: sniffed.value })
}

function sniffBinary(head: Uint8Array): Outcome<Sniffed, ImportError> | undefined {
  const magic = String.fromCharCode(...head.subarray(0, 16))
  if (magic.startsWith('PK\u0003\u0004')) {
    if (isEncryptedZip(head)) return fail('encrypted-file')
    return succeed({ format: isWorkbook(head) ? 'workbook' : 'zip' })
  }
  if (magic.startsWith('PK\u0005\u0006')) return fail('zip-without-messages')
  if (magic.startsWith('\u00D0\u00CF\u0011\u00E0')) return fail('old-excel-file')
  if (magic.startsWith('SQLite format 3')) return fail('database-file')
  return undefined
}

/** A workbook's parts lie in these folders; their names stand plainly between the packed bytes. */
function isWorkbook(head: Uint8Array): boolean {
  const names = Array.from(head.subarray(0, 8192), (code) => String.fromCharCode(code)).join('')
  return /\[Content_Types\]\.xml|xl\/work(?:book|sheets)|_rels\/\.rels/.test(names)
}

function sniffText(text: string): Outcome<Format, ImportError> {
  const start = text.trimStart()
  if (start === '') return fail('empty-file')
  if (start.startsWith('<')) return sniffMarkup(start)
  if (/^[ \t]{0,8}BEGIN:VMSG[ \t]{0,8}\r?$/im.test(start)) return succeed('vmsg')
  if (/^BEGIN:VCARD\b/i.test(start)) return fail('not-messages')
  if (/^\[\s*(?:\{|\]|$)/.test(start)) return succeed('json')
  if (start.startsWith('{')) return succeed('ndjson')
  const table = previewTable(text)
  if (table?.columns) return succeed('table')
  // Control characters are what binary formats nobody knows look like.
  return isBinary(start) ? fail('unknown-format') : succeed('text')
}

function sniffMarkup(start: string): Outcome<Format, ImportError> {
  if (/<(?:smses|sms|mms)[\s>]/.test(start)) return succeed('xml')
  if (/<calls[\s>]/.test(start)) return fail('not-messages')
  return fail(/^<(?:!doctype html|html|head|table)/i.test(start) ? 'web-page' : 'unknown-format')
}

function isBinary(text: string): boolean {
  let odd = 0
  for (let at = 0; at < Math.min(text.length, 4000); at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd += 1
  }
  return odd > Math.min(text.length, 4000) * 0.02
}
