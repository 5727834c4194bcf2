/** China has one time zone and no summer time: what a phone or a shop prints without a zone is read as UTC+8. */
const CHINA = 480
const MINUTE = 60_000
/** No SMS is older than 1992, no shop order either. */
const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const YEAR_FIRST =
  /^(\d{4})\s{0,2}[-/.年]\s{0,2}(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})日?(?:[\sT.,，]{1,3}(.{1,40}))?$/
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})(?:[\s,]{1,3}(.{1,40}))?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/
const ENGLISH = /^([A-Za-z]{3,9})\.?\s{1,2}(\d{1,2}),?\s{1,2}(\d{4}),?\s{1,3}(.{1,40})$/
const CLOCK =
  /^(上午|下午|凌晨|中午|晚上)?\s{0,2}(\d{1,2})[:.时：]\s{0,2}(\d{1,2})(?:[:.分：]\s{0,2}(\d{1,2}))?(?:[.,](\d{1,9}))?[秒分]?\s{0,2}([AaPp]\.?[Mm]\.?)?\s{0,2}((?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?|Z|GMT|UTC)?$/

/**
 * Reads a time as phones, exporters and spreadsheets write it.
 * @param text epoch seconds or ms, 2026-11-08 10:02:03, 2026/11/8 上午9:05, 2026年11月8日, ISO, 20261108T100203Z,
 *   2013.4.3.23.5.9 (IrMC), 8.11.2026 10:02, Nov 8, 2026 10:02:03 AM. 11/08/2026 is read only when one of the two cannot be a month.
 * @returns ms since the epoch, or undefined when it is no time or not certainly one.
 */
export function readTime(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 60 || trimmed === '') return undefined
  if (/^\d{9,13}$/.test(trimmed)) return readEpoch(trimmed)
  return (
    readYearFirst(trimmed) ?? readCompact(trimmed) ?? readDayFirst(trimmed) ?? readEnglish(trimmed)
  )
}

function readEpoch(digits: string): number | undefined {
  const value = Number(digits)
  return plausible(digits.length >= 12 ? value : value * 1000)
}

function readYearFirst(text: string): number | undefined {
  const found = YEAR_FIRST.exec(text)
  if (!found) return undefined
  return build(Number(found[1]), Number(found[2]), Number(found[3]), found[4])
}

function readCompact(text: string): number | undefined {
  const found = COMPACT.exec(text.replace(/^(\d{8})[\s_-](\d{6})/, '$1$2'))
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, zone] = found
  const clock = hour ? `${hour}:${minute}:${second ?? '00'}${zone ?? ''}` : undefined
  return build(Number(year), Number(month), Number(day), clock)
}

function readDayFirst(text: string): number | undefined {
  const found = DAY_FIRST.exec(text)
  if (!found) return undefined
  const first = Number(found[1])
  const second = Number(found[3])
  const year = Number(found[4])
  if (found[2] === '.' || first > 12) return build(year, second, first, found[5])
  if (second > 12 || first === second) return build(year, first, second, found[5])
  return undefined
}

function readEnglish(text: string): number | undefined {
  const found = ENGLISH.exec(text)
  if (!found) return undefined
  const month = MONTHS.indexOf((found[1] ?? '').slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : build(Number(found[3]), month, Number(found[2]), found[4])
}

function build(year: number, month: number, day: number, clock: string | undefined) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const read = clock === undefined ? { ms: 0, zone: CHINA } : readClock(clock.trim())
  if (!read) return undefined
  const midnight = Date.UTC(year, month - 1, day)
  if (new Date(midnight).getUTCDate() !== day) return undefined
  return plausible(midnight + read.ms - read.zone * MINUTE)
}

function readClock(text: string): { ms: number; zone: number } | undefined {
  const found = CLOCK.exec(text)
  if (!found) return undefined
  const hour = hourOf(Number(found[2]), found[1], found[6])
  const minute = Number(found[3])
  const second = Number(found[4] ?? 0)
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const fraction = Number(`0.${found[5] ?? '0'}`)
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction * 1000)
  return { ms, zone: zoneOf(found[7]) }
}

function hourOf(hour: number, chinese: string | undefined, english: string | undefined): number {
  const afternoon =
    chinese === '下午' || chinese === '晚上' || english?.toLowerCase().startsWith('p') === true
  if (afternoon) return hour < 12 ? hour + 12 : hour
  const morning =
    chinese === '上午' || chinese === '凌晨' || english?.toLowerCase().startsWith('a') === true
  return morning && hour === 12 ? 0 : hour
}

function zoneOf(text: string | undefined): number {
  if (text === undefined) return CHINA
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (!found) return 0
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0)
  return found[1] === '-' ? -minutes : minutes
}

function plausible(at: number): number | undefined {
  return at >= EARLIEST && at < LATEST ? at : undefined
}
