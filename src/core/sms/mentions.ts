import { foldText, nameKey } from './normalise.ts'
import { SHOP_TYPE_END } from './signatureWords.ts'
import type { Entry, StoreIndex } from './storeIndex.ts'

/** A text with only its letters and digits, and where each stood. */
interface Condensed {
  readonly key: string
  readonly plain: string
  readonly places: readonly number[]
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly entry: Entry
}

const LONGEST_TEXT = 800
/** What may stand right before a store's name inside a sentence; after anything else it is the end of a longer name. */
const NAME_MAY_FOLLOW =
  /(?:的|在|到|来自|由|从|与|和|及|是|向|去|进|逛|光临|选择|购买|关注|收藏|加入|成为|光顾|信赖|支持|打开|搜索?|访问|戳|点击?|来|感谢|谢谢|店铺|您好|会员|上|给|至|享|用户|@)$/u
/** What shows that a name without a kind of store (木槿家居) is meant as a store. */
const STORE_BEFORE =
  /(?:关注|收藏|购买过?|逛过?|光顾过?|常买|订阅|来自|店铺|@)(?:的|店铺|:|：|\s){0,3}$/u
const NAMED_BEFORE = /["“「『【《'‘]$/u
const ADDRESS_BEFORE =
  /(?:^|[\s,，。.!！~～】\]:：、@]|亲爱的|尊敬的|尊贵的|hi|hello|你好|您好|嗨)$/iu
const ADDRESS_AFTER = /^(?:[\s,，。.!！~～:：、]|您好|你好|您|女士|先生|小姐|同学|亲|会员|宝|$)/u

function condense(text: string): Condensed {
  const plain = foldText(text.slice(0, LONGEST_TEXT)).toLowerCase()
  const places: number[] = []
  let letters = ''
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at)
    if (!/[\p{L}\p{N}]/u.test(sign)) continue
    letters += sign
    places.push(at)
  }
  const key = nameKey(letters)
  return { key: key.length === letters.length ? key : letters, plain, places }
}

function isWholeName(text: Condensed, hit: Hit): boolean {
  const start = text.places[hit.start] ?? 0
  const end = (text.places[hit.end - 1] ?? 0) + 1
  const before = text.plain.slice(Math.max(0, start - 8), start)
  const name = text.key.slice(hit.start, hit.end)
  if (end - start > name.length + 3) return false
  if (!SHOP_TYPE_END.test(name)) return STORE_BEFORE.test(before) || NAMED_BEFORE.test(before)
  return !/[\p{L}\p{N}]$/u.test(before) || NAME_MAY_FOLLOW.test(before)
}

/** Stores whose full name stands in the text, the longer name first where names overlap. In the order of the list. */
export function storesNamedIn(text: string, index: StoreIndex): Entry[] {
  const condensed = condense(text)
  const hits: Hit[] = []
  for (let at = 0; at < condensed.key.length - 1; at += 1) {
    for (const { key, entry } of index.byStart.get(condensed.key.slice(at, at + 2)) ?? []) {
      if (key.length >= 3 && condensed.key.startsWith(key, at))
        hits.push({ start: at, end: at + key.length, entry })
    }
  }
  const longest = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.end - other.start > hit.end - hit.start &&
          other.start <= hit.start &&
          other.end >= hit.end,
      ),
  )
  const named = longest.filter((hit) => isWholeName(condensed, hit)).map(({ entry }) => entry)
  return [...new Set(named)].sort((a, b) => a.place - b.place)
}

/** Stores whose recipient name the text addresses (张木槿您好). A name used for several stores gives them all. */
export function storesAddressedIn(
  text: string,
  index: StoreIndex,
): { entries: Entry[]; name: string } | undefined {
  if (index.byRecipient.size === 0) return undefined
  const plain = foldText(text.slice(0, LONGEST_TEXT)).toLowerCase()
  for (const [name, entries] of index.byRecipient) {
    const at = name.length < 2 ? -1 : plain.indexOf(name)
    if (at < 0) continue
    if (
      ADDRESS_BEFORE.test(plain.slice(Math.max(0, at - 6), at)) &&
      ADDRESS_AFTER.test(plain.slice(at + name.length))
    ) {
      return { entries: [...entries].sort((a, b) => a.place - b.place), name }
    }
  }
  return undefined
}
