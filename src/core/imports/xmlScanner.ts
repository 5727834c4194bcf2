import type { LineError } from './outcome.ts'
import { createLineCounter } from './lineCounter.ts'
import { LONGEST_RECORD } from './rawMessage.ts'
import type { PushParser } from './rawMessage.ts'

export interface XmlHandler {
  /** A start tag is complete; `values` are still encoded and valid only during the call. */
  open(name: string, values: ReadonlyMap<string, string>, line: number): void
  close(name: string): void
  broken(name: string, line: number, error: LineError): void
  end(): void
}

type Mode = 'text' | 'skip' | 'tag' | 'name' | 'equals' | 'quote' | 'value'

/** A start or end tag's name, or an attribute's, is never longer. */
const LONGEST_NAME = 64
const SPACE = 32
const SLASH = 47
const LESS = 60
const EQUALS = 61
const GREATER = 62

/**
 * A scanner for flat XML of any size: start tags with their wanted attributes. It builds no tree, keeps no value that
 * was not asked for, and goes on after broken markup at the next `<`. References stay as written (see `decodeEntities`).
 */
export function createXmlScanner(
  wanted: ReadonlyMap<string, readonly string[]>,
  handler: XmlHandler,
): PushParser {
  const lines = createLineCounter()
  const values = new Map<string, string>()
  let mode: Mode = 'text'
  let rest = ''
  let skipTo = '>'
  let tag = ''
  let tagLine = 1
  let names: readonly string[] | undefined
  let name = ''
  let quote = '"'
  let value = ''
  let tooLong = false

  const openTag = (text: string, at: number): number => {
    const found = /[\s/>]/g
    found.lastIndex = at + 2
    const end = Math.min(found.exec(text)?.index ?? text.length, at + LONGEST_NAME)
    tag = text.slice(at + 1, end)
    tagLine = lines.lineAt(text, at)
    names = wanted.get(tag)
    values.clear()
    tooLong = false
    mode = 'tag'
    return end
  }

  const skip = (until: string, at: number): number => {
    skipTo = until
    mode = 'skip'
    return at
  }

  /** What follows a `<`; undefined when too little of it is there to tell. */
  const readLess = (text: string, at: number, last: boolean): number | undefined => {
    if (!last && text.length - at < LONGEST_NAME) return undefined
    if (text.startsWith('<!--', at)) return skip('-->', at + 4)
    if (text.startsWith('<?', at)) return skip('?>', at + 2)
    if (text.startsWith('<!', at)) return skip('>', at + 2)
    if (text.charCodeAt(at + 1) !== SLASH) return openTag(text, at)
    const end = /[\s>]/.exec(text.slice(at + 2, at + LONGEST_NAME))?.index ?? LONGEST_NAME - 2
    handler.close(text.slice(at + 2, at + 2 + end))
    return skip('>', Math.min(at + 2 + end, text.length))
  }

  const finishTag = () => {
    mode = 'text'
    if (!names) return
    if (tooLong) handler.broken(tag, tagLine, 'record-too-long')
    else handler.open(tag, values, tagLine)
  }

  const breakTag = () => {
    mode = 'text'
    if (names) handler.broken(tag, tagLine, 'broken-xml')
  }

  const readInTag = (text: string, at: number): number => {
    const code = text.charCodeAt(at)
    if (code <= SPACE || code === SLASH) return at + 1
    if (code === GREATER) finishTag()
    else if (code === LESS) breakTag()
    else {
      name = ''
      mode = 'name'
    }
    return code === GREATER ? at + 1 : at
  }

  const readName = (text: string, at: number): number => {
    let end = at
    let code = text.charCodeAt(end)
    while (
      end < text.length &&
      code > SPACE &&
      code !== EQUALS &&
      code !== GREATER &&
      code !== LESS
    ) {
      end += 1
      code = text.charCodeAt(end)
    }
    if (name.length < LONGEST_NAME) name += text.slice(at, Math.min(end, at + LONGEST_NAME))
    if (end < text.length) mode = 'equals'
    return end
  }

  const readEquals = (text: string, at: number): number => {
    const code = text.charCodeAt(at)
    if (code === EQUALS) mode = 'quote'
    else if (code > SPACE) mode = 'tag'
    return code === EQUALS || code <= SPACE ? at + 1 : at
  }

  const readQuote = (text: string, at: number): number => {
    const character = text.charAt(at)
    if (text.charCodeAt(at) <= SPACE) return at + 1
    if (character !== '"' && character !== "'") {
      breakTag()
      return skip('>', at)
    }
    quote = character
    value = ''
    mode = 'value'
    return at + 1
  }

  const readValue = (text: string, at: number): number => {
    const found = text.indexOf(quote, at)
    const end = found < 0 ? text.length : found
    if (names?.includes(name)) keep(text, at, end)
    if (found < 0) return end
    if (names?.includes(name)) values.set(name, value)
    mode = 'tag'
    return found + 1
  }

  const keep = (text: string, from: number, to: number) => {
    if (value.length + to - from > LONGEST_RECORD) tooLong = true
    else value += text.slice(from, to)
  }

  const readSkip = (text: string, at: number): number | undefined => {
    const found = text.indexOf(skipTo, at)
    if (found < 0) {
      const kept = text.length - skipTo.length + 1
      return kept > at ? kept : undefined
    }
    mode = 'text'
    return found + skipTo.length
  }

  const run = (text: string, last: boolean): number => {
    let at = 0
    while (at < text.length) {
      const next = step(text, at, last)
      if (next === undefined) return at
      at = next
    }
    return at
  }

  const step = (text: string, at: number, last: boolean): number | undefined => {
    switch (mode) {
      case 'text': {
        const less = text.indexOf('<', at)
        if (less < 0) return text.length
        return less > at ? less : readLess(text, at, last)
      }
      case 'skip':
        return readSkip(text, at)
      case 'tag':
        return readInTag(text, at)
      case 'name':
        return readName(text, at)
      case 'equals':
        return readEquals(text, at)
      case 'quote':
        return readQuote(text, at)
      case 'value':
        break
    }
    return readValue(text, at)
  }

  return {
    push(piece) {
      const text = rest + piece
      const at = run(text, false)
      lines.pass(text, at)
      rest = text.slice(at)
    },
    end() {
      run(rest, true)
      if (names && mode !== 'text' && mode !== 'skip') handler.broken(tag, tagLine, 'cut-off')
      handler.end()
    },
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Resolves references. An emoji written as two numeric references of UTF-16 units (`&#55357;&#56842;`, invalid XML that
 * this family of apps writes) becomes that emoji again. What is no reference stays as it is.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, resolve)
}

function resolve(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  if (code === 0 || code > 0x10ffff) return whole
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}
