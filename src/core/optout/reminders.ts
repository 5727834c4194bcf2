import { chinaLongDate } from '../export/chinaTime.ts'
import { familyOf } from '../purchases/records.ts'
import type { StoreRow } from '../purchases/records.ts'
import type { CalendarItem } from './calendar.ts'
import { channelOn } from './channels.ts'
import { dueFor } from './due.ts'
import { letterText } from './letter.ts'
import { piplReminder } from './letters.ts'
import { chatNotice, quotedName } from './notices.ts'
import type { RequestRow } from './request.ts'
import { HOLIDAYS_NOTE } from './workingDays.ts'

/** The calendar event of a request that waits for an answer, in Chinese, with the next text inside; undefined when none is due. */
export function reminderFor(request: RequestRow, store: StoreRow): CalendarItem | undefined {
  const { askedAt, dueAt } = request
  if (request.state !== 'asked' || askedAt === undefined || dueAt === undefined) return undefined
  const channel = channelOn(request.channel, familyOf(store.platform))
  const name = quotedName(store.name)
  const due = dueFor(request.channel, askedAt)
  const note = request.channel === '12315' || isLetter(request) ? [HOLIDAYS_NOTE['zh-CN']] : []
  const caseNumber = request.caseNumber === undefined ? [] : [`编号：${request.caseNumber}`]
  return {
    id: request.id,
    at: dueAt,
    title: `退订跟进：${name}`,
    text: [
      `${chinaLongDate(askedAt)}：${channel?.title['zh-CN'] ?? request.channel}`,
      ...caseNumber,
      `${due.why['zh-CN']}。`,
      ...note,
      '',
      '如果需要再说一次，可以用下面的话：',
      nextText(request, store, askedAt, dueAt),
    ].join('\n'),
  }
}

function nextText(request: RequestRow, store: StoreRow, askedAt: number, dueAt: number): string {
  return isLetter(request)
    ? letterText(piplReminder(store, askedAt, dueAt))
    : chatNotice(store, dueAt, 'firm').text
}

function isLetter(request: RequestRow): boolean {
  return request.channel === 'platform-letter' || request.channel === 'pipl-request'
}
