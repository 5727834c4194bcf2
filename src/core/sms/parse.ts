import { readKind } from './kind.ts'
import { readLine } from './line.ts'
import type { SenderLine } from './line.ts'
import { readLinks } from './links.ts'
import type { MessageLink } from './links.ts'
import type { MessageKind } from './message.ts'
import { readOptOut } from './optOutCode.ts'
import type { OptOut } from './optOutCode.ts'
import { readSignature } from './signature.ts'

/** What one SMS says about itself. */
export interface ParsedMessage {
  /** The name it is signed with, as printed, without brackets. */
  readonly signature: string | null
  /** Every bracketed name that could be the signature, the chosen one first. */
  readonly signatures: readonly string[]
  /** The reply that stops the sender; null when there is none or it is not certain. */
  readonly optOut: OptOut | null
  /** A number to call for opting out, where no reply is offered. */
  readonly optOutPhone?: string
  readonly kind: MessageKind
  readonly line: SenderLine
  readonly links: readonly MessageLink[]
  /** The signs behind `kind`, for showing: `name: words printed`. */
  readonly because: readonly string[]
}

/**
 * Understands one message. Any text is accepted (over 2,400 characters the middle is ignored) and nothing throws.
 * @param sender the number it came from, when known
 */
export function parseMessage(text: string, sender?: string): ParsedMessage {
  const line = readLine(sender)
  const { signature, signatures } = readSignature(text)
  const { optOut, phone, isOffered } = readOptOut(text)
  const { kind, because } = readKind(text, {
    hasOptOut: isOffered,
    signature,
    line,
  })
  return {
    signature,
    signatures,
    optOut,
    ...(phone === undefined ? {} : { optOutPhone: phone }),
    kind,
    line,
    links: readLinks(text),
    because,
  }
}
