import { chinaDate, chinaDateTime, chinaLongDate } from '../export/chinaTime.ts'
import { fail, succeed } from '../imports/outcome.ts'
import type { Outcome } from '../imports/outcome.ts'
import type { Command, JournalEntry } from '../journal.ts'
import type { OrderRow, Platform, StoreRow } from '../purchases/records.ts'
import type { MessageRow } from '../sms/message.ts'
import { problemOf } from './complaints.ts'
import type { ComplaintError } from './complaints.ts'
import { citationWithQuote, lawFor, lawText } from './law.ts'
import type { LawText } from './lawTexts.ts'
import { BLANK } from './letter.ts'
import type { Letter, Paragraph } from './letter.ts'
import { quotedName } from './notices.ts'

/** A refusal that was declared before: when, and in what way (旺旺留言, 回复退订短信 …). */
export interface Refusal {
  readonly at: number
  readonly how: string
}

/** What a draft is built from; the shopper chooses the orders and messages. */
export interface Case {
  readonly store: StoreRow
  readonly orders: readonly OrderRow[]
  /** Journal entries of boxes that were ticked beforehand. */
  readonly boxes: readonly JournalEntry[]
  readonly refusals: readonly Refusal[]
  readonly messages: readonly MessageRow[]
  /** ms */
  readonly today: number
}

/** A time limit that the rules set for the authority; nothing beyond is promised. */
export interface Deadline {
  readonly workingDays: number
  readonly text: string
  readonly law: LawText
}

export interface Draft12315 extends Letter {
  readonly kind: 'complaint' | 'report'
  readonly deadlines: readonly Deadline[]
}

export type DraftError = ComplaintError | 'no-facts'

const BOX_COMMANDS: readonly Command[] = [
  'untick',
  'came-back',
  'choose-refusal',
  'offer',
  'bundled',
  'by-hand',
]
const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  taobao: '淘宝网',
  tmall: '天猫',
  jd: '京东',
  '1688': '1688',
  pinduoduo: '拼多多',
  vip: '唯品会',
  suning: '苏宁易购',
}

/** The complaint (投诉): the shopper's own dispute with the store. */
export function complaintDraft(of: Case): Outcome<Draft12315, DraftError> {
  const problem = caseProblem(of)
  if (problem) return fail(problem)
  const laws = lawsOf(of)
  return succeed({
    kind: 'complaint',
    paragraphs: [
      { kind: 'title', text: '消费者投诉' },
      { kind: 'text', text: `投诉人：姓名${BLANK}　电话${BLANK}　通讯地址${BLANK}` },
      { kind: 'text', text: respondent('被投诉人', of.store) },
      { kind: 'heading', text: '投诉请求' },
      ...items([
        '立即停止以短信、电话、推送等方式向本人发送商业性信息，不更换名义或号码再次发送；',
        '停止将本人的个人信息用于营销，解绑会员，删除营销用的个人信息；',
        '书面说明本人手机号的来源和提供对象。',
      ]),
      ...factsAndLaw(of, laws),
    ],
    byHand: byHand(['你的姓名、电话和通讯地址']),
    laws,
    deadlines: [
      {
        workingDays: 7,
        text: '收到投诉之日起七个工作日内决定是否受理',
        law: lawText('complaint-rules-14'),
      },
      {
        workingDays: 45,
        text: '受理之日起四十五个工作日内未达成调解协议的，终止调解',
        law: lawText('complaint-rules-21'),
      },
    ],
  })
}

/** The report (举报): a clue of an offence for the authority. Filed apart from the complaint. */
export function reportDraft(of: Case): Outcome<Draft12315, DraftError> {
  const problem = caseProblem(of)
  if (problem) return fail(problem)
  const penalties = of.messages.length > 0 ? lawFor('penalty', of.today) : []
  const laws = unique([...lawsOf(of), ...penalties])
  return succeed({
    kind: 'report',
    paragraphs: [
      { kind: 'title', text: '违法线索举报' },
      { kind: 'text', text: `举报人：姓名${BLANK}　电话${BLANK}（实名举报可获告知处理情况）` },
      { kind: 'text', text: respondent('被举报人', of.store) },
      { kind: 'heading', text: '举报事项' },
      { kind: 'text', text: `${matterOf(of)}，请依法核查处理。` },
      ...factsAndLaw(of, laws),
    ],
    byHand: byHand(['你的姓名和电话（实名举报）']),
    laws,
    deadlines: [
      {
        workingDays: 5,
        text: '实名举报：自作出是否立案决定之日起五个工作日内告知',
        law: lawText('complaint-rules-31'),
      },
    ],
  })
}

function caseProblem(of: Case): DraftError | undefined {
  const problem = of.messages.map(problemOf).find((each) => each !== undefined)
  if (problem) return problem
  return of.messages.length === 0 && boxesOf(of).length === 0 ? 'no-facts' : undefined
}

/** Every text in force when the thing happened: the message's and the box's own date decide, not today's. */
function lawsOf(of: Case): LawText[] {
  return unique([
    ...of.messages.flatMap((message) => [
      ...lawFor('message', message.at),
      ...lawFor('sms-rule', message.at),
    ]),
    ...boxesOf(of).flatMap((entry) => lawFor('pre-ticked', entry.at)),
  ])
}

function factsAndLaw(of: Case, laws: readonly LawText[]): Paragraph[] {
  return [
    { kind: 'heading', text: '事实' },
    ...items([...orderLines(of), ...boxLines(of), ...refusalLines(of)]),
    ...messageLines(of),
    { kind: 'heading', text: '依据' },
    ...items(laws.map(citationWithQuote)),
    {
      kind: 'text',
      text: '附：订单截图、拒绝接收的聊天或短信截图、上述短信的截图（显示号码、时间和内容）。',
    },
    { kind: 'right', text: chinaLongDate(of.today) },
  ]
}

function orderLines(of: Case): string[] {
  return of.orders.map((order) => {
    const day = chinaDate(order.orderedAt)
    return `${day === '' ? '' : `${day}，`}本人在该店铺下单，订单号${order.id.split(':').slice(1).join(':')}。`
  })
}

function boxLines(of: Case): string[] {
  return boxesOf(of).map(
    (entry) =>
      `${chinaDateTime(entry.at)}，页面${entry.page}上的选项“${entry.target.label}”在本人操作之前已被勾选，本人未曾主动勾选。`,
  )
}

function refusalLines(of: Case): string[] {
  if (of.refusals.length === 0) return ['本人未曾主动同意接收该店铺的商业性信息。']
  return of.refusals.map(
    (refusal) => `本人已于${chinaLongDate(refusal.at)}以${refusal.how}明确表示拒绝接收商业性信息。`,
  )
}

function messageLines(of: Case): Paragraph[] {
  if (of.messages.length === 0) return []
  const inOrder = of.messages.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
  return [
    { kind: 'text', text: `收到的商业短信共${inOrder.length}条，原文如下：` },
    ...inOrder.flatMap((message, at): Paragraph[] => [
      {
        kind: 'item',
        text: `（${at + 1}）${receivedAt(message)}，号码${message.sender}${afterRefusal(message, of)}：`,
      },
      // Alone in its paragraph: the text stays byte-equal to the import.
      { kind: 'item', text: message.text },
    ]),
  ]
}

function receivedAt(message: MessageRow): string {
  return message.at === undefined ? '收到时间见截图' : chinaDateTime(message.at)
}

function afterRefusal(message: MessageRow, of: Case): string {
  const { at } = message
  return at !== undefined && of.refusals.some((refusal) => refusal.at < at)
    ? '（在明确拒绝之后）'
    : ''
}

function matterOf(of: Case): string {
  const parts = [
    ...(of.messages.length > 0
      ? [of.refusals.length > 0 ? '在消费者明确拒绝后仍发送商业性信息' : '未经同意发送商业性信息']
      : []),
    ...(boxesOf(of).length > 0 ? ['以默认勾选方式取得营销授权'] : []),
  ]
  return `该店铺涉嫌${parts.join('，并')}`
}

function boxesOf(of: Case): JournalEntry[] {
  return of.boxes.filter((entry) => BOX_COMMANDS.includes(entry.command))
}

function respondent(role: string, store: StoreRow): string {
  return `${role}：${PLATFORM_NAMES[store.platform]}店铺“${quotedName(store.name)}”，经营者名称${BLANK}，地址${BLANK}`
}

function byHand(first: readonly string[]): string[] {
  return [
    ...first,
    '店铺的经营者名称和地址：见店铺的营业执照页',
    '逐条核对事实，删去不能证明的内容',
    '附上截图',
  ]
}

function items(texts: readonly string[]): Paragraph[] {
  return texts.map((text, at) => ({ kind: 'item', text: `${at + 1}. ${text}` }))
}

function unique(laws: readonly LawText[]): LawText[] {
  return [...new Set(laws)]
}
