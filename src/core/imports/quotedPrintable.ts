import { decodeAll, ENCODINGS } from './encoding.ts'
import type { Encoding } from './encoding.ts'

/**
 * Decodes quoted-printable text (RFC 2045; soft line breaks already joined).
 * @param charset as the file names it; unknown or absent = UTF-8, else GB18030.
 */
export function decodeQuotedPrintable(text: string, charset: string | undefined): string {
  return decodeAll(bytesOf(text), encodingOf(charset))
}

/** Decodes base64; undefined when it is none. */
export function decodeBase64(text: string, charset: string | undefined): string | undefined {
  const compact = text.replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined
  const bytes = Uint8Array.from(atob(compact), (character) => character.charCodeAt(0))
  return decodeAll(bytes, encodingOf(charset))
}

/** Bytes for `=XX`, UTF-8 for whatever was written plainly in between. */
function bytesOf(text: string): Uint8Array {
  const plain = new TextEncoder().encode(text)
  const bytes = new Uint8Array(plain.length)
  let length = 0
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain[at] ?? 0
    const high = code === 61 ? hex(plain[at + 1]) : -1
    const low = high < 0 ? -1 : hex(plain[at + 2])
    bytes[length] = low < 0 ? code : high * 16 + low
    length += 1
    if (low >= 0) at += 2
  }
  return bytes.subarray(0, length)
}

function hex(code: number | undefined): number {
  if (code === undefined) return -1
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

function encodingOf(charset: string | undefined): Encoding | undefined {
  const name = charset?.trim().toLowerCase().replaceAll('_', '-')
  if (name === undefined) return undefined
  if (name === 'utf8') return 'utf-8'
  if (/^(gbk|gb2312|gb-2312|cp936)$/.test(name)) return 'gb18030'
  if (name === 'utf-16') return 'utf-16le'
  return ENCODINGS.find((each) => each === name)
}
