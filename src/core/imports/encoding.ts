/** Encodings a file may be in; `big5` is never guessed, only chosen by the shopper. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Bytes looked at to tell UTF-8 from GB18030, counted from the first one that is not ASCII. */
const SAMPLE = 65_536
/** Bytes looked at to see UTF-16 without a mark. */
const HEAD = 64
/** A UTF-8 file in which one character in fifty is damaged is still UTF-8. */
const DAMAGED = 0.02

export interface StreamDecoder {
  push(bytes: Uint8Array): string
  end(): string
  /** The encoding in use; undefined while everything so far was ASCII. */
  encoding(): Encoding | undefined
}

/**
 * Decodes a file piece by piece. The encoding comes from the byte-order mark, else from the pattern of zero bytes
 * (UTF-16), else UTF-8 when the first 64 kB that are not ASCII are valid UTF-8, else GB18030.
 * It depends on the bytes only, not on how they are cut. The mark itself is dropped; a later U+FEFF stays.
 */
export function createStreamDecoder(forced?: Encoding): StreamDecoder {
  let decoder: TextDecoder | undefined
  let encoding: Encoding | undefined
  let held: Uint8Array = new Uint8Array(0)
  let started = false

  const settle = (found: Encoding) => {
    encoding = found
    decoder = new TextDecoder(found, { ignoreBOM: true })
  }

  const start = (): string => {
    started = true
    const marked = markOf(held)
    if (marked) held = held.subarray(marked.length)
    const found = forced ?? marked?.encoding ?? zerosOf(held)
    if (found) settle(found)
    return release(false)
  }

  const release = (last: boolean): string => {
    if (decoder) return emit(decoder, last)
    const from = firstHigh(held)
    if (from < 0) return plain(held.length)
    if (held.length - from >= SAMPLE || last) {
      settle(guess(held.subarray(from, from + SAMPLE)))
      return release(last)
    }
    return plain(from)
  }

  const emit = (decoder: TextDecoder, last: boolean): string => {
    const text = decoder.decode(held, { stream: !last })
    held = new Uint8Array(0)
    return text
  }

  /** ASCII reads the same in UTF-8 and GB18030: it need not wait for the decision. */
  const plain = (length: number): string => {
    const text = new TextDecoder('utf-8').decode(held.subarray(0, length))
    held = held.slice(length)
    return text
  }

  return {
    push(bytes) {
      held = held.length === 0 ? bytes : joinBytes(held, bytes)
      if (started) return release(false)
      return held.length < HEAD ? '' : start()
    },
    end: () => (started ? '' : start()) + release(true),
    encoding: () => encoding,
  }
}

/** Decodes bytes that are at hand as a whole. */
export function decodeAll(bytes: Uint8Array, forced?: Encoding): string {
  const decoder = createStreamDecoder(forced)
  return decoder.push(bytes) + decoder.end()
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0x84 && b === 0x31 && c === 0x95 && bytes[3] === 0x33) {
    return { encoding: 'gb18030', length: 4 }
  }
  return undefined
}

/** Text that is half zero bytes is UTF-16; which half tells the byte order. */
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(HEAD, bytes.length)
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const enough = length * 0.3
  if (odd > enough && even === 0) return 'utf-16le'
  if (even > enough && odd === 0) return 'utf-16be'
  return undefined
}

function firstHigh(bytes: Uint8Array): number {
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) return index
  }
  return -1
}

function guess(sample: Uint8Array): Encoding {
  if (isUtf8(sample)) return 'utf-8'
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(sample, { stream: true })
  let foreign = 0
  let damaged = 0
  for (const character of text) {
    if (character < '\u0080') continue
    foreign += 1
    if (character === '\ufffd') damaged += 1
  }
  return damaged <= foreign * DAMAGED ? 'utf-8' : 'gb18030'
}

/** True when nothing but the end (a character cut in two) speaks against UTF-8. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    // Throwing is how the decoder says no.
    return false
  }
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}
