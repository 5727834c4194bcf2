import { readAddress } from './links.ts'
import { nameKey } from './normalise.ts'
import { readName } from './storeNames.ts'
import type { NameParts } from './storeNames.ts'

/** A store as the matcher needs it; a `StoreRow` fits. Times in ms since the epoch. */
export interface StoreLike {
  readonly id: string
  readonly name: string
  readonly names?: readonly string[] | undefined
  /** Names under which its messages came, as the shopper said: they count like the name itself. */
  readonly aliases?: readonly string[] | undefined
  readonly platform: string
  readonly url?: string | undefined
  /** Keys `family:kind:value` (see `identityKey`). */
  readonly identities?: readonly string[] | undefined
  /** Recipient names used on its parcels, where the shopper records them. */
  readonly recipientAliases?: readonly string[] | undefined
  readonly firstOrderAt?: number | undefined
  readonly lastOrderAt?: number | undefined
}

/** One store in the index. `place` is its position in the list given, which fixes the order of answers. */
export interface Entry {
  readonly place: number
  readonly store: StoreLike
  readonly family: string
  readonly names: readonly NameParts[]
  /** Latin brand words the store is known by. */
  readonly latin: ReadonlySet<string>
  readonly han: ReadonlySet<string>
}

type Table = Map<string, Entry[]>

export interface StoreIndex {
  readonly entries: readonly Entry[]
  readonly byName: ReadonlyMap<string, readonly Entry[]>
  readonly byAlias: ReadonlyMap<string, readonly Entry[]>
  readonly byBrand: ReadonlyMap<string, readonly Entry[]>
  readonly byIdentity: ReadonlyMap<string, readonly Entry[]>
  readonly byRecipient: ReadonlyMap<string, readonly Entry[]>
  /** Full names by their first two characters, for finding names inside a text. */
  readonly byStart: ReadonlyMap<
    string,
    ReadonlyArray<{ readonly key: string; readonly entry: Entry }>
  >
}

function put(table: Table, key: string, entry: Entry): void {
  if (key === '') return
  const list = table.get(key)
  if (list === undefined) table.set(key, [entry])
  else if (!list.includes(entry)) list.push(entry)
}

function familyOfPlatform(platform: string): string {
  const key = platform.toLowerCase()
  if (/tmall|taobao|天猫|淘宝/.test(key)) return 'taobao'
  return /京东|^jd/.test(key) ? 'jd' : key
}

function identitiesOf(store: StoreLike, family: string): string[] {
  const keys = [...(store.identities ?? [])]
  const address = store.url === undefined ? undefined : readAddress(store.url)?.identity
  if (address !== undefined) keys.push(`${address.family}:${address.kind}:${address.value}`)
  return keys.map((key) => (key.split(':').length === 2 ? `${family}:${key}` : key).toLowerCase())
}

function entryOf(store: StoreLike, place: number): Entry {
  const names = [...new Set([store.name, ...(store.names ?? [])])].map(readName)
  const all = [...names, ...(store.aliases ?? []).map(readName)]
  const scripts = (script: 'latin' | 'han'): Set<string> =>
    new Set(all.map((parts) => parts[script]).filter((part) => part.length >= 2))
  return {
    place,
    store,
    family: familyOfPlatform(store.platform),
    names,
    latin: scripts('latin'),
    han: scripts('han'),
  }
}

/** Prepares stores for `matchMessage`; look-ups then cost the same for ten stores and for thousands. */
export function buildStoreIndex(stores: readonly StoreLike[]): StoreIndex {
  const entries = stores.map(entryOf)
  const byName: Table = new Map()
  const byAlias: Table = new Map()
  const byBrand: Table = new Map()
  const byIdentity: Table = new Map()
  const byRecipient: Table = new Map()
  const byStart = new Map<string, { key: string; entry: Entry }[]>()
  for (const entry of entries) {
    for (const parts of entry.names) {
      put(byName, parts.key, entry)
      for (const brand of parts.brands) put(byBrand, brand, entry)
      const start = byStart.get(parts.key.slice(0, 2)) ?? []
      start.push({ key: parts.key, entry })
      byStart.set(parts.key.slice(0, 2), start)
    }
    for (const alias of entry.store.aliases ?? []) put(byAlias, nameKey(alias), entry)
    for (const identity of identitiesOf(entry.store, entry.family)) put(byIdentity, identity, entry)
    for (const alias of entry.store.recipientAliases ?? []) put(byRecipient, nameKey(alias), entry)
  }
  return { entries, byName, byAlias, byBrand, byIdentity, byRecipient, byStart }
}
