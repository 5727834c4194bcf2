import type { Page } from '@playwright/test'
import type { JournalEntry } from '../src/core/journal.ts'
import type { RequestRow } from '../src/core/optout/request.ts'
import type { OrderRow, StoreRow } from '../src/core/purchases/records.ts'
import type { MessageRow } from '../src/core/sms/message.ts'
import type { FactRow } from '../src/db/database.ts'

export interface Tables {
  stores: StoreRow
  orders: OrderRow
  journal: JournalEntry
  requests: RequestRow
  messages: MessageRow
  facts: FactRow
}
export type TableName = keyof Tables

/**
 * All rows of a table of the database `untick`, read past Untick's own code from a page of the extension. An absent
 * database reads as no rows and is not created.
 */
export function rowsOf<Name extends TableName>(page: Page, table: Name): Promise<Tables[Name][]> {
  return page.evaluate(readTable<Tables[Name]>, table)
}

// No named function inside: it is sent to the page as text, and a compiler's name helper would not be there.
async function readTable<Row>(name: string): Promise<Row[]> {
  const known = await indexedDB.databases()
  if (!known.some((each) => each.name === 'untick')) return []
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('untick')
    opening.addEventListener('error', () => reject(opening.error ?? new Error('cannot be opened')))
    opening.addEventListener('success', () => {
      const database = opening.result
      if (!database.objectStoreNames.contains(name)) {
        database.close()
        resolve([])
        return
      }
      const reading: IDBRequest<Row[]> = database.transaction(name).objectStore(name).getAll()
      reading.addEventListener('error', () => reject(reading.error ?? new Error('cannot be read')))
      reading.addEventListener('success', () => {
        database.close()
        resolve(reading.result)
      })
    })
  })
}

/** Puts rows into a table of the database, which Untick must have made before (an opened popup does). */
export async function putRows<Name extends TableName>(
  page: Page,
  table: Name,
  rows: readonly Tables[Name][],
): Promise<void> {
  await page.evaluate(
    ([name, added]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('untick')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(name, 'readwrite')
          for (const row of added) writing.objectStore(name).put(row)
          writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')))
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    [table, rows] as const,
  )
}
