import { DAY, chinaDayStart, chinaWeekday } from '../export/chinaTime.ts'
import type { LocalText } from './fact.ts'

/** Stands wherever working days are counted. */
export const HOLIDAYS_NOTE: LocalText = {
  'zh-CN': '只跳过周六、周日，没有计入法定节假日和调休，实际日期可能更晚',
  'zh-TW': '只跳過週六、週日，沒有計入法定節假日和調休，實際日期可能更晚',
  en: 'Skips Saturdays and Sundays only; public holidays are not considered, so the real day may be later',
}

/** The day on which `days` working days have passed, counted from the day after `from` (ms). Midnight in China, ms. */
export function addWorkingDays(from: number, days: number): number {
  let day = chinaDayStart(from)
  let left = days
  while (left > 0) {
    day += DAY
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

function isWorkingDay(day: number): boolean {
  const weekday = chinaWeekday(day)
  return weekday !== 0 && weekday !== 6
}
