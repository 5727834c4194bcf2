import { SINGLE_KINDS } from './identity.ts'
import type { StoreRow } from './records.ts'

/** Two rows that turned out to be one store: `gone` was taken into `kept`. Both as they were before. */
export interface Merge {
  readonly kept: StoreRow
  readonly gone: StoreRow
}

/** The key under which two stores are remembered as "keep apart", whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}

/** Identity keys of a row, split: `jd:vendor:700001` → kind `vendor`. */
export function kindOfKey(key: string): string {
  return key.split(':')[1] ?? ''
}

/** True for a store known by nothing but a name. */
export function isNameOnly(store: StoreRow): boolean {
  return store.identities.every((key) => kindOfKey(key) === 'name')
}

/** True when the platform itself sells there. */
export function isSelf(store: StoreRow): boolean {
  return store.identities.some((key) => kindOfKey(key) === 'self')
}

/** True when both have an id of a kind that a store has only once, and the ids differ: then they are two stores. */
export function contradict(a: readonly string[], b: readonly string[]): boolean {
  return SINGLE_KINDS.some((kind) => {
    const ofA = a.filter((key) => kindOfKey(key) === kind)
    const ofB = b.filter((key) => kindOfKey(key) === kind)
    return ofA.length > 0 && ofB.length > 0 && !ofA.some((key) => ofB.includes(key))
  })
}

/** Which of two rows stays: the one the shopper acted on, then the surely known, the older, the lesser id. */
export function inOrderOfKeeping(a: StoreRow, b: StoreRow): readonly [StoreRow, StoreRow] {
  const score = (store: StoreRow): readonly number[] => [
    store.optOut.status === 'none' ? 1 : 0,
    isNameOnly(store) ? 1 : 0,
    store.firstOrderAt ?? Number.MAX_SAFE_INTEGER,
  ]
  const [ofA, ofB] = [score(a), score(b)]
  const at = ofA.findIndex((value, index) => value !== ofB[index])
  const aFirst = at < 0 ? a.id < b.id : (ofA[at] ?? 0) < (ofB[at] ?? 0)
  return aFirst ? [a, b] : [b, a]
}

/** One row out of two. Names, identities and counts add up; nothing of either is lost. */
export function mergeRows(kept: StoreRow, gone: StoreRow): StoreRow {
  const newest = (gone.lastOrderAt ?? 0) > (kept.lastOrderAt ?? 0) ? gone : kept
  const identities = unique([...kept.identities, ...gone.identities])
  const aliases = unique([...(kept.aliases ?? []), ...(gone.aliases ?? [])])
  const names = unique([...kept.names, ...gone.names])
  const url = (isNameOnly(kept) ? gone.url : kept.url) ?? kept.url ?? gone.url
  return {
    ...kept,
    ...range(kept, gone),
    ...(url === undefined ? {} : { url }),
    ...(aliases.length > 0 ? { aliases } : {}),
    platform: [kept.platform, gone.platform].includes('tmall') ? 'tmall' : kept.platform,
    name: newest.names.length > 0 ? newest.name : (names[0] ?? kept.name),
    names,
    identities: strongOnly(identities),
    orderCount: kept.orderCount + gone.orderCount,
    paidCount: kept.paidCount + gone.paidCount,
    optOut: kept.optOut.status === 'none' ? gone.optOut : kept.optOut,
  }
}

/** First and last order of both rows; absent where neither has one. */
function range(a: StoreRow, b: StoreRow): Pick<StoreRow, 'firstOrderAt' | 'lastOrderAt'> {
  const first = [a.firstOrderAt, b.firstOrderAt].filter((at) => at !== undefined)
  const last = [a.lastOrderAt, b.lastOrderAt].filter((at) => at !== undefined)
  return {
    ...(first.length > 0 ? { firstOrderAt: Math.min(...first) } : {}),
    ...(last.length > 0 ? { lastOrderAt: Math.max(...last) } : {}),
  }
}

/** A name no longer tells who a store is once something better does. */
export function strongOnly(identities: readonly string[]): string[] {
  const strong = identities.filter((key) => kindOfKey(key) !== 'name')
  return strong.length > 0 ? strong : [...identities]
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
