import { senderDigits } from '../sms/line.ts'

/**
 * The id of a message: the same message in another file, or the same file again, gets the same one. It hashes when it
 * came (to the second: formats differ in how fine they are), from whom (digits only, no country code) and the text
 * exactly. 128 bits of MurmurHash3: among 10 million messages the chance of a mix-up is below 10^-24. It is synchronous,
 * which the browser's own SHA-256 is not, and guards against nothing but chance; proofs use SHA-256.
 */
export function messageId(at: number | undefined, sender: string, text: string): string {
  const second = at === undefined ? '' : String(Math.floor(at / 1000))
  const digits = senderDigits(sender)
  return hash128(`${second}\n${digits === '' ? sender.trim() : digits}\n${text}`)
}

/** MurmurHash3 x86 128 (Appleby, public domain) over UTF-16 units, the last block filled up with zeros; 32 hex digits. */
export function hash128(text: string): string {
  let h1 = 0
  let h2 = 0
  let h3 = 0
  let h4 = 0
  for (let at = 0; at < text.length; at += 8) {
    h1 ^= scramble(unitsAt(text, at), 0x239b961b, 15, 0xab0e9789)
    h1 = (Math.imul((turn(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0
    h2 ^= scramble(unitsAt(text, at + 2), 0xab0e9789, 16, 0x38b34ae5)
    h2 = (Math.imul((turn(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0
    h3 ^= scramble(unitsAt(text, at + 4), 0x38b34ae5, 17, 0xa1e38b93)
    h3 = (Math.imul((turn(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0
    h4 ^= scramble(unitsAt(text, at + 6), 0xa1e38b93, 18, 0x239b961b)
    h4 = (Math.imul((turn(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0
  }
  return finish([h1, h2, h3, h4], text.length * 2)
}

/** Two UTF-16 units as one 32-bit number; zero behind the end. */
function unitsAt(text: string, at: number): number {
  if (at + 1 < text.length) return text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
  return at < text.length ? text.charCodeAt(at) : 0
}

function scramble(block: number, first: number, bits: number, second: number): number {
  return Math.imul(turn(Math.imul(block, first), bits), second)
}

function finish(lanes: readonly number[], bytes: number): string {
  const mixed = spread(spread(lanes.map((lane) => lane ^ bytes)).map(avalanche))
  return mixed.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}

function spread(lanes: readonly number[]): number[] {
  const sum = lanes.reduce((a, b) => (a + b) | 0, 0)
  return lanes.map((lane, index) => (index === 0 ? sum : (lane + sum) | 0))
}

function avalanche(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function turn(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}
