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

/** A row of the table `requests`: one opt-out asked of one store by one channel. Times in ms. */
export interface RequestRow {
  id: string
  storeId: string
  channel: ChannelId
  state: RequestState
  /** Its place in the queue; rows of one plan share `batch`. */
  order?: number
  batch?: string
  plannedAt?: number
  askedAt?: number
  confirmedAt?: number
  /** When to look again: the law's date where there is one, else our own reminder. */
  dueAt?: number
  evidence?: Proof
  /** A case number the shopper typed in (12321, 12315). */
  caseNumber?: string
  note?: string
  sample?: boolean
}
