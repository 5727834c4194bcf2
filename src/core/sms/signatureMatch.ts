import type { MatchReason } from './match.ts'
import { nameKey } from './normalise.ts'
import { isGenericName, isHardSlogan, isSlogan, platformFamilyOf } from './signatureWords.ts'
import type { Entry, StoreIndex } from './storeIndex.ts'
import { isCommonLatin, readName } from './storeNames.ts'
import type { NameParts, StoreType } from './storeNames.ts'

/** The stores a signature can stand for. Without any, `reason` says what the signature is instead. */
export interface SignatureMatch {
  readonly entries: readonly Entry[]
  readonly strength: 'alias' | 'name' | 'brand'
  readonly reason: MatchReason
  readonly words: string
  /** The platform family, when the signature is a platform's name. */
  readonly family?: string
  /** True for couriers, carriers and payment services: what they mention, they did not send for. */
  readonly isElsewhere?: boolean
}

/** Companies that send for others: their own name says nothing of the shop. */
const AGENCY =
  /(?:数据|科技|网络|传媒|信息|互动|软件|营销|短信|通讯|电子商务|电商|商务|广告|传播|智能|品牌管理|供应链|服务商|云)(?:有限公司|股份|公司|集团)?$/u

function none(reason: MatchReason, words: string, family?: string): SignatureMatch {
  return {
    entries: [],
    strength: 'brand',
    reason,
    words,
    ...(family === undefined ? {} : { family }),
  }
}

function some(
  entries: readonly Entry[],
  strength: SignatureMatch['strength'],
  words: string,
): SignatureMatch {
  const ordered = [...entries].sort((a, b) => a.place - b.place)
  return { entries: ordered, strength, reason: strength, words }
}

function fitsPlatform(entry: Entry, parts: NameParts): boolean {
  return parts.family === undefined || parts.family === entry.family
}

function hasType(entry: Entry, core: string, type: StoreType): boolean {
  return entry.names.some(
    (name) =>
      name.type === type && (name.core === core || name.latin === core || name.han === core),
  )
}

/** True when the store is known by another Latin name than the signature's: SOLI木槿 is not MUJN 木槿. */
function contradicts(entry: Entry, parts: NameParts): boolean {
  const sameLatin = parts.latin === '' || entry.latin.size === 0 || entry.latin.has(parts.latin)
  const sameHan =
    parts.han === '' ||
    entry.han.size === 0 ||
    [...entry.han].some((han) => han.startsWith(parts.han) || parts.han.startsWith(han))
  return !sameLatin || !sameHan
}

function isTelling(brand: string): boolean {
  return brand.length >= 2 && !isGenericName(brand) && !isCommonLatin(brand) && !/^\d+$/.test(brand)
}

function lookUp(brand: string, index: StoreIndex): Entry[] {
  if (!isTelling(brand)) return []
  return [...new Set([...(index.byAlias.get(brand) ?? []), ...(index.byBrand.get(brand) ?? [])])]
}

/** MUJN木槿: both scripts name the store, or one does and nothing is known against the other. */
function lookUpScripts(parts: NameParts, index: StoreIndex): Entry[] {
  const { latin, han } = parts
  if (latin === '' || han === '') return []
  const byLatin = latin.length >= 2 ? lookUp(latin, index) : []
  const byHan = han.length >= 2 ? lookUp(han, index) : []
  const both = byLatin.filter((entry) => byHan.includes(entry))
  if (both.length > 0) return both
  if (isCommonLatin(latin)) return []
  const either = [...new Set([...byLatin, ...byHan])]
  return either.filter((entry) => !contradicts(entry, parts))
}

/** A signature that names a kind of store (青榆旗舰店) stands for that store only, not for the brand's others. */
function matchTyped(parts: NameParts, index: StoreIndex): Entry[] {
  const sameCore = [...(index.byBrand.get(parts.core) ?? []), ...lookUpScripts(parts, index)]
  const sameType = [...new Set(sameCore)].filter(
    (entry) => hasTypeOf(entry, parts) && fitsPlatform(entry, parts),
  )
  return sameType
}

function hasTypeOf(entry: Entry, parts: NameParts): boolean {
  const cores = [parts.core, parts.han, parts.latin].filter((core) => core.length >= 2)
  return cores.some((core) => hasType(entry, core, parts.type))
}

/** Finds the stores a signature stands for: by the shopper's alias, the full name, or the brand. */
export function matchSignature(signature: string, index: StoreIndex): SignatureMatch {
  const key = nameKey(signature)
  const aliased = index.byAlias.get(key)
  if (aliased !== undefined) return some(aliased, 'alias', signature)
  if (isGenericName(key)) return none('generic-signature', signature)
  const named = index.byName.get(key)
  const family = platformFamilyOf(key)
  if (named !== undefined && family === undefined) {
    const alike = readName(signature).type === 'none' ? lookUp(key, index) : []
    return some([...new Set([...named, ...alike])], 'name', signature)
  }
  if (family === 'other') return { ...none('platform-signature', signature), isElsewhere: true }
  if (family !== undefined) return none('platform-signature', signature, family)
  const parts = readName(signature)
  if (isGenericName(parts.core) || parts.core.length < 2)
    return none('generic-signature', signature)
  if (parts.type !== 'none') {
    const typed = matchTyped(parts, index)
    if (typed.length > 0) return some(typed, 'name', signature)
    return none('other-kind-of-store', signature)
  }
  const branded = [...lookUp(parts.core, index), ...lookUpScripts(parts, index)]
  const fitting = [...new Set(branded)].filter((entry) => fitsPlatform(entry, parts))
  if (fitting.length > 0) return some(fitting, 'brand', signature)
  if (isHardSlogan(signature) || isSlogan(signature)) return none('generic-signature', signature)
  return none(AGENCY.test(signature) ? 'agency-signature' : 'unknown-signature', signature)
}
