import type { JournalEntry } from '../../core/journal.ts'
import type { RequestRow } from '../../core/optout/request.ts'
import type { OrderRow, StoreRow } from '../../core/purchases/records.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { database } from '../database.ts'

/** Made-up rows for the tour, each with `sample: true`. */
export interface SampleRows {
  readonly stores: readonly StoreRow[]
  readonly orders: readonly OrderRow[]
  readonly journal: readonly JournalEntry[]
  readonly requests: readonly RequestRow[]
  readonly messages: readonly MessageRow[]
}

/** Puts the sample rows in; a second time changes nothing more. */
export async function addSample(rows: SampleRows): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await database.stores.bulkPut([...rows.stores])
    await database.orders.bulkPut([...rows.orders])
    await database.journal.bulkPut([...rows.journal])
    await database.requests.bulkPut([...rows.requests])
    await database.messages.bulkPut([...rows.messages])
  })
}

/** Takes every sample row out again, also those the shopper changed meanwhile, and nothing else. */
export async function removeSample(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await database.stores.filter((row) => row.sample === true).delete()
    await database.orders.filter((row) => row.sample === true).delete()
    await database.journal.filter((row) => row.sample === true).delete()
    await database.requests.filter((row) => row.sample === true).delete()
    await database.messages.filter((row) => row.sample === true).delete()
  })
}
