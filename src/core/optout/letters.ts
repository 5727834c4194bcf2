import { chinaDate, chinaLongDate } from '../export/chinaTime.ts'
import { familyOf } from '../purchases/records.ts'
import type { Family, StoreRow } from '../purchases/records.ts'
import { identityValues } from './identities.ts'
import { citations, inForce } from './law.ts'
import type { LawId } from './lawTexts.ts'
import { BLANK } from './letter.ts'
import type { Letter, Paragraph } from './letter.ts'
import { quotedName } from './notices.ts'
import { PLATFORM_CONTACTS } from './platformContacts.ts'
import type { PlatformContact } from './platformContacts.ts'

/** What the shopper may write into a letter; it goes into the letter only and is not stored. */
export interface Sender {
  readonly name?: string
  readonly account?: string
  readonly contact?: string
}

export interface PlatformLetter extends Letter {
  readonly family: Family
  readonly contact: PlatformContact
  readonly storeIds: readonly string[]
}

const LETTER_LAWS = [
  'pipl-15',
  'pipl-16',
  'pipl-44',
  'pipl-45',
  'pipl-47',
  'pipl-50',
] as const satisfies readonly LawId[]
const REQUEST_LAWS = [
  'pipl-15',
  'pipl-23',
  'pipl-44',
  'pipl-45',
  'pipl-47',
  'pipl-48',
  'pipl-50',
] as const satisfies readonly LawId[]

/** The wish of 15 working days is the limit of the App rules of 2019, not one of the law on personal information. */
const ANSWER_WISH = '请在收到本函后15个工作日内书面答复处理结果；不能办理的部分，请说明理由。'
const RECORDS_STAY = '依法应当保存的交易记录不在删除请求之内，请仅停止将其用于营销。'

/** One letter for each platform among the chosen stores, each listing exactly its own. `today` in ms. */
export function platformLetters(
  stores: readonly StoreRow[],
  today: number,
  sender: Sender = {},
): PlatformLetter[] {
  const families = new Set(stores.map((store) => familyOf(store.platform)))
  return [...families].map((family) => {
    const own = stores.filter((store) => familyOf(store.platform) === family)
    return platformLetter(family, own, today, sender)
  })
}

function platformLetter(
  family: Family,
  stores: readonly StoreRow[],
  today: number,
  sender: Sender,
): PlatformLetter {
  const contact = PLATFORM_CONTACTS[family]
  const laws = inForce(LETTER_LAWS, today)
  const paragraphs: Paragraph[] = [
    { kind: 'title', text: '个人信息权利请求函' },
    { kind: 'text', text: `致：${contact.addressee}${operator(contact)}` },
    ...senderLines(sender),
    {
      kind: 'text',
      text: `本人在贵平台的下列${stores.length}家店铺下过订单。现依据${citations(laws)}，就这些店铺提出以下请求：`,
    },
    ...items([
      '撤回本人此前作出的、将个人信息用于营销的同意（包括加入店铺会员时一并作出的同意），不影响订单履行和售后；',
      '停止贵平台及下列店铺经由贵平台向本人发送短信、电话、推送等营销信息，不更换名义或号码再次发送；',
      '解除本人与下列店铺的会员关系；解除前请告知尚未使用的积分和权益；',
      '删除用于营销的个人信息和标签；告知下列店铺及短信服务方取得过本人哪些个人信息。',
    ]),
    { kind: 'text', text: RECORDS_STAY },
    { kind: 'text', text: ANSWER_WISH },
    { kind: 'heading', text: `店铺清单（共${stores.length}家）` },
    ...items(stores.map(storeLine)),
    ...signature(sender, today),
  ]
  return {
    family,
    contact,
    storeIds: stores.map((store) => store.id),
    paragraphs,
    byHand: [...missingOf(sender), contact.whereToFind['zh-CN']],
    laws,
  }
}

/** The request to one store: withdraw, stop, delete, tell the source. `refusedAt` = an earlier refusal (ms). */
export function piplRequest(
  store: StoreRow,
  today: number,
  sender: Sender = {},
  refusedAt?: number,
): Letter {
  const laws = inForce(REQUEST_LAWS, today)
  const earlier =
    refusedAt === undefined ? '' : `，并已于${chinaLongDate(refusedAt)}明确表示拒绝接收营销信息`
  return {
    paragraphs: [
      { kind: 'title', text: '个人信息权利请求函' },
      { kind: 'text', text: `致：${quotedName(store.name)}（经营者：${BLANK}）` },
      ...senderLines(sender),
      {
        kind: 'text',
        text: `本人曾在贵店下单${lastOrder(store)}${earlier}。现依据${citations(laws)}，提出以下请求：`,
      },
      ...items([
        '撤回本人将个人信息用于营销的同意，拒绝继续用于营销；',
        '停止以短信、电话、推送等方式发送商业性信息，不更换名义或号码再次发送；',
        '告知本人手机号的来源，以及提供给过哪些第三方（名称和联系方式）；',
        '删除用于营销的个人信息，解绑会员，并要求受托的短信服务方一并停止使用。',
      ]),
      { kind: 'text', text: RECORDS_STAY },
      { kind: 'text', text: ANSWER_WISH },
      ...signature(sender, today),
    ],
    byHand: [...missingOf(sender), '店铺的经营者名称：见店铺的营业执照页'],
    laws,
  }
}

/** The reminder, when a request was not answered. */
export function piplReminder(
  store: StoreRow,
  requestedAt: number,
  today: number,
  sender: Sender = {},
): Letter {
  const laws = inForce(['pipl-15', 'pipl-47', 'pipl-50'], today)
  return {
    paragraphs: [
      { kind: 'title', text: '关于个人信息权利请求的提醒' },
      { kind: 'text', text: `致：${quotedName(store.name)}` },
      {
        kind: 'text',
        text: `本人于${chinaLongDate(requestedAt)}请求贵店撤回营销授权、停止发送商业性信息并删除营销用的个人信息，至今（${chinaLongDate(today)}）未收到答复。`,
      },
      {
        kind: 'text',
        text: `请依据${citations(laws)}尽快处理并书面答复；拒绝的，请说明理由。仍无答复的，本人将向履行个人信息保护职责的部门投诉。`,
      },
      ...signature(sender, today),
    ],
    byHand: missingOf(sender),
    laws,
  }
}

function storeLine(store: StoreRow): string {
  const ids = [
    ...identityValues(store, 'seller').map((id) => `卖家编号${id}`),
    ...identityValues(store, 'vendor').map((id) => `商家编号${id}`),
    ...identityValues(store, 'shop').map((id) => `店铺编号${id}`),
  ]
  const order = chinaDate(store.lastOrderAt)
  const details = [...ids, ...(order === '' ? [] : [`最近下单${order}`])]
  return `${quotedName(store.name)}${details.length > 0 ? `（${details.join('，')}）` : ''}`
}

function lastOrder(store: StoreRow): string {
  const order = chinaLongDate(store.lastOrderAt)
  return order === '' ? '' : `（最近一次为${order}）`
}

function operator(contact: PlatformContact): string {
  return contact.operator === undefined ? '' : `（${contact.operator}）`
}

function senderLines(sender: Sender): Paragraph[] {
  return [
    {
      kind: 'text',
      text: `请求人：${sender.name ?? BLANK}　账号：${sender.account ?? BLANK}　联系方式：${sender.contact ?? BLANK}`,
    },
  ]
}

function signature(sender: Sender, today: number): Paragraph[] {
  return [
    { kind: 'right', text: `请求人：${sender.name ?? BLANK}` },
    { kind: 'right', text: chinaLongDate(today) },
  ]
}

function missingOf(sender: Sender): string[] {
  return [
    ...(sender.name === undefined ? ['你的姓名'] : []),
    ...(sender.account === undefined ? ['你的平台账号'] : []),
    ...(sender.contact === undefined ? ['用来接收答复的联系方式'] : []),
  ]
}

function items(texts: readonly string[]): Paragraph[] {
  return texts.map((text, at) => ({ kind: 'item', text: `${at + 1}. ${text}` }))
}
