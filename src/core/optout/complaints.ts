import { chinaDateTime } from '../export/chinaTime.ts'
import { fail, succeed } from '../imports/outcome.ts'
import type { Outcome } from '../imports/outcome.ts'
import type { MessageRow } from '../sms/message.ts'
import { CARRIER_FORMS } from './carriers.ts'
import type { Carrier, CarrierForm } from './carriers.ts'
import type { Fact, LocalText } from './fact.ts'
import { smsLinks } from './smsReply.ts'
import { smsParts } from './smsParts.ts'
import { isWellFormed } from './wellFormed.ts'

/** Why no complaint is made: one-time codes and notices are never reported, and an unaltered text is needed. */
export type ComplaintError = 'not-marketing' | 'text-missing' | 'sender-missing'

export interface CarrierReport {
  readonly form: CarrierForm
  /** Exactly what is to be sent: the message's text is in it unaltered, to the byte. */
  readonly body: string
  readonly parts: number
  readonly cost: LocalText
  /** For a QR code and for links on a phone; missing when the text holds half a character and could not be sent unaltered. */
  readonly handOver?: {
    readonly qr: string
    readonly androidLink: string
    readonly iphoneLink: string
  }
}

/** The reports of one message by SMS, in the forms each carrier takes; all carriers, or only the shopper's own. */
export function carrierReports(
  message: MessageRow,
  carrier?: Carrier,
): Outcome<CarrierReport[], ComplaintError> {
  const problem = problemOf(message)
  if (problem) return fail(problem)
  const forms = CARRIER_FORMS.filter((form) => carrier === undefined || form.carrier === carrier)
  return succeed(forms.map((form) => reportBy(form, message)))
}

/** One field of the 12321 form, in the form's order. */
export interface FormField {
  readonly id: 'category' | 'own-number' | 'code' | 'number' | 'text' | 'screenshot' | 'case-number'
  readonly label: LocalText
  /** To be copied; undefined = the shopper's own. */
  readonly value?: string
  readonly hint?: LocalText
}

export const FORM_12321_FACT: Fact = {
  source: 'uzkoo 教程：微信“12321受理中心”表单',
  date: '2025-04-03',
  confidence: 'medium',
  verified: true,
}

/** The 12321 form for one message: its fields in the form's order, the text unaltered. */
export function form12321(message: MessageRow): Outcome<FormField[], ComplaintError> {
  const problem = problemOf(message)
  if (problem) return fail(problem)
  const received = chinaDateTime(message.at)
  return succeed([
    {
      id: 'category',
      label: words('类型', '類型', 'Category'),
      hint: words(
        '我要投诉 › 垃圾短信 › 同意《投诉须知》',
        '我要投诉 › 垃圾短信 › 同意《投诉须知》',
        '我要投诉 › 垃圾短信 › agree to 《投诉须知》',
      ),
    },
    { id: 'own-number', label: words('你的手机号', '你的手機號', 'Your own number') },
    { id: 'code', label: words('短信验证码', '簡訊驗證碼', 'The code sent to you') },
    {
      id: 'number',
      label: words('被举报号码', '被檢舉號碼', 'Reported number'),
      value: message.sender,
      hint: words('完整填写，不要省略', '完整填寫，不要省略', 'Complete, nothing left out'),
    },
    {
      id: 'text',
      label: words('短信内容', '簡訊內容', 'Text of the message'),
      value: message.text,
      hint: words('全文，不要改动', '全文，不要改動', 'In full, unaltered'),
    },
    {
      id: 'screenshot',
      label: words('截图', '截圖', 'Screenshot'),
      hint: screenshotHint(received),
    },
    {
      id: 'case-number',
      label: words('提交后的编号', '提交後的編號', 'Case number you get'),
      hint: words(
        '记在这里，以便查询进度',
        '記在這裡，以便查詢進度',
        'Note it here to look up the progress',
      ),
    },
  ])
}

/** Why this message cannot be complained about; undefined when it can. */
export function problemOf(message: MessageRow): ComplaintError | undefined {
  if (message.kind !== 'marketing') return 'not-marketing'
  if (message.text === '') return 'text-missing'
  return message.sender === '' ? 'sender-missing' : undefined
}

function reportBy(form: CarrierForm, message: MessageRow): CarrierReport {
  const body = form.prefix + message.sender + form.separator + message.text
  const parts = smsParts(body)
  const report = { form, body, parts, cost: costOf(form, parts) }
  return isWellFormed(body) ? { ...report, handOver: smsLinks(form.to, body) } : report
}

function costOf(form: CarrierForm, parts: number): LocalText {
  if (form.isFree)
    return words(
      `共 ${parts} 条，发到 ${form.to} 不收费（2023 年的说明）`,
      `共 ${parts} 則，傳到 ${form.to} 不收費（2023 年的說明）`,
      `${parts} SMS; ${form.to} is free (as said in 2023)`,
    )
  return words(
    `共 ${parts} 条，可能按普通短信逐条收费`,
    `共 ${parts} 則，可能按普通簡訊逐則收費`,
    `${parts} SMS, each possibly charged as a normal one`,
  )
}

function screenshotHint(received: string): LocalText {
  const when = received === '' ? '' : `（${received}）`
  return words(
    `要能看到号码、收到的时间${when}和内容`,
    `要能看到號碼、收到的時間${when}和內容`,
    `Must show number, time of receipt${received === '' ? '' : ` (${received})`} and text`,
  )
}

function words(simplified: string, traditional: string, english: string): LocalText {
  return { 'zh-CN': simplified, 'zh-TW': traditional, en: english }
}
