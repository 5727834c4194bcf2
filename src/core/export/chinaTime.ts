const CHINA_OFFSET = 8 * 3_600_000
const LAST_DAY = 253_402_214_400_000
export const DAY = 86_400_000

/** The calendar day in China (UTC+8, no summer time since 1991) as `2026-11-24`; '' when the time is unknown or out of range. */
export function chinaDate(at: number | undefined): string {
  return chinaIso(at).slice(0, 10)
}

/** Day and time in China as `2026-11-24 09:05`; '' when the time is unknown or out of range. */
export function chinaDateTime(at: number | undefined): string {
  return chinaIso(at).slice(0, 16).replace('T', ' ')
}

/** ISO 8601 with China's offset: `2026-11-24T09:05:30+08:00`; '' when the time is unknown or out of range. */
export function chinaTimestamp(at: number | undefined): string {
  const iso = chinaIso(at)
  return iso === '' ? '' : `${iso.slice(0, 19)}+08:00`
}

/** `2026年11月24日`, as it is written in letters; '' when the time is unknown. */
export function chinaLongDate(at: number | undefined): string {
  const [year, month, day] = chinaDate(at).split('-')
  if (year === undefined || month === undefined || day === undefined) return ''
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Midnight in China of the day that holds `at`, in ms. */
export function chinaDayStart(at: number): number {
  return Math.floor((at + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
}

/** 0 = Sunday … 6 = Saturday, in China. */
export function chinaWeekday(at: number): number {
  return new Date(at + CHINA_OFFSET).getUTCDay()
}

function chinaIso(at: number | undefined): string {
  if (at === undefined || !Number.isFinite(at) || Math.abs(at) > LAST_DAY) return ''
  return new Date(at + CHINA_OFFSET).toISOString()
}
