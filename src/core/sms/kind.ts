import {
  BANK_FIRM,
  CODE_SIGNS,
  DISGUISE,
  NOTICE_SIGNS,
  ORDER_FIRM,
  ORDER_LOOSE,
  PUBLIC_FIRM,
} from './kindWords.ts'
import type { Sign } from './kindWords.ts'
import type { SenderLine } from './line.ts'
import type { MessageKind } from './message.ts'
import { foldWords } from './normalise.ts'
import { STRONG_OFFERS, WEAK_OFFERS } from './offerWords.ts'

export interface KindReading {
  readonly kind: MessageKind
  /** The signs that decided, each as `name: words printed`. */
  readonly because: readonly string[]
}

/** What else is known of the message when its kind is judged. */
export interface KindContext {
  /** True when an opt-out line was recognised. */
  readonly hasOptOut: boolean
  readonly line: SenderLine
}

interface Offer {
  readonly weight: number
  readonly strong: readonly string[]
  readonly words: readonly string[]
}

/** A topic of service outweighs this much of an offer; each further one a little more, and so does an offer of weak words only. */
const TOPIC_WEIGHT = 3
const FURTHER_TOPIC = 1
const WEAK_ONLY = 2
/** Less than this is no offer, unless the message carries an opt-out line. */
const LEAST_OFFER = 2
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
])

function findSigns(text: string, signs: readonly Sign[]): string[] {
  const found: string[] = []
  for (const { name, form } of signs) {
    const words = form.exec(text)?.[0]
    if (words !== undefined) found.push(`${name}: ${words.trim().slice(0, 24)}`)
  }
  return found
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
    .replace(/(?:退订|拒收|屏蔽|取消订阅)[^。\n]{0,12}(?:回复?|发送?)[^。\n]{0,10}/gu, ' ')
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
  const text = withoutOptOutLine(foldWords(message))
  const codes = findSigns(text, CODE_SIGNS)
  if (codes.length > 0) return { kind: 'code', because: codes }
  const offer = readOffer(text)
  const service = readService(text, offer, context.hasOptOut)
  if (service !== undefined) return service
  if (offer.weight >= LEAST_OFFER && !isPrivate(context, offer))
    return { kind: 'marketing', because: offer.words }
  if (context.hasOptOut && !isEmptyPart(foldWords(message)))
    return { kind: 'marketing', because: ['opt-out line', ...offer.words] }
  return { kind: 'other', because: offer.words }
}

/** A few words of an offer from a friend's phone, or from a public service, are no marketing. */
function isPrivate({ line, hasOptOut }: KindContext, offer: Offer): boolean {
  return !hasOptOut && (line.kind === 'mobile' || line.kind === 'service') && offer.weight < 6
}

function isOutweighed(offer: Offer, hasOptOut: boolean, topics: number): boolean {
  const needed =
    TOPIC_WEIGHT + (topics - 1) * FURTHER_TOPIC + (offer.strong.length > 0 ? 0 : WEAK_ONLY)
  return offer.weight + (hasOptOut ? 1 : 0) > needed
}

function readService(text: string, offer: Offer, hasOptOut: boolean): KindReading | undefined {
  const bank = findSigns(text, BANK_FIRM)
  if (bank.length > 0) return { kind: 'bank', because: bank }
  const publicNotice = findSigns(text, PUBLIC_FIRM)
  if (publicNotice.length > 0) return { kind: 'other', because: publicNotice }
  const order = findSigns(text, ORDER_FIRM)
  const hasFacts = order.some((sign) => FACTS.has(sign.split(':')[0] ?? ''))
  const isDressed =
    !hasFacts && offer.strong.length > 0 && (DISGUISE.test(text) || PAID_REVIEW.test(text))
  if (order.length > 0 && !isDressed) return { kind: 'order', because: order }
  const loose = findSigns(text, ORDER_LOOSE)
  const notices = findSigns(text, NOTICE_SIGNS)
  const topics = loose.length + notices.length
  if (topics === 0 || isDressed || isOutweighed(offer, hasOptOut, topics)) return undefined
  return loose.length > 0 ? { kind: 'order', because: loose } : { kind: 'other', because: notices }
}
