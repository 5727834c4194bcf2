import { LEXICON, type Facet } from './lexicon.ts'

const compiled = new Map<string, RegExp>()

const NOTATION: Readonly<Record<string, string>> = { '#': '\\b', _: '\\w*', '(': '(?:' }

function spellOut(sign: string, most?: string): string {
  if (most === undefined) return NOTATION[sign] ?? sign
  return `[^,.;()]${most === '0' ? '*' : `{0,${most}}`}`
}

/**
 * A regular expression in the notation of the lexicon, compiled when first asked for (most pages never need most of
 * them) and kept under its key, set to search from the start.
 */
export function pattern(key: string, source: string): RegExp {
  let regex = compiled.get(key)
  if (!regex) {
    regex = new RegExp(source.replaceAll(/[#_]|\((?!\?)(?![^[]*\])|%(\d+) /g, spellOut), 'g')
    compiled.set(key, regex)
  }
  regex.lastIndex = 0
  return regex
}

/** Where a facet first shows in a text: [start, end], or null. */
export function locate(facet: Facet, text: string): readonly [number, number] | null {
  const match = pattern(facet, LEXICON[facet]).exec(text)
  return match && match[0] !== '' ? [match.index, match.index + match[0].length] : null
}

/** True when a facet shows in a text. */
export function shows(facet: Facet, text: string): boolean {
  return locate(facet, text) !== null
}

/** Covers what a facet matches by a sign of the same length, so that positions stay true. */
export function cover(facet: Facet, text: string, sign: string): string {
  return text.replace(pattern(facet, LEXICON[facet]), (match) => sign.repeat(match.length))
}
