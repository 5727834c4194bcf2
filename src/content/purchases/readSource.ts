import { pattern } from '../../core/purchases/pattern.ts'
import type { Source } from '../../sites/pack.ts'

/** One order's element and what may be looked at in it. */
export interface Place {
  readonly row: Element
  readonly pageUrl: string
  /** Parts of the row that belong to no order. */
  readonly ignored: readonly Element[]
}

/** The place of a row; `ignore` selects its parts that belong to no order. */
export function placeOf(row: Element, pageUrl: string, ignore: string | undefined): Place {
  const ignored = ignore === undefined ? [] : [...row.querySelectorAll(ignore)]
  return { row, pageUrl, ignored }
}

/** A value and which source it came from, for the count of what still works. */
export interface Found {
  readonly value: string
  readonly from: string
}

const MAX_TEXT = 2000

/** All values the sources give, in their order. Lazy: reading stops where the caller stops. */
export function* valuesOf(sources: readonly Source[], place: Place): Generator<Found> {
  for (const source of sources) {
    const from = source.param ?? source.at ?? source.attr ?? 'text'
    for (const raw of rawValues(source, place)) {
      const value = matched(source, raw.replace(/\s+/gu, ' ').trim())
      if (value) yield { value, from }
    }
  }
}

function* rawValues(source: Source, place: Place): Generator<string> {
  if (source.param !== undefined) {
    const value = new URL(place.pageUrl).searchParams.get(source.param)
    if (value !== null) yield value
    return
  }
  const elements = source.at === undefined ? [place.row] : elementsOf(source.at, place)
  for (const element of elements) {
    const value = source.attr === undefined ? textOf(element) : element.getAttribute(source.attr)
    if (value !== null) yield value.slice(0, MAX_TEXT)
  }
}

function matched(source: Source, text: string): string | undefined {
  if (source.match === undefined) return text
  const found = pattern(source.match).exec(text)
  return (found?.[1] ?? found?.[0])?.trim()
}

/** Elements of a row by selector, without those in parts that belong to no order. */
export function elementsOf(selector: string, { row, ignored }: Place): Element[] {
  const elements = [...row.querySelectorAll(selector)]
  if (ignored.length === 0) return elements
  return elements.filter((each) => !ignored.some((part) => part.contains(each)))
}

function textOf(element: Element): string {
  return element.textContent ?? ''
}

const TRANSLATED = 'font, [_msttexthash]'

/** True when the browser's translation rewrote the text of this place: names in it are not the shop's own. */
export function isTranslated(selector: string | undefined, { row }: Place): boolean {
  const element = selector === undefined ? row : row.querySelector(selector)
  if (!element) return false
  return element.matches(TRANSLATED) || element.querySelector(TRANSLATED) !== null
}
