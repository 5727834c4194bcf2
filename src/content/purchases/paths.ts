import { pattern } from '../../core/purchases/pattern.ts'
import type { BlobSource } from '../../sites/pack.ts'

const MAX_NODES = 20_000

/** All values at a path such as `subOrders[].itemInfo.pic` or `data.seller_*.fields`; '' is the value itself. */
export function valuesAt(value: unknown, path: string): unknown[] {
  if (path === '') return [value]
  let values = [value]
  for (const step of path.split('.')) {
    values = values.flatMap((each) => valuesOfStep(each, step))
  }
  return values
}

function valuesOfStep(value: unknown, step: string): unknown[] {
  if (step.endsWith('*')) return propertiesFrom(value, step.slice(0, -1))
  const isList = step.endsWith('[]')
  const next = property(value, isList ? step.slice(0, -2) : step)
  if (!isList) return next === undefined ? [] : [next]
  return Array.isArray(next) ? next : []
}

/** Values of all properties whose names begin so: a shop's nodes are named `seller_<hash>`. */
function propertiesFrom(value: unknown, start: string): unknown[] {
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, each]) => (name.startsWith(start) ? [each] : []))
}

/** All texts the sources give, in their order. Numbers count only when they are exact. */
export function* textsOf(
  sources: readonly BlobSource[],
  value: unknown,
): Generator<{ value: string; from: string; raw: unknown }> {
  for (const source of sources) {
    const from = source.path ?? source.label ?? ''
    for (const raw of rawValues(source, value)) {
      const text = asText(raw)
      const found = text === undefined ? undefined : matched(source, text)
      if (found) yield { value: found, from, raw }
    }
  }
}

function rawValues(source: BlobSource, value: unknown): unknown[] {
  if (source.path !== undefined) return valuesAt(value, source.path)
  return source.label === undefined ? [] : besideLabel(value, source.label)
}

function matched(source: BlobSource, text: string): string | undefined {
  if (source.match === undefined) return text
  const found = pattern(source.match).exec(text)
  return found?.[1] ?? found?.[0]
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined
}

function property(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The texts of objects whose `key` or `name` is the label, whatever the depth. */
function besideLabel(root: unknown, label: string): string[] {
  const texts: string[] = []
  const open: unknown[] = [root]
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen++) {
    const value = open.shift()
    if (!isRecord(value)) continue
    if (labelOf(value) === label) texts.push(...ownTexts(value))
    open.push(...Object.values(value))
  }
  return texts
}

function labelOf(value: Record<string, unknown>): string | undefined {
  const label = value['key'] ?? value['name']
  return typeof label === 'string' ? label.replace(/[\s:：]+$/u, '') : undefined
}

/** Texts inside an object, not those of labelled objects in it. */
function ownTexts(value: Record<string, unknown>): string[] {
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'key' || key === 'name') return []
    if (typeof part === 'string') return [part]
    const parts = Array.isArray(part) ? part : [part]
    return parts.flatMap((each: unknown) =>
      typeof each === 'string'
        ? [each]
        : isRecord(each) && labelOf(each) === undefined
          ? ownTexts(each)
          : [],
    )
  })
}
