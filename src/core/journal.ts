import type { Kind, Purpose } from './consent/verdict.ts'

/** Who did it: Untick on a page, or the shopper (popup, dashboard, a choice on a page). */
export type Actor = 'untick' | 'shopper'

export const COMMANDS = [
  'untick',
  'came-back',
  'choose-refusal',
  'offer',
  'bundled',
  'by-hand',
  'button-consent',
  'shopper-ticked',
  'undo',
  'mark',
  'request',
  'merge',
  'split',
  'import',
  'restore',
  'delete',
  'scan',
] as const
/**
 * What happened. On a page: `untick` and `came-back` changed a box; `choose-refusal` a radio pair or a list; `offer`
 * (ask/tell mode, or "tick to refuse"), `bundled` (terms and marketing in one box), `by-hand` (would not go off) and
 * `button-consent` changed nothing and only told; `shopper-ticked` is the shopper's own tick that is kept.
 */
export type Command = (typeof COMMANDS)[number]

export const ENTRY_STATUSES = [
  'done',
  'unconfirmed',
  'failed',
  'offered',
  'undone',
  'pending',
] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

interface Target {
  readonly label: string
  readonly purpose?: Purpose | undefined
  readonly kinds?: readonly Kind[] | undefined
  readonly because?: readonly string[] | undefined
}

/** A row of the table `journal`: one change, with its reason. `page` is origin + path, never the query. */
export interface JournalEntry {
  id: string
  at: number
  actor: Actor
  command: Command
  site: string
  page: string
  target: Target
  before: string
  after: string
  status: EntryStatus
  undoes?: string
  batch?: string
  storeId?: string
  sample?: boolean
}
