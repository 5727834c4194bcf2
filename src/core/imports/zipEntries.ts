import { Unzip, UnzipInflate } from 'fflate'
import type { ImportError } from './outcome.ts'

/** Bytes inflated at once: a hostile archive grows a thousandfold, so the memory for one step stays bounded. */
const STEP = 16_384
/** Files that may hold messages, the best first; media under `data/` are passed over without being inflated. */
const MESSAGES = /(?:^|\/)(?!__MACOSX)[^/]*\.(?:ndjson|jsonl|json|xml|csv|tsv|txt|vmsg|vmg)$/i

export interface ZipReader {
  /** Feeds archive bytes; returns what the chosen file inside gave, and an error that ends the reading. */
  push(bytes: Uint8Array, last: boolean): { pieces: Uint8Array[]; error?: ImportError }
}

/** Unpacks the first file of messages inside a ZIP, piece by piece. */
export function createZipReader(): ZipReader {
  let pieces: Uint8Array[] = []
  let chosen = false
  let finished = false
  let error: ImportError | undefined

  const unzip = new Unzip((file) => {
    if (chosen || !MESSAGES.test(file.name)) return
    chosen = true
    file.ondata = (failure, data, final) => {
      if (failure) error ??= 'damaged-archive'
      else pieces.push(data)
      if (final) finished = true
    }
    file.start()
  })
  unzip.register(UnzipInflate)

  const feed = (bytes: Uint8Array, last: boolean) => {
    try {
      for (let at = 0; at < bytes.length; at += STEP) {
        if (error) return
        unzip.push(bytes.subarray(at, at + STEP), last && at + STEP >= bytes.length)
      }
    } catch {
      // The library throws on damaged data; the caller tells the shopper.
      error ??= 'damaged-archive'
    }
  }

  return {
    push(bytes, last) {
      if (!finished) feed(bytes, last)
      const taken = pieces
      pieces = []
      if (last && !error && !finished) error = chosen ? 'damaged-archive' : 'zip-without-messages'
      return error ? { pieces: taken, error } : { pieces: taken }
    },
  }
}

/** True when the first file of the archive is encrypted (bit 0 of its general purpose flags, APPNOTE 4.4.4). */
export function isEncryptedZip(head: Uint8Array): boolean {
  return head.length > 7 && ((head[6] ?? 0) & 1) === 1
}
