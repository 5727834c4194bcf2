import { foldWords } from './normalise.ts'

/** The reply that stops a message line. `code` keeps the case it is printed in; `to` only when another number is named. */
export interface OptOut {
  readonly code: string
  readonly to?: string
}

export interface OptOutReading {
  readonly optOut: OptOut | null
  /** A number to call, where the message offers that instead of a reply. */
  readonly phone?: string
  /** True when the message offers some way out: a reply, a number, a page, the shop's service. */
  readonly isOffered: boolean
  /** The opt-out words with their surroundings, as recognised. */
  readonly words: readonly string[]
}

interface Candidate {
  readonly code: string
  readonly to?: string | undefined
  readonly at: number
  readonly words: string
}

/** The words a code must be bound to. The last group is evasive spelling seen or to be expected. */
const WORD =
  /退订|退阅|退定(?!金)|[褪推腿][订定](?!单)|退[叮盯钉町]|tui ?(?:订|ding)|T订|取订|取关|拒接收|拒[收接]|[据距巨]收|拒绝(?:再?接[收受]|短信|骚扰|推送|广告|信息|来信|打扰)|屏蔽|取消(?:免费)?(?:本|该|此类?)?(?:订阅|赠阅|接收|收看|收取|推送|短信|消息|信息|登录提醒|流量提醒|提醒|关注|通知|打扰)|取消\p{Script=Han}{1,8}?(?:提醒|推送)|不(?:再|想|愿意?|需要?|必|用|要|希望)再?(?:接收|收到|收取|接到|看到)|停止(?:接收|发送|推送|打扰|订阅)|停[发收]|不再打扰|免[打]?扰|勿扰|谢绝(?:来信|打扰|短信|接收)?|unsubscribe|opt[ -]?out|打扰|取消|拒|退/giu

const CODE = '([@#*]{0,2}[A-Za-z0-9]{1,12}(?:#[A-Za-z0-9]{1,10})?|[A-Za-z](?: [A-Za-z]){1,2})'
const QUOTE = '["\'“”‘’「」『』【】\\[\\]()<>《》{}]{0,2}'
const REPLY =
  '(?:短信回复|回复短信|发送短信|编辑短信|回复本短信|回复|回短信|发送|编辑|答复|输入|发短信|回|发|扣|敲|复|hf|reply(?: with)?|send)'
const FILL =
  '(?:[\\s:=·.*_^+\\-/|~。‖]|数字|字母|大写|小写|英文|代码|代号|指令|验证码|校验码|内容|短信|一个|单个|个|为){0,4}'
const OBJECT =
  '(?:此|本|该|这|所有|全部|任何|类|条|些|种|短信|信息|消息|资讯|彩信|服务|提醒|广告|推广|营销|商业性?|促销|推送|通知|订阅|内容|我司|本店|本号码?|会员|天气|流量|活动|优惠|后续|的|等|更多|来自|我们)'
const POLITE =
  '(?:[\\s,:;.、~!|/\\-→>=➜➡·*_^+]|请您?|可以?|您|直接|只需|敬请|麻烦|均可|则|即|就|烦请|也|需|一律|如需|可?免费|方式|方法|办法)'
const LINKER =
  '(?:即可|便可|就可|可以?|来|则|能|以|就|将|直接|进行|办理|申请|为|即|后|免费|随时|=|➜|→|->|>|-|~|/|\\||‖|。|\\s)'
const TO = '(?:短信)?(?:回复|发送|发)?(?:至|到|给)'
const NUMBER = '(本号码?|此号码?|本机|该号码?|原号码?|\\d[\\d*\\- ]{2,24}[\\d*])'

const AFTER_REPLY = new RegExp(
  `^${OBJECT}{0,5}${QUOTE}${POLITE}{0,8}${REPLY}${FILL}${QUOTE}${CODE}(?![A-Za-z0-9])`,
  'iu',
)
const AFTER_DIRECT = new RegExp(
  `^${OBJECT}{0,3}[\\s:=\\-→>➜➡/|~.,、请扣]{0,3}${QUOTE}${CODE}(?![A-Za-z0-9])`,
  'iu',
)
const BEFORE_REPLY = new RegExp(
  `${REPLY}${FILL}${QUOTE}${CODE}${QUOTE}(?:${TO}\\s?${NUMBER})?(?:[,;]\\s?(?=即|便|就|可|$))?${LINKER}{0,4}(?:如需|请)?$`,
  'iu',
)
const BEFORE_DIRECT = new RegExp(`(^|[^A-Za-z0-9])${QUOTE}${CODE}${QUOTE}${LINKER}{0,2}$`, 'iu')
/** A usual code at the end of an address: `t.cn/7bKqwT退订`. */
const GLUED = /\.[a-z]{2,5}\/[\w/-]{1,24}?(TD|[TNR])$/u
const AFTER_NUMBER = new RegExp(`^${QUOTE}\\s?${TO}\\s?${NUMBER}`, 'u')
const OTHER_WAY =
  /(?:退订|拒收|取消订阅|屏蔽)(?:短信|消息|信息|推送)?[^。\n]{0,3}(?:请|可)?(?:点|戳|联系|致电|登录|前往|在|进入|关注|搜|:|打开)/u
const PHONE_AFTER = /^[^\d*A-Za-z]{0,8}(\d[\d*-]{5,15}|[*\d]{2,4}\d*\*{4,}\d*)/u

/** Letters and noughts that senders use for stopping; nothing else is taken without the word "reply". */
const USUAL = /^(?:td?|tt|n|r|q|qx|d|tdd|0{1,4})$/i
const STOPPING =
  /^[@#*]{0,2}\d?(?:t ?d?[a-z]{0,5}(?:#[a-z]{1,6})?|qx[a-z]{0,6}|bk|nd|ck?td|cc|sm|by|0{1,4}|[a-z])$/i
const AGREEING =
  /参与|参加|领|办理|报名|订购|开通|确认|同意|详询|咨询|了解|预约|预订|购买|下单|激活|升级|续订|续费|查询|查看|抽奖|获取|获赠|享|惊喜|有礼|有意|需要|愿意|接受|申请|兑换|满意|评价|互动|查|体验|锁定|加入|恢复|保留|继续|变更|更改|修改|改为/
const AGREEING_BEFORE = new RegExp(`(?:${AGREEING.source})请?您?$`, 'u')
const AGREEING_NEXT = new RegExp(
  `^["”’」』】\\])>]{0,2}(?:即可|便可|就可|可|来|即|立即|马上|就)?(?:${AGREEING.source}|有|得|送|抢|赢|看|玩)`,
  'u',
)
const REFUSED_SENSE =
  /(?:[不未无勿别没免](?:需|必|想|要|用|须|得|能|可|会)?|恢复|如何|怎么|已|已经|成功|申请|办理|您的|线上渠道|视为|取消)$/u
const GOODS_NEXT =
  /^(?:了|成功|后|失败|费|款|金|货|的|套餐|业务|流量|包|原|旧|并|合约|保险|课程|商品|订单|基础|宽带|会员(?!短信|信息)|预约|预订|行程|座位|机票|酒店|产品|礼包|权益|资格|年费|自动续)/u
const EDGE_NEXT = /^(?:$|[\s,.;:!~|/)\]}>”"'、。，；！】」』》（(【[<★☆●·…-]|[^\p{L}\p{N}])/u
const OPT_OUT_OF_ORDER =
  /(?:订单|预约|预订|订座|座位|行程|交易|挂号|登录|操作|业务|套餐|排队|取号|面试)[^,。;，；]{0,10}$/u

/** The lone characters 拒, 退 and 取消 stand for opting out only in a narrow form; 打扰 needs a usual code. */
function isWeak(word: string): boolean {
  return word === '拒' || word === '退' || word === '取消' || word === '打扰' || word === '拒接'
}

function bareCode(code: string): string {
  return code.replace(/\s/g, '')
}

/** Codes that can be a phone number, an amount, or an offer's number are refused. */
function isCodeShaped(code: string): boolean {
  if (/^\d+$/.test(code)) return code.length <= 4 && !/^1\d/.test(code)
  if (/^[xX*]{2,}$/.test(code) || /^[@#*]+$/.test(code)) return false
  return !/^(?:https?|www|app|vip|plus|wap|qq|id)$/i.test(code) && !/\d{4,}/.test(code)
}

function otherNumber(printed: string | undefined): string | undefined {
  if (printed === undefined || /[本此该原]/.test(printed)) return undefined
  const digits = printed.replace(/[\s-]/g, '')
  return digits.length >= 4 ? digits : undefined
}

/** 退订回T, 拒收请回复R, 如需退订请发送QX至10086, 退订TD, 拒T. */
function readAfter(word: string, after: string, at: number): Candidate | undefined {
  if (GOODS_NEXT.test(after)) return undefined
  const replied = AFTER_REPLY.exec(after)
  const direct =
    replied === null && word !== '取消' && word !== '打扰' ? AFTER_DIRECT.exec(after) : null
  const match = replied ?? direct
  const code = bareCode(match?.[1] ?? '')
  if (match === null || code === '' || !isCodeShaped(code)) return undefined
  const rest = after.slice(match[0].length)
  if (
    AGREEING_NEXT.test(rest) ||
    (/^\d/.test(code) && /^\s/.test(rest) && AGREEING_NEXT.test(rest.trim()))
  )
    return undefined
  if (isWeak(word) && !(USUAL.test(code) && EDGE_NEXT.test(rest))) return undefined
  if (word === '取消' && !/^(?:td|qx)$/i.test(code)) return undefined
  if (direct !== null && !(USUAL.test(code) || (STOPPING.test(code) && EDGE_NEXT.test(rest))))
    return undefined
  const to = otherNumber(AFTER_NUMBER.exec(rest)?.[1])
  return { code, to, at: at + match[0].length, words: word + match[0] }
}

/** 回T退订, 回复0000屏蔽短信, 编辑短信TD回复至本号码，即可取消赠阅, TD退订. */
function readBefore(
  word: string,
  before: string,
  after: string,
  at: number,
): Candidate | undefined {
  if (GOODS_NEXT.test(after)) return undefined
  if (isWeak(word) && (word === '打扰' || !EDGE_NEXT.test(after))) return undefined
  const replied = BEFORE_REPLY.exec(before)
  const direct = replied === null ? BEFORE_DIRECT.exec(before) : null
  const glued = replied === null && !isWeak(word) ? GLUED.exec(before)?.[1] : undefined
  if (glued !== undefined) return { code: glued, at, words: `${glued}${word}` }
  const code = bareCode(replied?.[1] ?? direct?.[2] ?? '')
  if (code === '' || !isCodeShaped(code)) return undefined
  if (word === '取消' && (direct !== null || !/^td?$/i.test(code))) return undefined
  if (isWeak(word) && !USUAL.test(code)) return undefined
  const lead = before.slice(0, (replied ?? direct)?.index ?? 0) + (direct?.[1] ?? '')
  if (direct !== null && (!USUAL.test(code) || /[A-Za-z0-9][/.?&=_%-]$/.test(lead)))
    return undefined
  if (!USUAL.test(code) && AGREEING_BEFORE.test(lead.slice(-6))) return undefined
  if (
    /[不勿别未]要?$/.test(lead) ||
    (/[,;]\s?$/.test(before) && !(USUAL.test(code) && EDGE_NEXT.test(after)))
  )
    return undefined
  return { code, to: otherNumber(replied?.[2]), at, words: `${before.slice(lead.length)}${word}` }
}

/** Beside one opt-out word: the code after it, unless only the one before it is a usual stop code. */
function readBeside(text: string, word: string, start: number): Candidate | undefined {
  const before = text.slice(Math.max(0, start - 56), start)
  const after = text.slice(start + word.length, start + word.length + 72)
  if (!/^(?:不|停|谢|勿|免)/.test(word) && REFUSED_SENSE.test(before.slice(-4))) {
    if (!/(?:可|来|即可|直接)?(?:申请|办理)$/.test(before.slice(-4))) return undefined
  }
  if (word.startsWith('取消') && OPT_OUT_OF_ORDER.test(before)) return undefined
  const later = readAfter(word, after, start + word.length)
  const sooner = readBefore(word, before, after, start)
  if (later === undefined || sooner === undefined) return later ?? sooner
  return USUAL.test(sooner.code) && !USUAL.test(later.code) ? sooner : later
}

/** Codes that the same message gives for saying yes: 回复1领取, 有意回F, 同意请回复Y. */
function agreeingCodes(text: string): Set<string> {
  const codes = new Set<string>()
  const offered = new RegExp(
    `(.{0,8})${REPLY}${FILL}${QUOTE}([A-Za-z0-9#@]{1,8})(?![A-Za-z0-9])${QUOTE}(.{0,10})`,
    'giu',
  )
  for (const match of text.matchAll(offered)) {
    const [, lead = '', code = '', rest = ''] = match
    if (
      /退|拒|屏蔽|取消|接收|订阅|打扰/.test(lead.slice(-5)) ||
      /^.{0,5}(?:退|拒|屏蔽|取消)/u.test(rest)
    )
      continue
    if (
      AGREEING_NEXT.test(rest.replace(/^\s/, '')) ||
      new RegExp(`(?:${AGREEING.source})[,，]?请?您?$`, 'u').test(lead)
    )
      codes.add(code)
  }
  return codes
}

/** English lines: Reply T to unsubscribe. */
function readEnglish(text: string): Candidate | undefined {
  const match =
    /\b(?:reply|text|send|txt)\s+(?:with\s+)?["'“]?([A-Za-z0-9]{1,6})["'”]?\s+to\s+(?:unsubscribe|opt[ -]?out|stop|cancel)/iu.exec(
      text,
    )
  const code = match?.[1]
  return match === null || code === undefined
    ? undefined
    : { code, at: match.index, words: match[0] }
}

/** Splits inside the words are closed up (退.订, 回 复), and addresses set apart from a code glued to them. */
function joinSplits(text: string): string {
  return text
    .replace(/([退拒取回屏编发])[\s\-_.。‖·*/丶|~^+]{1,3}(?=[订收复蔽辑送消])/gu, '$1')
    .replace(/([订收])[\s\-_.。‖·*/丶|~^+]{1,3}(?=回)/gu, '$1')
    .replace(/([退拒])[\s\-_.。‖·*/丶|~^+]{1,3}(?=回\s?[A-Za-z0-9])/gu, '$1')
    .replace(/(?=https?:\/\/|www\.)/giu, ' ')
}

function readPhone(text: string, word: string, start: number): string | undefined {
  if (isWeak(word)) return undefined
  return PHONE_AFTER.exec(text.slice(start + word.length, start + word.length + 40))?.[1]
}

/**
 * Finds the reply that stops the sender, or null when the message has none or it is not certain.
 * A code is taken only beside an opt-out word; of several the last; never one that the message also gives for agreeing.
 */
export function readOptOut(message: string): OptOutReading {
  const text = joinSplits(foldWords(message))
  const found: Candidate[] = []
  const words: string[] = []
  let phone: string | undefined
  for (const match of text.matchAll(WORD)) {
    const candidate = readBeside(text, match[0], match.index)
    if (candidate !== undefined) found.push(candidate)
    else phone ??= readPhone(text, match[0], match.index)
    if (!isWeak(match[0])) words.push(match[0])
  }
  const english = readEnglish(text)
  if (english !== undefined) found.push(english)
  const best = found.at(-1)
  const agreeing = best === undefined ? new Set<string>() : agreeingCodes(text)
  if (best === undefined || agreeing.has(best.code)) {
    const isOffered = best !== undefined || phone !== undefined || OTHER_WAY.test(text)
    return { optOut: null, isOffered, words, ...(phone === undefined ? {} : { phone }) }
  }
  return {
    optOut: { code: best.code, ...(best.to === undefined ? {} : { to: best.to }) },
    isOffered: true,
    words: [best.words],
  }
}
