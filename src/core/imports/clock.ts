import { nameKey } from '../sms/normalise.ts'
import { senderDigits } from '../sms/line.ts'
import type { MessageRow } from '../sms/message.ts'

/** China time: days are counted as the shopper's calendar shows them. */
const OFFSET = 8 * 3_600_000
const DAY = 86_400_000

/** A message that came although the store had been told to stop. */
export interface LateMessage {
  readonly message: MessageRow
  /** Calendar days from the refusal to the message; 0 = the same day, later. */
  readonly daysSince: number
  /** Signed with a name the store had not used before the refusal. Undefined when no earlier one is known. */
  readonly otherName?: boolean
  /** Sent from a number the store had not used before. Undefined when no earlier one is known. */
  readonly otherLine?: boolean
}

/** What a store did after it was told to stop. */
export interface StillSending {
  /** ms since the epoch. */
  readonly refusedAt: number
  /** Oldest first. */
  readonly late: readonly LateMessage[]
  readonly firstAt: number
  readonly lastAt: number
  /** Calendar days from the refusal to the latest message. */
  readonly daysSince: number
  /**
   * It came back under another name or line. Changing the name to go on after a refusal is what article 16 of SAMR
   * Order 37 (网络交易监督管理办法, in force since 2021-05-01) forbids.
   */
  readonly cameBack: { readonly names: readonly string[]; readonly lines: readonly string[] }
}

/**
 * Looks for advertising after a refusal. Codes, orders and bank notices never count, nor does a message without a time.
 * @param refusedAt when the store was told to stop, ms
 * @param messages the messages of this one store, in any order
 * @returns undefined when it kept to it
 */
export function sendingAfter(
  refusedAt: number,
  messages: readonly MessageRow[],
): StillSending | undefined {
  const timed = messages.flatMap((message) =>
    message.kind === 'marketing' && message.at !== undefined ? [{ message, at: message.at }] : [],
  )
  timed.sort((a, b) => a.at - b.at)
  const after = timed.filter(({ at }) => at > refusedAt)
  const [first] = after
  const last = after.at(-1)
  if (!first || !last) return undefined
  const known = knownBefore(timed.filter(({ at }) => at <= refusedAt).map(({ message }) => message))
  const late = after.map(({ message, at }) => ({
    message,
    daysSince: daysBetween(refusedAt, at),
    ...compare(message, known),
  }))
  return {
    refusedAt,
    late,
    firstAt: first.at,
    lastAt: last.at,
    daysSince: daysBetween(refusedAt, last.at),
    cameBack: {
      names: distinct(late, 'otherName', (message) => message.signature),
      lines: distinct(late, 'otherLine', (message) => message.sender),
    },
  }
}

/** Calendar days (China) from one time to another. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to + OFFSET) / DAY) - Math.floor((from + OFFSET) / DAY)
}

interface Known {
  names: ReadonlySet<string>
  lines: ReadonlySet<string>
}

function knownBefore(messages: readonly MessageRow[]): Known {
  return {
    names: new Set(messages.map(nameOf).filter((name) => name !== '')),
    lines: new Set(messages.map(lineOf).filter((line) => line !== '')),
  }
}

function compare(message: MessageRow, { names, lines }: Known) {
  const name = nameOf(message)
  const line = lineOf(message)
  return {
    ...(names.size > 0 && name !== '' && { otherName: !names.has(name) }),
    ...(lines.size > 0 && line !== '' && { otherLine: !lines.has(line) }),
  }
}

function nameOf({ signature }: MessageRow): string {
  return signature === undefined ? '' : nameKey(signature)
}

function lineOf({ sender }: MessageRow): string {
  return senderDigits(sender)
}

function distinct(
  late: readonly LateMessage[],
  mark: 'otherName' | 'otherLine',
  value: (message: MessageRow) => string | undefined,
): string[] {
  const values = late.flatMap((each) => (each[mark] ? [value(each.message) ?? ''] : []))
  return [...new Set(values.filter((each) => each !== ''))]
}
