import type { SenderLine } from './line.ts'
import type { MessageKind } from './message.ts'
import { foldWords } from './normalise.ts'
import { DISGUISE, NOTICE_SIGNS, PUBLIC_FIRM } from './noticeWords.ts'
import { STRONG_OFFERS, WEAK_OFFERS } from './offerWords.ts'
import { BANK_FIRM, CODE_SIGNS, ORDER_FIRM, ORDER_LOOSE } from './serviceWords.ts'
import type { Sign } from './sign.ts'
import { isSlogan, SHOP_TYPE_END } from './signatureWords.ts'

export interface KindReading {
  readonly kind: MessageKind
  /** The signs that decided, each as `name: words printed`. */
  readonly because: readonly string[]
}

/** What else is known of the message when its kind is judged. */
export interface KindContext {
  /** True when a way to opt out was recognised. */
  readonly hasOptOut: boolean
  readonly signature: string | null
  readonly line: SenderLine
}

interface Offer {
  readonly weight: number
  readonly strong: readonly string[]
  readonly words: readonly string[]
}

interface Found {
  readonly name: string
  readonly words: string
  readonly at: number
}

/** What an offer must outweigh when the message also speaks of a service, and what makes that heavier. */
const TOPIC = { first: 3, further: 1, offerIsWeak: 2, comesFirst: 2, onlyMentioned: 1 } as const
/** Words that shops use in offers too (送货上门, 医保可用); beside an opt-out line they say little. */
const MENTIONS = new Set([
  'delivery',
  'lack',
  'order',
  'public office',
  'school',
  'health',
  'utility',
  'terms',
])
/** The least weight of an offer in a message that says nothing of opting out. */
const LEAST_OFFER = { signed: 2, unsigned: 5, weakOnly: 4 } as const
/** A reward for a review is an offer, also when it comes with word of a parcel. */
const PAID_REVIEW =
  /(?:好评|五星|5星|晒图|晒单|追评)[^。\n]{0,24}(?:优惠券|红包|返现|返\d|券|礼|返利)/u
/** Facts that no offer would invent: codes, numbers, money moved. */
const FACTS = new Set([
  'pick-up code',
  'tracking number',
  'order number',
  'refund',
  'unpaid order',
  'journey',
  'recall',
  'voucher',
  'usage',
  'charged',
])
/** How a service speaks: with no word of an offer this is enough. */
const THIN_SERVICE =
  /请(?:您)?(?:及时|尽快|注意|妥善|合理|提前|知悉|留意|保管|耐心|务必)|谅解|抱歉|耐心|到期|剩余|密码|注册|默认/u
/** Who hardly ever advertises, unless the message itself says how to opt out. */
const PUBLIC_SENDER =
  /(?:政府|管理局|监管局|公安|税务|法院|检察院|医院|卫生院|保健院|卫生(?:服务)?中心|卫健委|疾控|考试院|考试中心|教育局|教务处|学校|小学|中学|大学|幼儿园|图书馆|博物馆|科技馆|文化馆|消协|消费者协会|气象[台局]|街道|社区|居委会|应急|人社|社保|医保|公积金|车管所|交警|交管|驾考|供电|电力|水务|燃气|自来水|物业|反诈|消防|残联|妇联|工会|团委|民政|防汛|政务|红十字|血站|血液中心|铁路|12306|警方|警察|网警|网安|^[市区县](?!集|井)|^国家|^12[03]\d{2,3}$|^110$|^119$)/u

function findSigns(text: string, signs: readonly Sign[]): Found[] {
  const found: Found[] = []
  for (const { name, form } of signs) {
    const match = form.exec(text)
    if (match !== null) found.push({ name, words: match[0], at: match.index })
  }
  return found
}

function shown(found: readonly Found[]): string[] {
  return found.map(({ name, words }) => `${name}: ${words.trim().slice(0, 24)}`)
}

function distinctWords(text: string, forms: readonly RegExp[]): Set<string> {
  return new Set(forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[0].trim())))
}

function readOffer(text: string): Offer {
  const strong = [...distinctWords(text, STRONG_OFFERS)]
  const weak = [...distinctWords(text, WEAK_OFFERS)].filter(
    (word) => !strong.some((other) => other.includes(word)),
  )
  return {
    weight: strong.length * 2 + weak.length,
    strong,
    words: [...strong, ...weak].slice(0, 5),
  }
}

/** The opt-out line itself holds 验证码 in evasive messages (验证码回T退订, 回验证码N拒): it says nothing about the kind. */
function withoutOptOutLine(text: string): string {
  return text
    .replace(
      /(?:回复?)?验证码\s?(?:回复?|发送?)?\s?[A-Za-z]{0,3}\s?(?:退订|拒收?|退|T|N|R|TD)(?![A-Za-z0-9])[^。]{0,6}/giu,
      ' ',
    )
    .replace(
      /(?<!不)(?:退订|拒收|屏蔽|取消订阅)[^。\n]{0,12}(?:回复?|发送?|联系|致电|点)[^。\n]{0,10}/gu,
      ' ',
    )
}

/** A name may hold words of offers (好物局, 惠选); a slogan in the signature's place is an offer. */
function withoutSignature(message: string, signature: string | null): string {
  if (signature === null || isSlogan(signature)) return message
  return message.split(signature).join('某店')
}

/** True for a bare remainder of a split message: (2/2)95559。回复TD可退订。 */
function isEmptyPart(text: string): boolean {
  const rest = text
    .replace(/[【[][^】\]]{0,30}[】\]]/gu, '')
    .replace(/回复?\s?[A-Za-z0-9]{1,6}\s?可?(?:退订|拒收)?|退订|拒收/gu, '')
  return rest.replace(/[^\p{L}]/gu, '').length < 4
}

/**
 * Tells offers from codes, notices and bills. A message that serves something bought or an account, with a number, code or
 * amount to show for it, is never `marketing`, whatever its last sentence advertises. Topics without such facts are weighed
 * against the offer. When nothing speaks for an offer the answer is `other`.
 */
export function readKind(message: string, context: KindContext): KindReading {
  const text = withoutOptOutLine(foldWords(withoutSignature(message, context.signature)))
  const codes = findSigns(text, CODE_SIGNS)
  if (codes.length > 0) return { kind: 'code', because: shown(codes) }
  const offer = readOffer(text)
  const service = readService(text, offer, context.hasOptOut)
  if (service !== undefined) return service
  if (isOffer(context, offer)) return { kind: 'marketing', because: offer.words }
  if (context.hasOptOut && !isEmptyPart(foldWords(message)) && !THIN_SERVICE.test(text)) {
    return { kind: 'marketing', because: ['opt-out line'] }
  }
  return { kind: 'other', because: offer.words }
}

/** A few words of an offer from a friend's phone, from an unsigned line or from a public body are no marketing. */
function isOffer({ hasOptOut, signature, line }: KindContext, offer: Offer): boolean {
  if (hasOptOut) return offer.weight > 0
  if (signature !== null && PUBLIC_SENDER.test(signature)) return offer.strong.length > 2
  const isPrivate = signature === null || line.kind === 'mobile' || line.kind === 'service'
  const least = isPrivate ? LEAST_OFFER.unsigned : LEAST_OFFER.signed
  if (!isPrivate && SHOP_TYPE_END.test(signature)) return offer.weight > 0
  return offer.weight >= (offer.strong.length > 0 ? least : Math.max(least, LEAST_OFFER.weakOnly))
}

/** True when the first words of service stand before the first words of an offer. */
function comesFirst(text: string, topics: readonly Found[], offer: Offer): boolean {
  const service = Math.min(...topics.map(({ at }) => at))
  const offered = Math.min(text.length, ...offer.strong.map((word) => text.indexOf(word)))
  return service < offered
}

function isOutweighed(
  text: string,
  offer: Offer,
  hasOptOut: boolean,
  topics: readonly Found[],
): boolean {
  if (hasOptOut && offer.strong.length > 0 && topics.every(({ name }) => MENTIONS.has(name))) {
    return offer.weight > TOPIC.onlyMentioned
  }
  const needed =
    TOPIC.first +
    (topics.length - 1) * TOPIC.further +
    (offer.strong.length > 0 ? 0 : TOPIC.offerIsWeak) +
    (comesFirst(text, topics, offer) ? TOPIC.comesFirst : 0)
  return offer.weight + (hasOptOut ? 1 : 0) > needed
}

function readService(text: string, offer: Offer, hasOptOut: boolean): KindReading | undefined {
  const bank = findSigns(text, BANK_FIRM)
  if (bank.length > 0) return { kind: 'bank', because: shown(bank) }
  const publicNotice = findSigns(text, PUBLIC_FIRM)
  if (publicNotice.length > 0) return { kind: 'other', because: shown(publicNotice) }
  const order = findSigns(text, ORDER_FIRM)
  const hasFacts = order.some((sign) => FACTS.has(sign.name))
  const isDressed =
    !hasFacts &&
    ((offer.strong.length > 0 && (DISGUISE.test(text) || PAID_REVIEW.test(text))) ||
      (hasOptOut && offer.strong.length > 2 && !comesFirst(text, order, offer)))
  if (order.length > 0 && !isDressed) return { kind: 'order', because: shown(order) }
  const loose = findSigns(text, ORDER_LOOSE)
  const notices = findSigns(text, NOTICE_SIGNS)
  const topics = [...loose, ...notices]
  if (topics.length === 0 || isDressed || isOutweighed(text, offer, hasOptOut, topics))
    return undefined
  return loose.length > 0
    ? { kind: 'order', because: shown(loose) }
    : { kind: 'other', because: shown(notices) }
}
