import type { OptOutStatus } from '../purchases/records.ts'

/** The ways out; what each needs and does is data in `channels.ts`. */
export const CHANNEL_IDS = [
  'chat-notice',
  'leave-membership',
  'unfollow',
  'sms-reply',
  'platform-letter',
  'platform-switches',
  'carrier-report',
  '12321',
  '12315',
  'pipl-request',
  'by-hand',
] as const
export type ChannelId = (typeof CHANNEL_IDS)[number]

/** planned → (opened) → done; or could-not, skipped. `confirmed` carries a proof grade in `evidence`. */
export const REQUEST_STATES = [
  'planned',
  'opened',
  'asked',
  'confirmed',
  'could-not',
  'skipped',
  'withdrawn',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** How a refusal is known to have worked: shown by the page, told by the store, or silence for 30 days. */
export const PROOFS = ['page', 'store', 'silence'] as const
export type Proof = (typeof PROOFS)[number]

/** What a step may change of a request; kept so that the step can be taken back exactly. */
export interface RequestProgress {
  state: RequestState
  openedAt?: number
  askedAt?: number
  confirmedAt?: number
  dueAt?: number
  evidence?: Proof
  caseNumber?: string
  note?: string
}

/** One step of a request: the journal entry that tells it, and what stood in the request and its store before and after. */
export interface TrailStep {
  entryId: string
  before: RequestProgress
  storeBefore: { status: OptOutStatus; since?: number }
  storeAfter: { status: OptOutStatus; since?: number }
  /** The message whose reply code was sent in this step. */
  repliedTo?: string
}

/** A row of the table `requests`: one opt-out asked of one store by one channel. Times in ms. */
export interface RequestRow extends RequestProgress {
  id: string
  storeId: string
  channel: ChannelId
  state: RequestState
  /** Its place in the queue; rows of one plan share `batch`. */
  order?: number
  batch?: string
  plannedAt?: number
  /** When the shop's page was opened for it (counts towards the daily limit). */
  openedAt?: number
  askedAt?: number
  confirmedAt?: number
  /** When to look again: the law's date where there is one, else our own reminder. */
  dueAt?: number
  evidence?: Proof
  /** A case number the shopper typed in (12321, 12315). */
  caseNumber?: string
  note?: string
  /** The steps taken so far, oldest first. */
  trail?: TrailStep[]
  sample?: boolean
}
