import { asPrinted, fold, type Folded } from './fold.ts'
import { read, type Reading, type Span } from './grammar.ts'
import { kindsOf } from './kinds.ts'
import { LEXICON, locate, pattern, shows } from './lexicon.ts'
import type { Purpose, Verdict } from './verdict.ts'

const MOST_REMEMBERED = 500
const remembered = new Map<string, Verdict>()

/** A bare answer, or a bare way of being reached: it says nothing without the words around it. */
const YES =
  "(?:是的?|同意|愿意|我?同意|我?愿意|接[收受]|我?愿?接收|开启|打开|开|启用|允许|订阅|好的?|确认|yes|yes please|on|ok|enabled?|i agree|agree|accept|allow|subscribe|opt ?in|はい|同意する|希望する|受け取る|受信する|예|네|동의|동의함|동의합니다|수신|수신함|수신동의|받기|받음|oui|j'accepte|ja|ein|si|acepto|sim)"
const NO =
  '(?:否|不|不用|不了|不要|不需要|我?不[同愿]意|我?不愿?接[收受]|拒[绝收]|关闭|关|禁用|不[订允][阅许]|不想接收|no|no,? thanks?(?: you)?|no thank you|off|disabled?|decline|opt ?out|いいえ|希望しない|受け取らない|受信しない|同意しない|아니[오요]|거부|미동의|동의하지않음|수신거부|수신안함|받지않음|non(?: merci)?|nein(?: danke)?|no gracias|nao)'
const WAY =
  '(?:(?:通过)?(?:手机)?(?:短信|简讯|邮件|电邮|电子邮[件箱]|电话|微信|app|推送|消息|通知|站内信|邮寄)(?:通知|推送|消息)?|接收(?:短信|邮件|通知|推送|消息)|(?:by )?(?:e?mail|sms|text(?: message)?s?|phone|post|push|telephone|whatsapp|mail|e?mails)(?: notifications?)?|メール|電話|郵便|문자|이메일|전화|앱푸시|푸시|par (?:e?mail|sms|telephone|courrier)|per (?:e?mail|sms|post|telefon)|por (?:correo|sms|telefono|email))'

/**
 * Judges the wording of a control. `context` (heading, row, neighbours) only speaks for a bare answer such as 开启 or
 * "Yes"; it never turns a label that says something itself. Pure, never throws; a text is read up to 2,000 characters.
 */
export function classify(text: string, context = ''): Verdict {
  const key = `${text}\u0000${context}`
  const found = remembered.get(key)
  if (found) return found
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const verdict = judge(fold(text), context)
  remembered.set(key, verdict)
  return verdict
}

/** False for a wording that is surely no marketing, refusal or bundle: one test, for the many labels of a page. */
export function mayConcernConsent(text: string): boolean {
  return gateOpens(fold(text).text)
}

/** Words that make pressing a button the consent itself. */
const BY_PRESSING =
  '(?:点击|点按|确认|继续|提交|注册|登录|入会|加入|开通|下单|领取|授权|即)%16 (?:即[表代视同为]|则|视[为同]|表示|代表|同意|并?授权)|视[为同]同意|默认同意|(?:クリック|タップ|登录|送信|注文)%16 (?:同意|承諾)|(?:클릭|가입|누르)%16 동의|\\b(?:by|en|al|mit(?: dem)?|durch) ?%24 (?:click|continu|sign|join|creat|submit|regist|plac|cliqu|valid|klick|anmeld|hacer clic|registr)'

/**
 * Judges the small print by a button that has no box ("点击即同意《会员规则》并授权品牌方发送商业性信息"). A verdict
 * (`marketing`, or `mixed` when terms are in it) when pressing would consent to marketing; else null.
 */
export function classifyButtonPrint(smallPrint: string): Verdict | null {
  const folded = fold(smallPrint)
  const pressing = pattern('pressing', BY_PRESSING)
  pressing.lastIndex = 0
  const match = pressing.exec(folded.text)
  if (!match || !gateOpens(folded.text)) return null
  const verdict = decide(folded, read(folded.text))
  if (verdict.purpose !== 'marketing' && verdict.purpose !== 'mixed') return null
  const trigger = asPrinted(folded, match.index, match.index + match[0].length)
  return { ...verdict, because: [...new Set([trigger, ...verdict.because])] }
}

function gateOpens(folded: string): boolean {
  const { STRONG, WEAK, MESSAGE, RECEIVE, MEMBER, FOLLOW, ADS, SHARE, PURPOSE } = LEXICON
  const gate = pattern(
    'gate',
    [STRONG, WEAK, MESSAGE, RECEIVE, MEMBER, FOLLOW, ADS, SHARE, PURPOSE].join('|'),
  )
  gate.lastIndex = 0
  return gate.test(folded) || answerOf(folded) !== 0
}

function judge(folded: Folded, context: string): Verdict {
  const { text } = folded
  const answer = answerOf(text)
  if (answer !== 0) {
    const around = context === '' ? null : judgeAnswer(folded, answer, context)
    if (around) return around
  }
  if (!gateOpens(text)) return plainVerdict(folded)
  return decide(folded, read(text))
}

/** 1 = a bare yes or a bare way, -1 = a bare no, 0 = says something itself. */
function answerOf(text: string): 1 | -1 | 0 {
  const core = text.replaceAll(/[^\p{L}\p{N}' ]/gu, '').trim()
  if (core === '') return 1
  if (matches('yes', YES, core) || matches('way', WAY, core)) return 1
  return matches('no', NO, core) ? -1 : 0
}

function matches(key: string, source: string, text: string): boolean {
  const regex = pattern(key, `^${source}$`)
  regex.lastIndex = 0
  return regex.test(text)
}

function judgeAnswer(folded: Folded, answer: 1 | -1, context: string): Verdict | null {
  const around = fold(context)
  const verdict = decide(around, read(around.text))
  if (verdict.purpose === 'mixed') return verdict
  const own = folded.printed.trim()
  const because = own === '' ? verdict.because : [own, ...verdict.because]
  if (verdict.purpose === 'marketing')
    return { ...verdict, purpose: answer > 0 ? 'marketing' : 'inverted', because }
  return verdict.purpose === 'inverted' && answer > 0 ? { ...verdict, because } : null
}

/** The table. Marketing is said only when nothing speaks against it; doubt is `other`, which nobody unticks. */
function decide(folded: Folded, reading: Reading): Verdict {
  const { wanted, refused, duty, notice, screen } = reading
  if (screen) return saying('other', folded, [screen])
  if (wanted && refused) return saying('other', folded, [...wanted, ...refused])
  if (refused) return saying('inverted', folded, refused)
  if (wanted) {
    const bundled = duty ?? notice
    return bundled
      ? saying('mixed', folded, [bundled, ...wanted])
      : saying('marketing', folded, wanted)
  }
  if (duty) return saying('required', folded, [duty])
  if (notice) return saying('transactional', folded, [notice])
  return plainVerdict(folded)
}

function plainVerdict(folded: Folded): Verdict {
  const { text } = folded
  const protect = locate('PROTECT', text)
  if (protect) return saying('protective', folded, [protect])
  const document = locate('DOCUMENT', text) ?? locate('ADULT', text)
  if (document) return saying('required', folded, [document])
  if (shows('TRADE', text)) {
    const notice = locate('NOTICE', text)
    if (notice) return saying('transactional', folded, [notice])
  }
  return { purpose: 'other', kinds: [], because: [] }
}

function saying(purpose: Purpose, folded: Folded, spans: readonly Span[]): Verdict {
  const printed = spans.map(([start, end]) => asPrinted(folded, start, end))
  const because = [...new Set(printed)].filter((words) => words !== '')
  const concerns = purpose === 'marketing' || purpose === 'inverted' || purpose === 'mixed'
  return { purpose, kinds: concerns ? kindsOf(folded.text) : [], because }
}
