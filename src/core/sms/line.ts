type LineKind = 'port' | 'company' | 'carrier' | 'service' | 'mobile' | 'landline' | 'unknown'
type Network = 'mobile' | 'unicom' | 'telecom' | 'broadnet' | 'all'

/** What the number a message came from tells. `number` holds digits only. */
export interface SenderLine {
  readonly kind: LineKind
  readonly number: string
  /** The carrier whose line it is; `all` = one number for every carrier. */
  readonly network?: Network
  /** The 8 digits of a 106 line that name its licensed company; what follows is an extension. */
  readonly port?: string
  readonly hint: { readonly zh: string; readonly en: string }
}

const HINTS = {
  port: {
    zh: '106 开头的短信端口，由持证公司代发；前 8 位对应持证公司',
    en: 'A 106 bulk-SMS line, run by a licensed company; its first 8 digits identify that company',
  },
  company: { zh: '95/96 开头的企业客服短号', en: 'A company short code (95/96)' },
  carrier: { zh: '运营商自己的号码', en: "The carrier's own number" },
  service: { zh: '政府或公共服务号码', en: 'A government or public service number' },
  mobile: { zh: '普通手机号，不是短信端口', en: 'An ordinary mobile number, not a bulk-SMS line' },
  landline: { zh: '固定电话或 400/800 号码', en: 'A landline or 400/800 number' },
  unknown: { zh: '没有号码，或看不出是哪一类', en: 'No number, or a kind that cannot be told' },
} as const satisfies Readonly<Record<LineKind, { zh: string; en: string }>>

/** 106 prefixes by carrier: law.md §3 (10657 Mobile, 10655 Unicom, 10659 Telecom, 1069 all networks, 1068 seen in court). */
const PORT_NETWORKS: ReadonlyArray<readonly [RegExp, Network]> = [
  [/^10657/, 'mobile'],
  [/^10658/, 'mobile'],
  [/^10655/, 'unicom'],
  [/^10656/, 'unicom'],
  [/^10659/, 'telecom'],
  [/^106[89]/, 'all'],
]

const CARRIER_NETWORKS: ReadonlyArray<readonly [RegExp, Network]> = [
  [/^(?:10086|100860|100868|12580|10085)/, 'mobile'],
  [/^(?:10010|10011|10016|10018|116114)/, 'unicom'],
  [/^(?:1000[01]|10005|118114)/, 'telecom'],
  [/^1009[69]/, 'broadnet'],
]

const SERVICE = /^(?:110|11[49]|12[02]|122|123\d\d|1210\d|12[58]\d\d\d|961\d\d)$/

function networkOf(
  number: string,
  table: ReadonlyArray<readonly [RegExp, Network]>,
): Network | undefined {
  return table.find(([form]) => form.test(number))?.[1]
}

/** Digits of a sender, without the country code and without what SMS apps add around them. */
export function senderDigits(sender: string): string {
  const digits = sender
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[^\d+*]/g, '')
  return digits
    .replace(/^(?:\+|00)86/, '')
    .replace(/^86(?=1\d{10}$|106)/, '')
    .replace(/\+/g, '')
}

function kindOf(number: string): LineKind {
  if (/^106\d{2,}/.test(number)) return 'port'
  if (networkOf(number, CARRIER_NETWORKS) !== undefined && number.length <= 12) return 'carrier'
  if (SERVICE.test(number)) return 'service'
  if (/^9[56]\d{3,6}/.test(number)) return 'company'
  if (/^1[3-9][\d*]{9}$/.test(number)) return 'mobile'
  if (/^(?:0\d{9,11}|[48]00\d{7})$/.test(number)) return 'landline'
  return 'unknown'
}

/** Tells what kind of line a message came from. An empty or strange sender gives `unknown`; nothing throws. */
export function readLine(sender: string | undefined): SenderLine {
  const number = senderDigits(sender ?? '')
  const kind = kindOf(number)
  const table = kind === 'port' ? PORT_NETWORKS : kind === 'carrier' ? CARRIER_NETWORKS : []
  const network = networkOf(number, table)
  return {
    kind,
    number,
    ...(network === undefined ? {} : { network }),
    ...(kind === 'port' && number.length >= 8 ? { port: number.slice(0, 8) } : {}),
    hint: HINTS[kind],
  }
}
