import { asPrinted, fold, type Folded } from './fold.ts'
import { read, type Reading, type Span } from './grammar.ts'
import { kindsOf } from './kinds.ts'
import { LEXICON } from './lexicon.ts'
import { locate, pattern, shows } from './pattern.ts'
import type { Purpose, Verdict } from './verdict.ts'

/** A heading that names the subject of a bare answer (促销) is no longer than this. */
const MOST_HEADING = 24
const MOST_REMEMBERED = 500
const remembered = new Map<string, Verdict>()

/** What a bare answer may hold beside words of agreeing, refusing, receiving and ways of being reached. */
const FILLER =
  '[ ,.!?;:&()-]|[我是请再了暂需已吧啊通过给]|每|[天周日月]|[一两]次|电子|开启?|打开|启用|手机|消息|app|[ぁ-ん]+|하지|합니다|않음|안?함|[기음요오을를 ]|이메일|#(on|ok|by|me|us|par|per|por|e?mails?|sms|thanks?|thank you|you|merci|danke|gracias|enabled?|bitte|please|sign me up|mail)#'

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
  '(点击|点按|确认|继续|提交|注册|登录|入会|加入|开通|下单|领取|授权|即)%16 (即|则|视|表示|代表|同意|授权)|默认同意|(クリック|タップ|登录|送信|注文)%16 同意|(클릭|가입|누르)%16 동의|#(by|en|al|mit|durch) ?%24 (click|continu|sign|join|creat|submit|regist|plac|cliqu|valid|klick|anmeld|hacer)'

/**
 * Judges the small print by a button that has no box ("点击即同意《会员规则》并授权品牌方发送商业性信息"). A
 * `marketing` verdict when pressing would consent to marketing, terms in it or not; else null.
 */
export function classifyButtonPrint(smallPrint: string): Verdict | null {
  const folded = fold(smallPrint)
  const match = pattern('pressing', BY_PRESSING).exec(folded.text)
  if (!match || !gateOpens(folded.text)) return null
  const verdict = decide(folded, read(folded.text))
  if (verdict.purpose !== 'marketing' && verdict.purpose !== 'mixed') return null
  const trigger = asPrinted(folded, match.index, match.index + match[0].length)
  return { ...verdict, purpose: 'marketing', because: [...new Set([trigger, ...verdict.because])] }
}

function gateOpens(folded: string): boolean {
  const { STRONG, WEAK, MESSAGE, RECEIVE, MEMBER, FOLLOW, ADS, SHARE, PURPOSE } = LEXICON
  const all = [STRONG, WEAK, MESSAGE, RECEIVE, MEMBER, FOLLOW, ADS, SHARE, PURPOSE]
  return pattern('gate', all.join('|')).test(folded) || answerOf(folded) !== 0
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

/** 1 = a bare yes or a bare way (短信), -1 = a bare no, 0 = says something itself. */
function answerOf(text: string): 1 | -1 | 0 {
  if (text.length > 24) return 0
  const { AGREE, RECEIVE, MESSAGE, REFUSE } = LEXICON
  const empty = pattern(
    'answer',
    `^((${[AGREE, RECEIVE, MESSAGE, REFUSE].join('|')})[a-z]*|${FILLER})*$`,
  )
  if (!empty.test(text)) return 0
  return shows('REFUSE', text) ? -1 : 1
}

function judgeAnswer(folded: Folded, answer: 1 | -1, context: string): Verdict | null {
  const around = fold(context)
  let verdict = decide(around, read(around.text))
  if (verdict.purpose === 'other' && around.text.length <= MOST_HEADING) {
    const joined = fold(`${context} ${folded.printed}`)
    verdict = decide(joined, read(joined.text))
    return verdict.purpose === 'other' ? null : verdict
  }
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
