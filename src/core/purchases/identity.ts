import type { Identity, IdentityKind } from './records.ts'

/**
 * Kinds that tell one store from another. `name` does not: two stores may bear one name, and a store known by nothing
 * else is only grouped with sightings of the same name.
 */
export function isStrong(identity: Identity): boolean {
  return identity.kind !== 'name'
}

/** Kinds of which a store has exactly one: two different values are two stores. */
export const SINGLE_KINDS: readonly IdentityKind[] = ['seller', 'shop', 'vendor']

/** How much each kind is worth when a store gets its id, best first. */
const RANK: readonly IdentityKind[] = ['self', 'seller', 'shop', 'vendor', 'host', 'nick', 'name']

/** Best first; of a kind that a store has only once, the first one seen. */
export function tidyIdentities(identities: readonly Identity[]): Identity[] {
  const seen = new Set<string>()
  const kept = identities.filter(({ kind, value }) => {
    const key = SINGLE_KINDS.includes(kind) ? kind : `${kind}:${value}`
    if (value === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return kept.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))
}

/** A number that can be an id of a store: 4 to 20 digits, no leading zero. Undefined for anything else. */
export function cleanId(value: string | undefined): string | undefined {
  return value !== undefined && /^[1-9]\d{3,19}$/.test(value) ? value : undefined
}

/** An order id, exactly as shown: 8 to 20 digits. Never a number: those above 2^53 come back rounded. */
export function cleanOrderId(value: string | undefined): string | undefined {
  const digits = value?.trim()
  return digits !== undefined && /^\d{8,20}$/.test(digits) ? digits : undefined
}

/** A seller's login nick; masked ones (t**3) and ones with control characters tell nobody apart. */
export function cleanNick(value: string | undefined): string | undefined {
  const nick = value
    ?.normalize('NFC')
    .trim()
    .replace(/^cntaobao/, '')
  if (!nick || nick.length > 60) return undefined
  return /[*＊\p{Cc}\uFFFD<>]/u.test(nick) ? undefined : nick
}
