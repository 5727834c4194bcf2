import { Dexie } from 'dexie'
import type { EntityTable, Table } from 'dexie'
import type { JournalEntry } from '../core/journal.ts'
import type { RequestRow } from '../core/optout/request.ts'
import type { OrderRow, StoreRow } from '../core/purchases/records.ts'
import type { MessageRow } from '../core/sms/message.ts'

/** Small facts that are no rows of their own: the scan's place, the last backup, saved filters, known complaints. */
export interface FactRow {
  key: string
  value: unknown
}

/** The database `untick`. Only the worker and extension pages open it: in a content script IndexedDB is the shop's. */
export class UntickDatabase extends Dexie {
  declare stores: EntityTable<StoreRow, 'id'>
  declare orders: EntityTable<OrderRow, 'id'>
  declare journal: EntityTable<JournalEntry, 'id'>
  declare requests: EntityTable<RequestRow, 'id'>
  declare messages: EntityTable<MessageRow, 'id'>
  declare facts: Table<FactRow, string>

  constructor(name = 'untick') {
    super(name)
    this.version(1).stores({
      stores: 'id, *identities, lastOrderAt, platform',
      orders: 'id, storeId, orderedAt',
      journal: 'id, at, storeId, site, page, batch, undoes',
      requests: 'id, storeId, state, dueAt, askedAt',
      messages: 'id, at, storeId',
      facts: 'key',
    })
    // A page that stays open must not block a later version's upgrade.
    this.on('versionchange', () => this.close())
  }
}

/** The one connection of this context. Opened on first use; opening errors reach the caller's promise. */
export const database = new UntickDatabase()
