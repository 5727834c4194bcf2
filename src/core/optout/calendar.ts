import { DAY, chinaDate } from '../export/chinaTime.ts'

/** A day on which to look at a request again. */
export interface CalendarItem {
  /** Stays the same when the file is made again, so that a calendar replaces and does not double the event. */
  readonly id: string
  /** A day in China, ms. */
  readonly at: number
  readonly title: string
  /** What to do then, with the text to be sent, ready to copy. */
  readonly text: string
}

/** The due dates as an .ics file (RFC 5545): all-day events in Chinese, with a reminder in the morning. */
export function calendarFile(items: readonly CalendarItem[], now: number): string {
  const stamp = utcStamp(now)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Untick//Untick//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...items.flatMap((item) => eventLines(item, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(item: CalendarItem, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(item.id)}@untick`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(item.at)}`,
    `DTEND;VALUE=DATE:${dateOf(item.at + DAY)}`,
    `SUMMARY;LANGUAGE=zh-CN:${escaped(item.title)}`,
    `DESCRIPTION;LANGUAGE=zh-CN:${escaped(item.text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(item.title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')
}

/** Lines of at most 75 octets; a line that goes on begins with a space. No character is cut in half. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}

function dateOf(at: number): string {
  return chinaDate(at).replaceAll('-', '')
}

function utcStamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
