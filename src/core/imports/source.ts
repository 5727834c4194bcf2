/** A file, or anything that can be read from its beginning again. */
export interface ByteSource {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** A new stream from the first byte. */
  open(): ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Large pieces are cut so that neither one step nor the memory for it grows with what the browser hands over. */
const PIECE = 65_536

/** A `File` or `Blob` of the page or worker as a source. */
export function sourceOfBlob(blob: Blob, name: string): ByteSource {
  return { name, size: blob.size, open: () => blob.stream() }
}

/** Bytes or text that are at hand. */
export function sourceOfBytes(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
}

/** The bytes of a source in pieces of at most 64 kB; leaving the loop early closes the stream. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunksOf(source.open())) {
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE)
  }
}

/** The first bytes of a source, `most` at most. */
export async function headOf(source: ByteSource, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(most)
  let length = 0
  for await (const piece of piecesOf(source)) {
    const taken = piece.subarray(0, most - length)
    head.set(taken, length)
    length += taken.length
    if (length === most) break
  }
  return head.subarray(0, length)
}

async function* chunksOf(
  stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  if (!('getReader' in stream)) {
    yield* stream
    return
  }
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}
