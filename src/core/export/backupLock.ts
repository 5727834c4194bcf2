import * as v from 'valibot'
import { fail, succeed } from '../imports/outcome.ts'
import type { Outcome } from '../imports/outcome.ts'
import { LOCKED_FORMAT, readJson } from './backup.ts'
import type { BackupError } from './backupErrors.ts'

/*
 * A backup locked with a passphrase: PBKDF2-SHA-256 makes the key, AES-256-GCM locks the text. `globalThis.crypto` is
 * allowed in core: bytes in, bytes out (only salt and nonce are drawn by chance). Works in pages, workers and Node.
 */

/** OWASP's floor for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000
const MOST_ITERATIONS = 10_000_000
const LOCKED_VERSION = 1

const bytesInBase64 = (least: number, most: number) =>
  v.pipe(v.string(), v.base64(), v.minLength(least), v.maxLength(most))

const lockedSchema = v.object({
  format: v.literal(LOCKED_FORMAT),
  version: v.literal(LOCKED_VERSION),
  kdf: v.literal('PBKDF2-SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: bytesInBase64(22, 64),
  cipher: v.literal('AES-256-GCM'),
  nonce: bytesInBase64(16, 16),
  data: v.string(),
})

/** Locks the text of a backup. The passphrase is not kept anywhere: without it nobody can open the file. */
export async function lockBackup(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyFrom(passphrase, salt, ITERATIONS)
  const locked = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    key,
    new TextEncoder().encode(text),
  )
  return JSON.stringify({
    format: LOCKED_FORMAT,
    version: LOCKED_VERSION,
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    nonce: toBase64(nonce),
    data: toBase64(new Uint8Array(locked)),
  })
}

/** Opens a locked backup; a text that is not locked comes back as it is. Wrong passphrase and changed file look the same. */
export async function unlockBackup(
  text: string,
  passphrase: string | undefined,
): Promise<Outcome<string, BackupError>> {
  if (!text.slice(0, 200).includes(LOCKED_FORMAT)) return succeed(text)
  const document = readJson(text)
  if (!document.ok) return document
  if (document.value['format'] !== LOCKED_FORMAT) return succeed(text)
  const version = document.value['version']
  if (typeof version === 'number' && version > LOCKED_VERSION)
    return fail({ code: 'newer-version' })
  const locked = v.safeParse(lockedSchema, document.value)
  if (!locked.success)
    return fail({ code: 'wrong-type', path: v.getDotPath(locked.issues[0]) ?? 'format' })
  if (passphrase === undefined || passphrase === '') return fail({ code: 'passphrase-needed' })
  return openLocked(locked.output, passphrase)
}

async function openLocked(
  locked: v.InferOutput<typeof lockedSchema>,
  passphrase: string,
): Promise<Outcome<string, BackupError>> {
  try {
    const key = await keyFrom(passphrase, fromBase64(locked.salt), locked.iterations)
    const open = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(locked.nonce) },
      key,
      fromBase64(locked.data),
    )
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(open))
  } catch {
    // The cipher does not say which of the two it is, and neither do we.
    return fail({ code: 'passphrase-wrong' })
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  // NFKC: one passphrase typed on two systems must give one key.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 0x3000)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + 0x3000))))
  return pieces.join('')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place)
  return bytes
}
