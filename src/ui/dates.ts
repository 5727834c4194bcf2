/** A local day as `2026-11-24`: the same in every language, and it sorts. */
export function dayText(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A local minute as `2026-11-24 09:05`. */
export function minuteText(at: number): string {
  const date = new Date(at)
  return `${dayText(at)} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The first and the last millisecond of a local day `2026-11-24`; undefined for anything else. */
export function dayRange(day: string): { from: number; to: number } | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (!parts) return undefined
  const [year, month, date] = parts.slice(1).map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  const from = new Date(year, month - 1, date).getTime()
  return { from, to: new Date(year, month - 1, date + 1).getTime() - 1 }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A local month as `2026-11`. */
export function monthText(at: number): string {
  return dayText(at).slice(0, 7)
}
