/** Shop pages show China time (UTC+8, no summer time since 1991) and never say so. */
const CHINA_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

const WHEN =
  /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[\sT]+(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?)?/u

/** The first date in a text, in ms since the epoch; a date without a time of day is that day's midnight in China. */
export function parseChinaTime(text: string | undefined): number | undefined {
  const found = WHEN.exec(text ?? '')
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(local)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return local - CHINA_OFFSET_MS
}

/** True when `at` is a midnight in China: a page that shows only the day gives such a time. */
export function isWholeDay(at: number): boolean {
  return (at + CHINA_OFFSET_MS) % DAY_MS === 0
}

/** True when both times are on one day in China. */
export function isSameDay(a: number, b: number): boolean {
  return Math.floor((a + CHINA_OFFSET_MS) / DAY_MS) === Math.floor((b + CHINA_OFFSET_MS) / DAY_MS)
}
