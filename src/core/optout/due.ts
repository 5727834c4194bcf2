import { DAY, chinaDayStart } from '../export/chinaTime.ts'
import type { LocalText } from './fact.ts'
import type { LawId } from './lawTexts.ts'
import type { ChannelId } from './request.ts'
import { addWorkingDays } from './workingDays.ts'

/** When to look at a request again, and why then. */
export interface Due {
  /** Midnight in China, ms. */
  readonly at: number
  /** The text that sets the limit; undefined = our own reminder, no limit of the law. */
  readonly law?: LawId
  readonly why: LocalText
}

/** Days of silence after which a refusal counts as followed. */
export const SILENT_DAYS = 30

const SILENCE: LocalText = {
  'zh-CN': '30 天没有再收到，可以记为已确认',
  'zh-TW': '30 天沒有再收到，可以記為已確認',
  en: 'After 30 days of silence it can be noted as confirmed',
}
const WISH: LocalText = {
  'zh-CN': '请求 15 个工作日内答复（期望，不是法定期限）；没有答复可发提醒',
  'zh-TW': '請求 15 個工作日內答覆（期望，不是法定期限）；沒有答覆可發提醒',
  en: 'An answer was asked for within 15 working days (a wish, not a legal limit); without one, send the reminder',
}
const ACCEPTANCE: LocalText = {
  'zh-CN': '七个工作日内应告知是否受理投诉',
  'zh-TW': '七個工作日內應告知是否受理投訴',
  en: 'Within seven working days you are to be told whether the complaint is accepted',
}
const MEDIATION: LocalText = {
  'zh-CN': '受理后四十五个工作日内未达成调解的，终止调解',
  'zh-TW': '受理後四十五個工作日內未達成調解的，終止調解',
  en: 'Mediation ends 45 working days after acceptance',
}
const LOOK_UP: LocalText = {
  'zh-CN': '没有查到处理期限；15 天后凭编号查询一次',
  'zh-TW': '沒有查到處理期限；15 天後憑編號查詢一次',
  en: 'No time limit is known; look the case up after 15 days',
}

/** When to look again at a request made at `askedAt` (ms) by this channel. */
export function dueFor(channel: ChannelId, askedAt: number): Due {
  if (channel === '12315')
    return { at: addWorkingDays(askedAt, 7), law: 'complaint-rules-14', why: ACCEPTANCE }
  if (channel === 'platform-letter' || channel === 'pipl-request')
    return { at: addWorkingDays(askedAt, 15), why: WISH }
  if (channel === 'carrier-report' || channel === '12321')
    return { at: inDays(askedAt, 15), why: LOOK_UP }
  return { at: inDays(askedAt, SILENT_DAYS), why: SILENCE }
}

/** When mediation of a 12315 complaint that was accepted at `acceptedAt` (ms) ends at the latest. */
export function mediationEnd(acceptedAt: number): Due {
  return { at: addWorkingDays(acceptedAt, 45), law: 'complaint-rules-21', why: MEDIATION }
}

function inDays(from: number, days: number): number {
  return chinaDayStart(from) + days * DAY
}
