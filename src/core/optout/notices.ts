import { chinaLongDate } from '../export/chinaTime.ts'
import type { StoreRow } from '../purchases/records.ts'
import { citations, inForce } from './law.ts'
import type { LawId, LawText } from './lawTexts.ts'

export const TONES = ['polite', 'firm'] as const
export type Tone = (typeof TONES)[number]

/** Mainland stores read 简体; 繁體 is there for the shopper who writes it. */
export type NoticeScript = 'zh-CN' | 'zh-TW'

export interface ChatNotice {
  /** One message, short enough for a chat window. */
  readonly text: string
  readonly laws: readonly LawText[]
}

const POLITE_LAWS = ['consumer-law-29', 'pipl-15'] as const satisfies readonly LawId[]
const FIRM_LAWS = [
  'consumer-law-29',
  'online-trading-rules',
  'pipl-15',
  'pipl-47',
] as const satisfies readonly LawId[]

/**
 * The refusal for a store's chat: 消法 29 asks only that it be said plainly, so a short dated line and its screenshot are
 * the proof. Filled with the store's name, the last order's day and `today` (ms).
 */
export function chatNotice(
  store: StoreRow,
  today: number,
  tone: Tone = 'polite',
  script: NoticeScript = 'zh-CN',
): ChatNotice {
  const laws = inForce(tone === 'polite' ? POLITE_LAWS : FIRM_LAWS, today)
  const filled: Filled = {
    name: quotedName(store.name),
    order: chinaLongDate(store.lastOrderAt),
    today: chinaLongDate(today),
    law: citations(laws),
  }
  return { text: NOTICES[script][tone](filled), laws }
}

/** A store's name as it may stand in a letter: on one line, without control characters, not endless. */
export function quotedName(name: string): string {
  return Array.from(name.replaceAll(/\p{Cc}+/gu, ' ').trim())
    .slice(0, 60)
    .join('')
}

interface Filled {
  readonly name: string
  readonly order: string
  readonly today: string
  readonly law: string
}

const NOTICES: Readonly<Record<NoticeScript, Readonly<Record<Tone, (filled: Filled) => string>>>> =
  {
    'zh-CN': {
      polite: ({ name, order, today, law }) =>
        `您好，我是贵店（${name}）的买家${order && `，最近一次下单是${order}`}。从今天（${today}）起，请不要再给我发营销短信、打营销电话或推送活动，也请不要换名称或换号码再发。此前用于营销的同意我一并撤回，店铺会员请帮我解绑，与订单和售后无关的信息请不再使用并删除。麻烦回复确认一下，谢谢。（依据：${law}）`,
      firm: ({ name, order, today, law }) =>
        `我是贵店（${name}）的买家${order && `，最近一次下单是${order}`}。现明确表示：自${today}起，拒绝接收贵店的一切商业性信息，包括短信、电话和推送。请立即停止，不得更换名义或号码再次发送；我撤回对营销用途的同意，请解绑会员，删除与履行订单无关的个人信息，并告知我的号码提供给过哪些第三方。请在15个工作日内答复。依据：${law}。此后再收到，我会保留记录并投诉举报。`,
    },
    'zh-TW': {
      polite: ({ name, order, today, law }) =>
        `您好，我是貴店（${name}）的買家${order && `，最近一次下單是${order}`}。從今天（${today}）起，請不要再給我傳行銷簡訊、打行銷電話或推播活動，也請不要換名稱或換號碼再傳。此前用於行銷的同意我一併撤回，店鋪會員請幫我解除，與訂單和售後無關的資訊請不再使用並刪除。麻煩回覆確認一下，謝謝。（依據：${law}）`,
      firm: ({ name, order, today, law }) =>
        `我是貴店（${name}）的買家${order && `，最近一次下單是${order}`}。現明確表示：自${today}起，拒絕接收貴店的一切商業性資訊，包括簡訊、電話和推播。請立即停止，不得更換名義或號碼再次傳送；我撤回對行銷用途的同意，請解除會員，刪除與履行訂單無關的個人資訊，並告知我的號碼提供給過哪些第三方。請在15個工作日內答覆。依據：${law}。此後再收到，我會保留記錄並投訴檢舉。`,
    },
  }
