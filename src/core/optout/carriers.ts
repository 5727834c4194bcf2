import type { Fact, LocalText } from './fact.ts'

export const CARRIERS = ['mobile', 'unicom', 'telecom', 'broadnet', '12321'] as const
/** China Mobile, China Unicom, China Telecom, China Broadnet; 12321 takes reports by SMS too. */
export type Carrier = (typeof CARRIERS)[number]

export const CARRIER_NAMES: Readonly<Record<Carrier, LocalText>> = {
  mobile: { 'zh-CN': '中国移动', 'zh-TW': '中國移動', en: 'China Mobile' },
  unicom: { 'zh-CN': '中国联通', 'zh-TW': '中國聯通', en: 'China Unicom' },
  telecom: { 'zh-CN': '中国电信', 'zh-TW': '中國電信', en: 'China Telecom' },
  broadnet: { 'zh-CN': '中国广电', 'zh-TW': '中國廣電', en: 'China Broadnet' },
  '12321': { 'zh-CN': '12321', 'zh-TW': '12321', en: '12321' },
}

/** How a carrier takes a report by SMS: `prefix` + number + `separator` + the unaltered text, sent to `to`. */
export interface CarrierForm extends Fact {
  readonly carrier: Carrier
  readonly to: string
  readonly prefix: string
  readonly separator: string
  readonly isFree: boolean
  readonly note?: LocalText
}

const TWO_SEPARATORS: LocalText = {
  'zh-CN': '网上有冒号和星号两种写法，都没有官方说明。先用冒号的，没有回执再换星号，或直接打 10000',
  'zh-TW': '網上有冒號和星號兩種寫法，都沒有官方說明。先用冒號的，沒有回執再換星號，或直接打 10000',
  en: 'Two separators circulate, a colon and an asterisk, neither officially explained. Try the colon first; without a receipt try the asterisk, or call 10000',
}

/** The carrier's own words first, the weaker ones after. */
export const CARRIER_FORMS: readonly CarrierForm[] = [
  {
    carrier: 'mobile',
    to: '10086999',
    prefix: '',
    separator: '*',
    isFree: true,
    source: '法制晚报（2013）、kejixinwen.net（2023）等六处以上公开说明',
    date: '2023',
    confidence: 'high',
    verified: true,
  },
  {
    carrier: 'unicom',
    to: '10010',
    prefix: 'LJDXJB#',
    separator: '#',
    isFree: false,
    source: '新浪（2009）、新闻报道（2021-10-30）、kejixinwen.net（2023）',
    date: '2023',
    confidence: 'high',
    verified: true,
  },
  {
    carrier: 'unicom',
    to: '10010999',
    prefix: '',
    separator: '*',
    isFree: false,
    source: '新闻报道（2021-10-30）',
    date: '2021-10-30',
    confidence: 'medium',
    verified: false,
  },
  {
    carrier: 'telecom',
    to: '10000999',
    prefix: '',
    separator: '：',
    isFree: false,
    note: TWO_SEPARATORS,
    source: 'kejixinwen.net（2023）',
    date: '2023',
    confidence: 'low',
    verified: false,
  },
  {
    carrier: 'telecom',
    to: '10000999',
    prefix: '',
    separator: '*',
    isFree: false,
    note: TWO_SEPARATORS,
    source: '网上流传，未找到可靠出处',
    date: '2026-11',
    confidence: 'low',
    verified: false,
  },
  {
    carrier: '12321',
    to: '12321',
    prefix: '',
    separator: '*',
    isFree: false,
    note: {
      'zh-CN': '号码一定写在最前面。网页举报可以附截图，更稳妥',
      'zh-TW': '號碼一定寫在最前面。網頁檢舉可以附截圖，更穩妥',
      en: 'The number must come first. The web form takes a screenshot and is the surer way',
    },
    source: 'glnlw 公开说明（另有一处写法相反）',
    date: '2026-11',
    confidence: 'medium',
    verified: false,
  },
]

/** A report by phone: give sender number, text and time of receipt. */
export interface CarrierPhone extends Fact {
  readonly carrier: Carrier
  readonly phone: string
  readonly note?: LocalText
}

export const CARRIER_PHONES: readonly CarrierPhone[] = [
  phone('mobile', '10086', '法制晚报（2013）', '2013', true),
  phone('unicom', '10010', '法制晚报（2013）', '2013', true),
  phone('telecom', '10000', '一般知识', '2026-11', false),
  {
    ...phone('broadnet', '10099', '一般知识', '2026-11', false),
    note: {
      'zh-CN': '中国广电没有找到短信举报的写法，请打电话或在 App 里反映',
      'zh-TW': '中國廣電沒有找到簡訊檢舉的寫法，請打電話或在 App 裡反映',
      en: 'No SMS report of China Broadnet was found: call, or use its app',
    },
  },
]

/** A blocking service of a carrier, told as what it really blocks. */
export interface BlockingService extends Fact {
  readonly carrier: Carrier
  /** What to send, and to which number; undefined = by phone or app. */
  readonly command?: string
  readonly to?: string
  readonly blocks: 'calls' | 'international-sms' | 'unknown'
  readonly does: LocalText
}

const BLOCKS_CALLS: LocalText = {
  'zh-CN': '拦截骚扰电话，不拦截短信。发送后会要求再回复一条确认',
  'zh-TW': '攔截騷擾電話，不攔截簡訊。傳送後會要求再回覆一則確認',
  en: 'Blocks nuisance calls, not SMS. A second, confirming SMS is asked for',
}

export const BLOCKING_SERVICES: readonly BlockingService[] = [
  {
    carrier: 'mobile',
    command: 'KTFSR',
    to: '10086',
    blocks: 'calls',
    does: BLOCKS_CALLS,
    source: '六处公开说明（2019–2024）',
    date: '2024',
    confidence: 'high',
    verified: true,
  },
  {
    carrier: 'mobile',
    command: 'FTESR',
    to: '10086',
    blocks: 'unknown',
    does: {
      'zh-CN': '只有 2021 年的一篇报道这样写，别处都没有证实；多处写的是 KTFSR',
      'zh-TW': '只有 2021 年的一篇報導這樣寫，別處都沒有證實；多處寫的是 KTFSR',
      en: 'Only one article of 2021 says so, nothing else confirms it; all others write KTFSR',
    },
    source: '新闻报道（2021-10-30）',
    date: '2021-10-30',
    confidence: 'low',
    verified: false,
  },
  {
    carrier: 'telecom',
    command: 'KTFSR',
    to: '10001',
    blocks: 'calls',
    does: BLOCKS_CALLS,
    source: '公开说明（2019–2024）',
    date: '2024',
    confidence: 'high',
    verified: true,
  },
  {
    carrier: 'unicom',
    blocks: 'calls',
    does: {
      'zh-CN': '拨打 10010 或在联通 App 里开通骚扰电话拦截；网上的短信指令说法不一，不列出',
      'zh-TW': '撥打 10010 或在聯通 App 裡開通騷擾電話攔截；網上的簡訊指令說法不一，不列出',
      en: 'Call 10010 or use the app to block nuisance calls; the SMS commands that circulate contradict each other and are left out',
    },
    source: '公开说明（说法不一）',
    date: '2024',
    confidence: 'medium',
    verified: false,
  },
  {
    carrier: 'unicom',
    command: 'GBGJDX',
    to: '10010',
    blocks: 'international-sms',
    does: {
      'zh-CN': '关闭国际短信，对 106 开头的营销短信没有作用',
      'zh-TW': '關閉國際簡訊，對 106 開頭的行銷簡訊沒有作用',
      en: 'Closes international SMS; does nothing about marketing from 106 numbers',
    },
    source: '公安机关宣传页（2025）',
    date: '2025',
    confidence: 'medium',
    verified: false,
  },
]

/** What is said about blocking 106 SMS: no command was found. */
export const NO_SMS_BLOCKING: LocalText = {
  'zh-CN': '没有找到能拦截 106 营销短信的短信指令。可以用运营商 App 或手机自带的过滤',
  'zh-TW': '沒有找到能攔截 106 行銷簡訊的簡訊指令。可以用電信業者 App 或手機自帶的過濾',
  en: 'No SMS command that blocks marketing from 106 numbers was found. Use the carrier’s app or the phone’s own filter',
}

function phone(
  carrier: Carrier,
  number: string,
  source: string,
  date: string,
  verified: boolean,
): CarrierPhone {
  return { carrier, phone: number, source, date, verified, confidence: verified ? 'high' : 'low' }
}
