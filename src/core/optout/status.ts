import type { OptOutStatus } from '../purchases/records.ts'
import type { ChannelId } from './request.ts'

/** What happens to a store on its way from having your number to silence. */
export type StatusEvent =
  /** It was asked, by any channel. */
  | 'asked'
  /** Seen on the page, told by the store, or 30 days of silence. */
  | 'confirmed'
  /** A marketing message came after the refusal. */
  | 'sent-again'
  /** A report or complaint was filed. */
  | 'complained'
  /** The shopper closes the matter. */
  | 'closed'
  /** "I want their messages", and no longer so. */
  | 'kept'
  | 'released'

type Moves = Readonly<Partial<Record<StatusEvent, OptOutStatus>>>

/** Events that are not named leave the status as it is: a store that sent again is not "asked" anew by asking again. */
const MOVES: Readonly<Record<OptOutStatus, Moves>> = {
  none: { asked: 'asked', confirmed: 'confirmed', complained: 'complained', kept: 'keep' },
  asked: {
    confirmed: 'confirmed',
    'sent-again': 'sending',
    complained: 'complained',
    closed: 'closed',
    kept: 'keep',
  },
  confirmed: {
    'sent-again': 'sending',
    complained: 'complained',
    closed: 'closed',
    kept: 'keep',
  },
  sending: { confirmed: 'confirmed', complained: 'complained', closed: 'closed', kept: 'keep' },
  complained: { confirmed: 'confirmed', closed: 'closed', kept: 'keep' },
  closed: { asked: 'asked', 'sent-again': 'sending', complained: 'complained', kept: 'keep' },
  keep: { released: 'none' },
}

/** The status after an event. */
export function nextStatus(status: OptOutStatus, event: StatusEvent): OptOutStatus {
  return MOVES[status][event] ?? status
}

const COMPLAINTS: ReadonlySet<ChannelId> = new Set(['carrier-report', '12321', '12315'])

/** What it means for the store when a step by this channel is done. */
export function eventOf(channel: ChannelId): 'asked' | 'complained' {
  return COMPLAINTS.has(channel) ? 'complained' : 'asked'
}
