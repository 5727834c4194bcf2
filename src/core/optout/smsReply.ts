import type { MessageRow } from '../sms/message.ts'
import type { SmsReply } from './channelTypes.ts'
import { isWellFormed } from './wellFormed.ts'

const PHONE_NUMBER = /^\+?\d{3,21}$/

/**
 * The reply that stops the line of a message: its code, exactly as printed, to the number it names or came from. Nothing
 * for a message that is no marketing (a one-time code, an order notice), has no sure code, or was answered already.
 */
export function replyFor(message: MessageRow): SmsReply | undefined {
  const code = message.optOutCode
  if (message.kind !== 'marketing' || message.repliedAt !== undefined) return undefined
  if (code === undefined || code === '' || !isWellFormed(code)) return undefined
  const to = (message.optOutTo ?? message.sender).replaceAll(/[\s-]/g, '')
  if (!PHONE_NUMBER.test(to)) return undefined
  return { messageId: message.id, to, code, ...smsLinks(to, code) }
}

/** Ways to hand an SMS over to a phone. The QR form is read by most scanners; the body is carried unaltered. */
export function smsLinks(
  to: string,
  body: string,
): { qr: string; androidLink: string; iphoneLink: string } {
  const encoded = encodeURIComponent(body)
  return {
    qr: `SMSTO:${to}:${body}`,
    androidLink: `sms:${to}?body=${encoded}`,
    iphoneLink: `sms:${to}&body=${encoded}`,
  }
}

/** The newest message of each line that can still be stopped by a reply, newest first. */
export function openReplies(messages: readonly MessageRow[]): SmsReply[] {
  const newestFirst = messages.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
  const answered = new Set(
    newestFirst.filter((each) => each.repliedAt !== undefined).map((each) => each.sender),
  )
  const replies = new Map<string, SmsReply>()
  for (const message of newestFirst) {
    const reply = answered.has(message.sender) ? undefined : replyFor(message)
    if (reply && !replies.has(reply.to)) replies.set(reply.to, reply)
  }
  return [...replies.values()]
}
