import { capText, foldText, foldWords, nameKey } from './normalise.ts'
import {
  isDescription,
  isGenericName,
  isHardSlogan,
  isShoppingPlatform,
  isSlogan,
  SHOP_TYPE_END,
} from './signatureWords.ts'

export interface SignatureReading {
  readonly signature: string | null
  /** Every bracketed text that could be a signature, the chosen one first. */
  readonly signatures: readonly string[]
}

type Place = 'head' | 'second' | 'inside' | 'tail'

interface Bracketed {
  readonly text: string
  readonly place: Place
  readonly strong: boolean
  readonly start: number
  readonly end: number
}

const MAX_NAME = 24
const STRONG = /[【〖][【〖]?([^【】〖〗\n]{1,60})[】〗\]］]{1,2}/gu
const WEAK_OPEN = '[\\[［<＜〈《(（〔「『{｛]'
const WEAK_CLOSE = '[\\]］>＞〉》)）〕」』}｝]'
const WEAK_BODY = '([^\\[\\]［］<>＜＞〈〉《》()（）〔〕「」『』{}｛｝【】\\n]{1,40})'
const WEAK_HEAD = new RegExp(`^${WEAK_OPEN}${WEAK_BODY}${WEAK_CLOSE}`, 'u')
const WEAK_TAIL = new RegExp(`${WEAK_OPEN}${WEAK_BODY}${WEAK_CLOSE}$`, 'u')

/** Signs before a head signature or after a tail one that carry no words: spaces, emoji, stops, a part counter (1/2). */
const LEAD = /^(?:[\s\p{P}\p{S}\p{M}\p{Cf}]|[(（]?\d\s?[/／]\s?\d[)）])*$/u
/** What forwarded copies put before the text: the sender's number (also masked), 短信内容. */
const FORWARDED =
  /^(?:亲|亲爱的?|尊敬的(?:会员|客户|顾客)|hi|嗨|您好|你好|温馨提示|[\dx*+&]{5,24}|短信内容|短信|信息|转发?自?|退订回?复?[A-Za-z0-9]{1,4}|回复?[A-Za-z0-9]{1,4}退订)[\s\p{P}\p{S}]*$/iu
/** What may follow a tail signature: stops, a phone number or address, or an opt-out line. */
const TRAIL_NUMBER =
  /^[\s\p{P}]{0,3}(?:[\dxX*-]{5,16}|[A-Za-z0-9.]{4,30}\.(?:com|cn|net)\S{0,20})[\s\p{P}]*$/u
const TRAIL_LINE =
  /^[\s\p{P}\p{S}]{0,4}[短信本条此免费温馨提示如若需供稿不想要再接收,，\s]{0,14}(?:请?您?(?:直接)?(?:回复?|发送?|编辑|扣)[\s“"‘']?[@#]?[A-Za-z0-9]{1,6}.{0,4}(?:退|拒|屏蔽|取消|免打扰)|验证码\s?(?:回|拒|退)|(?:退(?!款|货|换)|拒(?!付|签)|屏蔽|取消(?!订单|预)|td|勿扰))/iu
const ADDRESS_BEFORE = /(?:搜索?|输入|复制|口令|打开|地址|莅临|光临|位于|前往|到店)\S{0,4}$/u
/** Services that sign with their number. */
const SHORT_NUMBER = /^(?:12306|12123|12345|12315|12321|10086|10010|10000|9[56]\d{3}|360|139)$/
/** 拒收请回复【R】: the bracket holds a code. */
const REPLY_BEFORE = /(?:回复?|发送?|扣|编辑)[\s:：]*$/u
const LABELS = /^(?:电话|热线|地址|时间|备注|活动时间|地点|联系人|微信|网址|链接|本条|注|完)$/u
const EMOTICON =
  /^(?:微笑|太阳|玫瑰|礼物|爱心|呲牙|偷笑|鼓掌|庆祝|爆竹|红包|福|發|发|强|蛋糕|烟花|抱拳|胜利|可爱|害羞|调皮|愉快|色|鲜花|心|握手|嘿哈|捂脸|机智|耶|拥抱|转圈|跳跳|咖啡|月亮|亲亲|炸弹|飞吻|嘴唇|大哭|流泪|发怒|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|坏笑|憨笑|悠闲|闪电|足球|瓢虫|便便|拳头|勾引|爱情|爱你|NO|OK|差劲|西瓜|啤酒|篮球|乒乓|饭|猪头|凋谢|奋斗|哇|旺柴|加油|[a-z]{0,2}\d{1,3})$/iu
/** Words of a sentence or remark: a round bracket that holds one is no signature. */
const REMARK =
  /请|您|你|了|的|可|回复|退订|拒收|有效|详|免费|赠|前|至|仅|除外|含|共|起|不|如|已|为|是|在|及|或|限|待续|接上|原价|待|约|时间|\d{3,}|http|\.c/u
const OPT_OUT_INSIDE = /退订|退阅|拒收|屏蔽|取消|回复|回@|勿扰|^(?:回|拒)[\sA-Za-z0-9]|TD$/iu

function cleaned(inner: string): string {
  return inner
    .replace(/\p{Cf}/gu, '')
    .replace(/^[\s\p{S}*#~·:：、,，.-]+|[\s\p{S}*#~·:：、,，-]+$|(?<![A-Za-z])\.+$/gu, '')
    .trim()
}

/** A bracketed text that cannot be a name: an opt-out line, a link, digits, a sentence. */
function isNoName(name: string): boolean {
  const plain = foldWords(name)
  return (
    name === '' ||
    plain.length > MAX_NAME ||
    OPT_OUT_INSIDE.test(plain) ||
    !(/\p{L}/u.test(plain) || SHORT_NUMBER.test(plain)) ||
    /^x+$/i.test(plain) ||
    LABELS.test(plain) ||
    /https?:|www\.|\d{7,}|[*]{3,}|x{6,}|\/\//iu.test(plain) ||
    /[?!。;；，,]/u.test(plain)
  )
}

/** `[EBM14*******]`: masked numbers keep their stars, so that they are refused as names. */
function maskedOrCleaned(inner: string): string {
  return /\*{3}/.test(inner) ? inner : cleaned(inner)
}

function isTail(rest: string): boolean {
  if (rest.length > 64) return false
  if (LEAD.test(rest)) return true
  if (rest.length > 48 || /[【〖]/u.test(rest)) return false
  return TRAIL_NUMBER.test(rest) || TRAIL_LINE.test(foldWords(rest))
}

/** Of a text full of brackets only the first and the last can sign it. */
function outermost<T>(matches: readonly T[]): readonly T[] {
  return matches.length <= 12 ? matches : [...matches.slice(0, 6), ...matches.slice(-6)]
}

function strongGroups(text: string): Bracketed[] {
  const groups: Bracketed[] = []
  let headEnd = 0
  for (const match of outermost([...text.matchAll(STRONG)])) {
    const start = match.index
    const end = start + match[0].length
    const lead = text.slice(headEnd, start)
    const atHead =
      (LEAD.test(lead) && (headEnd > 0 || start < 12)) ||
      (headEnd === 0 && start < 40 && FORWARDED.test(lead))
    const atTail =
      isTail(text.slice(end)) && !ADDRESS_BEFORE.test(text.slice(Math.max(0, start - 8), start))
    const place: Place = atHead ? (headEnd === 0 ? 'head' : 'second') : atTail ? 'tail' : 'inside'
    if (atHead) headEnd = end
    if (
      REPLY_BEFORE.test(text.slice(Math.max(0, start - 6), start)) &&
      /^[@#A-Za-z0-9\s]{1,8}$/.test(match[1] ?? '')
    )
      continue
    groups.push({ text: maskedOrCleaned(match[1] ?? ''), place, strong: true, start, end })
  }
  return groups
}

/** [木槿家居], <木槿旗舰店>, （木槿): only at the very head or tail, and only when they read like a name. */
function weakGroups(text: string): Bracketed[] {
  const groups: Bracketed[] = []
  const lead = /^[\s\p{Extended_Pictographic}]*/u.exec(text)?.[0].length ?? 0
  const head = WEAK_HEAD.exec(text.slice(lead, lead + 48))
  if (head !== null) {
    groups.push({
      text: maskedOrCleaned(head[1] ?? ''),
      place: 'head',
      strong: false,
      start: lead,
      end: lead + head[0].length,
    })
  }
  const trimmed = text.slice(-120).replace(/[\s。.!！~～]+$/u, '')
  const tails = [
    trimmed,
    trimmed.replace(
      /[\s,，;；]*(?:如需|如|短信免费|若需)?[，,]?(?:退订|拒收|屏蔽|退订请?|拒收请?)?\s?(?:请?回复?|发送?)?\s?[@#]?[A-Za-z0-9]{1,6}\s?(?:可|即可)?(?:退订|拒收|屏蔽)?$/u,
      '',
    ),
  ]
  for (const body of tails) {
    const tail = WEAK_TAIL.exec(body.slice(-48))
    if (tail === null) continue
    const start = text.lastIndexOf(tail[0])
    if (start > lead)
      groups.push({
        text: maskedOrCleaned(tail[1] ?? ''),
        place: 'tail',
        strong: false,
        start,
        end: start + tail[0].length,
      })
    break
  }
  return groups.filter((group) => isWeakName(text.charAt(group.start), group))
}

function isWeakName(opener: string, group: Bracketed): boolean {
  const name = foldText(group.text)
  if (
    /^[a-z]{1,3}$/.test(name) ||
    /\*{2}/.test(name) ||
    name.length < 2 ||
    name.length > 18 ||
    EMOTICON.test(name)
  )
    return false
  if (isHardSlogan(name) || /^[\d/\s.:-]+$/.test(name)) return false
  const isRound = /[(（{｛《〈]/u.test(opener)
  if (
    isRound &&
    (REMARK.test(name) ||
      !/\p{Script=Han}{2}|[A-Za-z]{3}/u.test(name) ||
      (group.place === 'head' && isSlogan(name)))
  )
    return false
  if (/[《〈]/u.test(opener)) return SHOP_TYPE_END.test(name)
  return !/[,，;；:：]/u.test(name)
}

function scoreOf(group: Bracketed, hasOther: boolean): number {
  const name = foldText(group.text)
  const place = { head: 4, second: 3, tail: 4.5, inside: 0 }[group.place]
  const shop = SHOP_TYPE_END.test(name) ? (group.place === 'inside' ? 1.5 : 4) : 0
  const slogan = hasOther && isSlogan(name) && shop === 0 ? -5 : 0
  const described = hasOther && isDescription(name) ? -2 : 0
  const generic = hasOther && isGenericName(nameKey(name)) ? -1.5 : 0
  const hard = isHardSlogan(name) ? -6 : 0
  return place + shop + slogan + described + generic + hard + (group.strong ? 1 : 0)
}

/** 【木槿】【木槿外卖】: the second, longer name is the sender; 【木槿银行】【木槿快讯】: the first is. */
function isExtendedBy(first: Bracketed, other: Bracketed): boolean {
  if (other.place !== 'second' || isSlogan(other.text)) return false
  if (isShoppingPlatform(nameKey(first.text))) return true
  const short = nameKey(first.text)
  const long = nameKey(other.text)
  return short !== '' && long.length > short.length && long.startsWith(short)
}

/** The candidates by how likely they sign, and whether the first is likely enough. */
function choose(groups: readonly Bracketed[]): { names: string[]; isSigned: boolean } {
  const hasOther = groups.length > 1
  const scored = groups.map((group) => {
    const extended = groups.some((other) => other !== group && isExtendedBy(group, other))
    return { group, score: scoreOf(group, hasOther) - (extended ? 3 : 0) }
  })
  scored.sort((a, b) => b.score - a.score)
  return {
    names: [...new Set(scored.map(({ group }) => group.text))],
    isSigned: (scored[0]?.score ?? 0) > 0,
  }
}

/** Brackets in the middle of a text name products and the like; only one that reads like a shop can be the sender. */
function isPossible(group: Bracketed, text: string): boolean {
  if (isNoName(group.text)) return false
  if (group.place === 'tail' && /^(?:和多号|副号|转自|来自)/u.test(group.text)) return false
  if (group.place !== 'inside') return true
  const before = text.slice(Math.max(0, group.start - 4), group.start)
  return (
    SHOP_TYPE_END.test(group.text) && group.start < 40 && !/(?:在|购买|的|从|到|给)$/u.test(before)
  )
}

/**
 * Reads who signed a message: the bracketed name at its head or tail (law.md §3), as printed, without the brackets.
 * `null` when nothing is bracketed in such a place, or only slogans and opt-out lines are.
 */
export function readSignature(message: string): SignatureReading {
  const text = capText(message)
  const strong = strongGroups(text)
  const named = strong.some((group) => group.place !== 'inside' && isPossible(group, text))
  const weak = weakGroups(text).filter(
    (group) =>
      !strong.some((other) => group.start < other.end && other.start < group.end) &&
      !(named && /[(（{｛]/u.test(text.charAt(group.start))),
  )
  const possible = [...strong, ...weak].filter((group) => isPossible(group, text))
  const { names, isSigned } = choose(possible)
  return { signature: isSigned ? (names[0] ?? null) : null, signatures: names }
}
