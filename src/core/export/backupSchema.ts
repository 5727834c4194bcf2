import * as v from 'valibot'
import { KINDS, PURPOSES } from '../consent/verdict.ts'
import { COMMANDS, ENTRY_STATUSES } from '../journal.ts'
import type { JournalEntry } from '../journal.ts'
import { CHANNEL_IDS, PROOFS, REQUEST_STATES } from '../optout/request.ts'
import type { RequestRow } from '../optout/request.ts'
import { OPT_OUT_STATUSES, ORDER_STATES, PLATFORMS } from '../purchases/records.ts'
import type { OrderRow, StoreRow } from '../purchases/records.ts'
import { MESSAGE_KINDS } from '../sms/message.ts'
import type { MessageRow } from '../sms/message.ts'

/*
 * The rows of a backup. Unknown fields are dropped, lengths bounded. A field that is added to a row must be added here too:
 * the last lines of this file do not compile otherwise.
 */

const MARKUP = /<[a-z!/?]/i
const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/i

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const at = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-8_640_000_000_000_000),
  v.maxValue(8_640_000_000_000_000),
)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A name of a store or person: no shop writes markup there, so a file with markup was not written by Untick. */
const name = v.pipe(
  text(400),
  v.check((value) => !MARKUP.test(value), 'markup'),
)
const names = v.pipe(v.array(name), v.maxLength(500))
const optional = v.exactOptional

const optOut = v.object({ status: v.picklist(OPT_OUT_STATUSES), since: optional(at) })

const storeSchema = v.object({
  id: key,
  platform: v.picklist(PLATFORMS),
  name,
  names,
  url: optional(v.pipe(text(2000), v.regex(WEB_ADDRESS))),
  identities: v.pipe(v.array(key), v.maxLength(500)),
  firstOrderAt: optional(at),
  lastOrderAt: optional(at),
  orderCount: count,
  paidCount: count,
  optOut,
  aliases: optional(names),
  sample: optional(v.boolean()),
})

const orderSchema = v.object({
  id: key,
  storeId: key,
  platform: v.picklist(PLATFORMS),
  orderedAt: optional(at),
  state: v.picklist(ORDER_STATES),
  alias: optional(name),
  sample: optional(v.boolean()),
})

const target = v.object({
  label: text(2000),
  purpose: optional(v.picklist(PURPOSES)),
  kinds: optional(v.pipe(v.array(v.picklist(KINDS)), v.maxLength(50))),
  because: optional(v.pipe(v.array(text(500)), v.maxLength(100))),
})

const entrySchema = v.object({
  id: key,
  at,
  actor: v.picklist(['untick', 'shopper']),
  command: v.picklist(COMMANDS),
  site: text(300),
  page: text(2000),
  target,
  before: text(5000),
  after: text(5000),
  status: v.picklist(ENTRY_STATUSES),
  undoes: optional(key),
  batch: optional(key),
  storeId: optional(key),
  sample: optional(v.boolean()),
})

const progress = {
  state: v.picklist(REQUEST_STATES),
  openedAt: optional(at),
  askedAt: optional(at),
  confirmedAt: optional(at),
  dueAt: optional(at),
  evidence: optional(v.picklist(PROOFS)),
  caseNumber: optional(text(200)),
  note: optional(text(5000)),
}

const requestSchema = v.object({
  id: key,
  storeId: key,
  channel: v.picklist(CHANNEL_IDS),
  order: optional(v.number()),
  batch: optional(key),
  plannedAt: optional(at),
  ...progress,
  trail: optional(
    v.pipe(
      v.array(
        v.object({
          entryId: key,
          before: v.object(progress),
          storeBefore: optOut,
          storeAfter: optOut,
          repliedTo: optional(key),
        }),
      ),
      v.maxLength(500),
    ),
  ),
  sample: optional(v.boolean()),
})

const messageSchema = v.object({
  id: key,
  at: optional(at),
  sender: text(200),
  text: text(100_000),
  signature: optional(text(400)),
  optOutCode: optional(text(100)),
  optOutTo: optional(text(100)),
  kind: v.picklist(MESSAGE_KINDS),
  storeId: optional(key),
  perhaps: optional(v.pipe(v.array(key), v.maxLength(1000))),
  why: optional(v.pipe(v.array(text(500)), v.maxLength(100))),
  repliedAt: optional(at),
  batch: optional(key),
  byHand: optional(v.boolean()),
  sample: optional(v.boolean()),
})

const factSchema = v.object({ key, value: v.unknown() })

/** The schema of one row of each table, in the order in which they stand in the file. */
export const ROW_SCHEMAS = {
  stores: storeSchema,
  orders: orderSchema,
  requests: requestSchema,
  messages: messageSchema,
  journal: entrySchema,
  facts: factSchema,
} as const

export interface BackupFact {
  key: string
  value: unknown
}

/** The rows of each table as a backup carries them. */
export interface BackupRows {
  stores: StoreRow[]
  orders: OrderRow[]
  requests: RequestRow[]
  messages: MessageRow[]
  journal: JournalEntry[]
  facts: BackupFact[]
}

export type BackupTable = keyof BackupRows
export const BACKUP_TABLES = [
  'stores',
  'orders',
  'requests',
  'messages',
  'journal',
  'facts',
] as const satisfies readonly BackupTable[]

type FieldsNotBackedUp = {
  [T in BackupTable]: Exclude<
    keyof BackupRows[T][number],
    keyof v.InferOutput<(typeof ROW_SCHEMAS)[T]>
  >
}[BackupTable]
/** Does not compile when a row has a field that a backup would lose. */
export const EVERY_FIELD_IS_BACKED_UP: [FieldsNotBackedUp] extends [never] ? true : never = true
