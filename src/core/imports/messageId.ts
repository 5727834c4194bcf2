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

/** MurmurHash3 x86 128 (Appleby, public domain) over UTF-16 units; 32 hex digits. */
export function hash128(text: string): string {
  const h = [0, 0, 0, 0]
  const k = [0, 0, 0, 0]
  const length = text.length
  for (let at = 0; at < length; at += 8) {
    for (let lane = 0; lane < 4; lane += 1) {
      const unit = at + lane * 2
      const low = unit < length ? text.charCodeAt(unit) : 0
      const high = unit + 1 < length ? text.charCodeAt(unit + 1) : 0
      k[lane] = low | (high << 16)
    }
    mixBlock(h, k)
  }
  return finish(h, length * 2)
}

const C = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const
const TURN_K = [15, 16, 17, 18] as const
const TURN_H = [19, 17, 15, 13] as const
const ADD = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const

function mixBlock(h: number[], k: readonly number[]): void {
  for (let lane = 0; lane < 4; lane += 1) {
    const next = (lane + 1) % 4
    let mixed = Math.imul(k[lane] ?? 0, C[lane] ?? 0)
    mixed = Math.imul(turn(mixed, TURN_K[lane] ?? 0), C[next] ?? 0)
    const turned = turn((h[lane] ?? 0) ^ mixed, TURN_H[lane] ?? 0)
    h[lane] = (Math.imul((turned + (h[next] ?? 0)) | 0, 5) + (ADD[lane] ?? 0)) | 0
  }
}

function finish(h: number[], bytes: number): string {
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => (a + b) | 0, 0)
  const spread = (parts: readonly number[]) => {
    const first = sum(parts)
    return parts.map((part, lane) => (lane === 0 ? first : (part + first) | 0))
  }
  const mixed = spread(spread(h.map((part) => part ^ bytes)).map(avalanche))
  return mixed.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
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
