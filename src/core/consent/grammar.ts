import { LEXICON, type Facet } from './lexicon.ts'
import { cover, locate, pattern, shows } from './pattern.ts'

/** Where words stand in the folded text: [start, end]. */
export type Span = readonly [number, number]

/** What a text says, sentence by sentence put together. */
export interface Reading {
  /** The words that consent to marketing, or null. */
  readonly wanted: readonly Span[] | null
  /** The words that refuse it, or null. */
  readonly refused: readonly Span[] | null
  /** Words that belong to a contract: documents accepted, data handled, age. */
  readonly duty: Span | null
  /** A notice about an order, a payment, an account. */
  readonly notice: Span | null
  /** Words that make the label a filter, an alert asked for or a part of the order. */
  readonly screen: Span | null
}

interface Sentence {
  readonly text: string
  readonly start: number
}

interface Negation {
  /** -1 = refuses, 1 = does not. */
  readonly sign: 1 | -1
  /** The sentence says what ticking or unticking means; it decides for the whole label. */
  readonly decides: boolean
  readonly because: Span | null
  readonly text: string
}

/** Covers all that only looks like consent or refusal, so that what remains can be taken at its word. */
function simplify(folded: string): string {
  let text = cover('INNOCENT', folded, '~')
  text = cover('DOCUMENT', text, '§')
  text = cover('POINTER', text, '~')
  return cover('POLITE', cover('USING', text, '~'), '~')
}

/** Reads a folded text. Positions in the result are positions in that text. */
export function read(folded: string): Reading {
  const text = simplify(folded)
  const screen = screenWords(text)
  const found = screen
    ? []
    : sentencesOf(text).map((each) => readSentence(each, shows('STRONG', text)))
  const decisive = found.find((each) => each.negation.decides)?.negation.sign
  const wanted: Span[] = []
  const refused: Span[] = []
  for (const { trigger, refusal, negation } of found) {
    const sign = decisive ?? negation.sign
    if (sign > 0 && trigger) wanted.push(...trigger)
    if (sign < 0 && (trigger ?? refusal)) refused.push(...(trigger ?? refusal ?? []))
  }
  return {
    wanted: wanted.length > 0 ? wanted : null,
    refused: refused.length > 0 ? refused : null,
    duty: dutyWords(text),
    notice: noticeWords(cover('LEAVING', cover('UNTICK', text, '~'), '~')),
    screen,
  }
}

/** A filter, a dialog, or an alert asked for; but news of offers that also mentions a sale's start is news of offers. */
function screenWords(text: string): Span | null {
  const words = locate('SCREEN', text)
  if (words) return shows('ADS', text) ? null : words
  const alert = locate('ALERT', text)
  if (!alert) return null
  const rest = text.slice(0, Math.max(0, alert[0] - 4)) + text.slice(alert[1])
  return shows('STRONG', rest) && shows('RECEIVE', text) ? null : alert
}

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  const end = pattern('end', '[!?;]|\\.(?![a-z\\d])|$')
  let start = 0
  for (const match of text.matchAll(end)) {
    if (match.index > start) sentences.push({ text: text.slice(start, match.index), start })
    start = match.index + match[0].length
  }
  return sentences
}

interface SentenceReading {
  readonly negation: Negation
  readonly trigger: readonly Span[] | null
  readonly refusal: readonly Span[] | null
}

function readSentence({ text, start }: Sentence, advertises: boolean): SentenceReading {
  const negation = negationOf(text)
  const shift = ([from, to]: Span): Span => [from + start, to + start]
  const deciding = negation.because ? [negation.because] : []
  const trigger = consentWords(negation.text, text, advertises)
  const refusal = trigger ?? refusalWords(negation)
  return {
    negation,
    trigger: trigger && [...deciding, ...trigger].map(shift),
    refusal: refusal && [...deciding, ...refusal].map(shift),
  }
}

/** Refusal and orders to tick or untick, added up: two of them cancel out only where the grammar is known to. */
function negationOf(sentence: string): Negation {
  const untick = locate('UNTICK', sentence)
  let text = cover('UNTICK', sentence, '~')
  const unless = locate('UNLESS', text)
  text = cover('LEAVING', cover('UNLESS', text, '~'), '~')
  const answered = cover('DOUBLE', text, '~')
  const refusing = answered
    .split(/[,()]|但|\bbut\b/)
    .find((piece) => shows('REFUSE', piece) && (untick !== null || isGoverned(piece)))
  const because = refusing ? locate('REFUSE', answered) : null
  const count = (untick ? 1 : 0) + (unless ? 1 : 0) + (refusing ? 1 : 0)
  const decides = untick !== null || (shows('TICK', text) && count > 0)
  return { sign: count % 2 === 1 ? -1 : 1, decides, because: because ?? untick ?? unless, text }
}

const GOVERNED: readonly Facet[] = [
  'RECEIVE',
  'AGREE',
  'MESSAGE',
  'STRONG',
  'SHARE',
  'TICK',
  'DUTY',
  'ADS',
  'PURPOSE',
]

function isGoverned(piece: string): boolean {
  return GOVERNED.some((facet) => shows(facet, piece))
}

/** The words of a sentence that make it a consent to marketing (its sign aside), or null. */
function consentWords(text: string, whole: string, advertises: boolean): readonly Span[] | null {
  const strong = locate('STRONG', text)
  const offer = strong ?? (shows('TRADE', text) ? null : locate('WEAK', text))
  const receive = locate('RECEIVE', text)
  if (offer && receive && isAddressed(text, receive, offer)) return [receive, offer]
  const message = locate('MESSAGE', text)
  if (strong && message && (shows('AGREE', text) || isHeadline(text))) return [strong, message]
  if (offer && message && shows('LETTER', text) && shows('AGREE', text)) return [message, offer]
  const purpose = locate('PURPOSE', text)
  if (purpose && !shows('WORK', text) && CONCERNED.some((facet) => shows(facet, text)))
    return [purpose]
  if (strong && refusesOffers(text)) return [strong]
  return looseConsent(text, receive, message, advertises) ?? joining(text, whole)
}

/** A purpose alone (用于促销的商品) is no consent: the person or their data must be in it. */
const CONCERNED: readonly Facet[] = ['AGREE', 'REFUSE', 'SHARE', 'DUTY']

function refusesOffers(text: string): boolean {
  const { WITHOUT, WITHOUT_AFTER, STRONG } = LEXICON
  return pattern(
    'refused offer',
    `${WITHOUT}%16 (${STRONG})|(${STRONG})%10 (${WITHOUT_AFTER})`,
  ).test(text)
}

/** A label of a few words without a verb, ending in what is sent: "营销推送", "短信营销", "Marketing emails". */
function isHeadline(text: string): boolean {
  if (noticeWords(text)) return false
  const { STRONG, SENT, SENT_LATIN } = LEXICON
  const label = text.replaceAll(/\([^)]*\)|^[,:~\s]+|[,:~\s]+$/g, '').trim()
  const wide = `^(?!.*(展示|显示)|最新.?[资消讯]|隐藏|过滤|发布|创建|新[建增]|编辑|设置|管理|查看|检视|更多|购买).{0,8}((${STRONG}).{0,10}(${SENT})|(${SENT})的?(${STRONG}))(开关|服务|类|频率|方式)?$|^.{0,4}(电子[报刊]|新闻通讯|edm|メールマガジン|メルマガ|ニュースレター|뉴스레터)$`
  const latin = `^(_ ){0,3}(${STRONG})_( and| &)?( _){0,3} ${SENT_LATIN}$|^${SENT_LATIN}(,| and| &)?( _){0,2} (${STRONG})_$|^(_ ){0,2}((e ?)?newsletters?|mailing list|boletin)$`
  if (CJK.test(label)) return pattern('headline', wide).test(label)
  return pattern('latin headline', latin).test(label)
}

const ADDRESSING: readonly Facet[] = ['AGREE', 'MESSAGE', 'PERSON', 'TICK']

/** The goods of a cart also say 订阅 and 特价: someone must be spoken of, or the words must stand as in an order. */
function isAddressed(text: string, receive: Span, offer: Span): boolean {
  if (ADDRESSING.some((facet) => shows(facet, text))) return true
  if (/[\u3040-\u30ff\uac00-\ud7af]/.test(text)) return text.length - receive[1] <= 8
  const before = text.slice(text.lastIndexOf(',', receive[0]) + 1, receive[0]).replaceAll('~', '')
  const early = before.length <= (CJK.test(text) ? 3 : 12)
  return early && receive[0] < offer[0] && text.length <= 90
}
const CJK = /[\u3005-\uffff]/

/** "I agree to get messages from X": no word of advertising, yet nothing else either. */
function looseConsent(
  text: string,
  receive: Span | null,
  message: Span | null,
  advertises: boolean,
): readonly Span[] | null {
  if (!receive || !message || shows('TRADE', text)) return null
  const agree = locate('AGREE', text)
  if (!shows('LETTER', text) && !(agree && CJK.test(text))) return null
  const source = locate('SOURCE', text)
  return advertises || source ? [agree ?? receive, receive, message] : null
}

function joining(text: string, whole: string): readonly Span[] | null {
  const ads = locate('ADS', text)
  if (ads) return [ads]
  const member = locate('MEMBER', text)
  if (member && !shows('PAID', whole)) return [member]
  const follow = locate('FOLLOW', text)
  return follow ? [follow] : null
}

/** A refusal of messages needs no word of advertising ("不要打电话", "do not email me"). */
function refusalWords(negation: Negation): readonly Span[] | null {
  const { text } = negation
  if (negation.sign > 0 || shows('TRADE', text)) return null
  const share = locate('SHARE', text)
  if (share) return [share]
  const receive = locate('RECEIVE', text)
  const agree = locate('AGREE', text)
  const message = locate('MESSAGE', text) ?? locate('STRONG', text)
  const verb = receive ?? (shows('LETTER', text) || shows('STRONG', text) ? agree : null)
  if (verb && message) return [verb, message]
  return receive && agree ? [receive] : null
}

/** A contract accepted, data handled or an age stated, beside anything else in the label. */
function dutyWords(text: string): Span | null {
  const document = text.indexOf('§')
  if (document >= 0) {
    for (const { text: sentence, start } of sentencesOf(text)) {
      const accepted = locate('READ', sentence) ?? locate('AGREE', sentence)
      if (sentence.includes('§') && accepted) return [accepted[0] + start, accepted[1] + start]
    }
  }
  return locate('ADULT', text) ?? dataWords(text)
}

/** Handling of data is a duty of its own only when its purpose is not advertising: a further consent follows it. */
function dataWords(text: string): Span | null {
  const data = locate('DUTY', text)
  if (!data) return null
  if (!shows('STRONG', text)) return data
  if (shows('AIM', text.slice(Math.max(0, data[0] - 16), data[0]))) return null
  const rest = text.slice(data[1])
  const agree = locate('AGREE', rest)
  if (/^[^,]{0,4}(?:및|,)/.test(rest)) return data
  if (!agree) return null
  return shows('STRONG', text.slice(data[0], data[1] + agree[0])) ? null : data
}

function noticeWords(text: string): Span | null {
  const trade = `(${LEXICON.TRADE})`
  const notice = `(${LEXICON.NOTICE})`
  const match = pattern(
    'trade notice',
    `${trade}%5 ${notice}|#${notice}_( (about|on|for|regarding|to|zu|sur|sobre|de))?( (my|your|the|this|our|meine?r?|ma|votre|mi|tu|su))? ${trade}`,
  ).exec(text)
  return match && !shows('STRONG', match[0]) ? [match.index, match.index + match[0].length] : null
}
