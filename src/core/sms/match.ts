import type { SenderLine } from './line.ts'
import { storesAddressedIn, storesNamedIn } from './mentions.ts'
import { nameKey } from './normalise.ts'
import type { ParsedMessage } from './parse.ts'
import { matchSignature } from './signatureMatch.ts'
import type { SignatureMatch } from './signatureMatch.ts'
import type { Entry, StoreIndex } from './storeIndex.ts'

/** Whose message it is. `why` holds reasons as `reason: words`; the reasons are `MatchReason`. */
export type MatchAnswer =
  | { readonly kind: 'store'; readonly storeId: string; readonly why: readonly string[] }
  | {
      readonly kind: 'perhaps'
      readonly storeIds: readonly string[]
      readonly why: readonly string[]
    }
  | { readonly kind: 'none'; readonly why: readonly string[]; readonly line: SenderLine }

/** The reasons an answer can give; a page words them for the shopper. */
export type MatchReason =
  | 'alias'
  | 'name'
  | 'brand'
  | 'link'
  | 'named-in-text'
  | 'recipient'
  | 'platform'
  | 'several-stores'
  | 'other-kind-of-store'
  | 'other-platform'
  | 'before-first-order'
  | 'generic-signature'
  | 'platform-signature'
  | 'agency-signature'
  | 'unknown-signature'
  | 'no-signature'

export interface MessageLike {
  readonly text: string
  readonly sender?: string | undefined
  /** When it was received, ms since the epoch. */
  readonly at?: number | undefined
}

const DAY = 86_400_000
/** Reply codes that JD's own lines print (law.md §3): they tell the platform, not the store. */
const JD_CODES = /^(?:BK|ND|CKTD)$/

interface Judgement {
  readonly entries: readonly Entry[]
  readonly sure: boolean
  readonly why: readonly string[]
}

/** Platforms that the links, the reply code or the words of the message point to. */
function platformsOf(parsed: ParsedMessage, text: string): Set<string> {
  const families = new Set<string>()
  for (const { family } of parsed.links) if (family !== undefined) families.add(family)
  if (JD_CODES.test(parsed.optOut?.code ?? '')) families.add('jd')
  if (families.size > 0) return families
  if (/天猫|淘宝|手淘/.test(text)) families.add('taobao')
  if (/京东/.test(text)) families.add('jd')
  return families
}

function uniqueEntries(lists: ReadonlyArray<readonly Entry[]>): Entry[] {
  return [...new Set(lists.flat())].sort((a, b) => a.place - b.place)
}

function storesLinked(parsed: ParsedMessage, index: StoreIndex): Entry[] {
  const lists: Entry[][] = []
  for (const { identity } of parsed.links) {
    if (identity === undefined) continue
    const { family, kind, value } = identity
    const known = index.byIdentity.get(`${family}:${kind}:${value}`.toLowerCase())
    if (known !== undefined) lists.push([...known])
    else if (kind === 'host') lists.push(storesOfHost(value, family, index))
  }
  return uniqueEntries(lists)
}

/** mujn.tmall.com, mujnflagship.jd.com: the host is the Latin brand of exactly one store of that platform. */
function storesOfHost(host: string, family: string, index: StoreIndex): Entry[] {
  const brand = nameKey(host).replace(
    /(?:qjd|qijian|qijiandian|flagship|official|guanfang|gfqjd|zmd|zyd)$/,
    '',
  )
  if (brand.length < 3) return []
  const found = [...(index.byAlias.get(brand) ?? []), ...(index.byBrand.get(brand) ?? [])]
  return uniqueEntries([found.filter((entry) => entry.family === family)])
}

function reason(name: MatchReason, words: string): string {
  return words === '' ? name : `${name}: ${words}`
}

function intersect(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  return entries.filter((entry) => others.includes(entry))
}

/** Fewer candidates by platform; for a lone one a foreign platform speaks against it. */
function narrowByPlatform(judged: Judgement, platforms: ReadonlySet<string>): Judgement {
  const [family] = platforms
  if (platforms.size !== 1 || family === undefined) return judged
  const kept = judged.entries.filter((entry) => entry.family === family)
  if (kept.length === judged.entries.length) return judged
  if (kept.length === 0)
    return { entries: [], sure: false, why: [...judged.why, reason('other-platform', family)] }
  return { ...judged, entries: kept, why: [...judged.why, reason('platform', family)] }
}

function isBeforeFirstOrder(entry: Entry, at: number | undefined): boolean {
  const first = entry.store.firstOrderAt
  return at !== undefined && first !== undefined && at < first - DAY
}

/** What the signature says, helped by links, the recipient's name, the platform and the time. */
function judgeSigned(
  match: SignatureMatch,
  parsed: ParsedMessage,
  message: MessageLike,
  index: StoreIndex,
): Judgement {
  const linked = storesLinked(parsed, index)
  const addressed = storesAddressedIn(message.text, index)
  let judged: Judgement = {
    entries: match.entries,
    sure: match.strength !== 'brand',
    why: [reason(match.strength, match.words)],
  }
  if (linked.length > 0) {
    const both = intersect(judged.entries, linked)
    if (both.length > 0)
      judged = { entries: both, sure: true, why: [...judged.why, reason('link', '')] }
    else if (!judged.sure)
      judged = {
        ...judged,
        entries: uniqueEntries([judged.entries, linked]),
        why: [...judged.why, reason('link', '')],
      }
  }
  if (judged.entries.length > 1) {
    const unsigned = message.text
      .split(`【${match.words}】`)
      .join(' ')
      .split(`[${match.words}]`)
      .join(' ')
    const both = intersect(judged.entries, storesNamedIn(unsigned, index))
    if (both.length === 1) {
      judged = { entries: both, sure: true, why: [...judged.why, reason('named-in-text', '')] }
    }
  }
  if (judged.entries.length > 1 && addressed !== undefined) {
    const both = intersect(judged.entries, addressed.entries)
    if (both.length > 0 && both.length < judged.entries.length) {
      judged = {
        entries: both,
        sure: true,
        why: [...judged.why, reason('recipient', addressed.name)],
      }
    }
  }
  if (match.strength !== 'alias' && linked.length === 0)
    judged = narrowByPlatform(judged, platformsOf(parsed, message.text))
  const [only, ...others] = judged.entries
  if (
    only !== undefined &&
    others.length === 0 &&
    !judged.sure &&
    isBeforeFirstOrder(only, message.at)
  ) {
    return { entries: [], sure: false, why: [...judged.why, reason('before-first-order', '')] }
  }
  return judged
}

/** Messages signed by a platform, an agency, a slogan or nobody: only a link, a name in the text or the recipient can tell. */
function judgeUnsigned(
  match: SignatureMatch,
  parsed: ParsedMessage,
  message: MessageLike,
  index: StoreIndex,
): Judgement {
  const why = [reason(match.reason, match.words)]
  const ofPlatform = (entries: readonly Entry[]): Entry[] =>
    match.family === undefined
      ? [...entries]
      : entries.filter((entry) => entry.family === match.family)
  const linked = ofPlatform(storesLinked(parsed, index))
  if (linked.length > 0) return { entries: linked, sure: true, why: [...why, reason('link', '')] }
  if (match.reason === 'unknown-signature' || match.reason === 'other-kind-of-store')
    return { entries: [], sure: false, why }
  if (match.isElsewhere) return { entries: [], sure: false, why }
  const named = ofPlatform(storesNamedIn(message.text, index))
  if (named.length > 0) {
    const judged = { entries: named, sure: true, why: [...why, reason('named-in-text', '')] }
    return match.family === undefined ? narrowByPlatform(judged, platformsOf(parsed, '')) : judged
  }
  const addressed = storesAddressedIn(message.text, index)
  const recipients = ofPlatform(addressed?.entries ?? [])
  if (recipients.length === 1)
    return {
      entries: recipients,
      sure: true,
      why: [...why, reason('recipient', addressed?.name ?? '')],
    }
  return { entries: [], sure: false, why }
}

function answerOf({ entries, why }: Judgement, line: SenderLine): MatchAnswer {
  const [first, ...others] = entries
  if (first === undefined) return { kind: 'none', why, line }
  if (others.length === 0) return { kind: 'store', storeId: first.store.id, why }
  return {
    kind: 'perhaps',
    storeIds: entries.map(({ store }) => store.id),
    why: [...why, reason('several-stores', '')],
  }
}

/**
 * Tells which store of the index a message came from. `store` only when one store fits and nothing speaks against it;
 * `perhaps` when several fit alike (in the order of the list); `none` when a careful reader could not know.
 * @param message the message as received; `at` is used against messages older than every purchase
 */
export function matchMessage(
  parsed: ParsedMessage,
  message: MessageLike,
  index: StoreIndex,
): MatchAnswer {
  let unsigned: SignatureMatch | undefined
  for (const signature of parsed.signatures) {
    const match = matchSignature(signature, index)
    if (match.entries.length > 0)
      return answerOf(judgeSigned(match, parsed, message, index), parsed.line)
    unsigned ??= match
  }
  unsigned ??= { entries: [], strength: 'brand', reason: 'no-signature', words: '' }
  return answerOf(judgeUnsigned(unsigned, parsed, message, index), parsed.line)
}

/** An answer in the words of the evaluation files: the store's name, `perhaps:A|B`, or null. */
export function expectOf(answer: MatchAnswer, nameOf: (storeId: string) => string): string | null {
  if (answer.kind === 'none') return null
  if (answer.kind === 'store') return nameOf(answer.storeId)
  return `perhaps:${answer.storeIds.map(nameOf).join('|')}`
}
