export interface LineCounter {
  /** The line (from 1) on which the unit at `index` of the present text stands; asked with rising indexes only. */
  lineAt(text: string, index: number): number
  /** The text up to `index` is done with: counting goes on behind it, in the next text. */
  pass(text: string, index: number): void
}

/** Counts line feeds while a text goes by in pieces. */
export function createLineCounter(): LineCounter {
  let line = 1
  /** Where the next line feed of the present text is; its length when there is none; undefined before looking. */
  let feed: number | undefined
  const lineAt = (text: string, index: number): number => {
    feed ??= nextFeed(text, 0)
    while (feed < index) {
      line += 1
      feed = nextFeed(text, feed + 1)
    }
    return line
  }
  return {
    lineAt,
    pass(text, index) {
      lineAt(text, index)
      feed = undefined
    },
  }
}

function nextFeed(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}
