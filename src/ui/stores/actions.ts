import type { OptOutStatus } from '../../core/purchases/records.ts'
import { deleteStores, markStores, restoreStores, undoMarks } from '../../db/commands/stores.ts'
import { dayText } from '../dates.ts'
import { downloadText } from '../download.ts'
import { attempt, say } from '../notice.tsx'
import { language, texts } from '../settings.ts'
import { exported } from './listState.ts'
import type { StoreList } from './listState.ts'

/** Gives stores a status, says so, and offers the way back. */
export function markAll(ids: readonly string[], status: OptOutStatus): Promise<void> {
  return attempt(async () => {
    const { batch, count } = await markStores(ids, status, Date.now())
    const text = texts().stores.marked(count, texts().words.statuses[status])
    say(text, count === 0 ? undefined : () => undoMarking(batch))
  })
}

async function undoMarking(batch: string): Promise<void> {
  const { undone, refused } = await undoMarks(batch, Date.now())
  const t = texts().stores
  say(refused === 0 ? t.undone(undone) : `${t.undone(undone)} ${t.undoRefused(refused)}`)
}

/** Deletes stores, says so, and offers to bring them back while the page is open. */
export function deleteAll(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const deleted = await deleteStores(ids, Date.now())
    say(texts().stores.deleted(deleted.stores.length), async () => {
      await restoreStores(deleted, Date.now())
      say(texts().stores.deleteUndone(deleted.stores.length))
    })
  })
}

/** Saves the selected stores (or all that are shown) as CSV in the reader's language. */
export function exportList(list: StoreList): Promise<void> {
  return attempt(async () => {
    const { storesToCsv } = await import('../../core/export/storesCsv.ts')
    const rows = exported(list).map(({ store }) => store)
    const { stores: t, words } = texts()
    const name = `${words.appName}-${t.heading}-${dayText(Date.now())}.csv`
    downloadText(name, 'text/csv;charset=utf-8', storesToCsv(rows, language.value))
    say(t.exported(rows.length))
  })
}
