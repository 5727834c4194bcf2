import { newId } from '../../core/id.ts'
import { nextStatus } from '../../core/optout/status.ts'
import { writeStatus } from './stores.ts'
import { database } from '../database.ts'
import { readStillSending } from '../queries/messages.ts'

/**
 * Stores whose advertising came after they were told to stop get the status that says so, each with a journal entry.
 * @param batch of the journal entries
 * @param now ms since the epoch
 */
export async function markSending(batch: string, now: number): Promise<number> {
  const sending = await readStillSending()
  const { stores, journal } = database
  return database.transaction('rw', stores, journal, async () => {
    let changed = 0
    for (const store of await stores.bulkGet([...sending.keys()])) {
      if (!store) continue
      const { status: before, since = 0 } = store.optOut
      const status = nextStatus(before, 'sent-again')
      // What came before the store's present status was set is settled.
      if (status === before || (sending.get(store.id)?.lastAt ?? 0) <= since) continue
      const optOut = { status, since: now }
      await stores.put({ ...store, optOut })
      await journal.add({
        id: newId(),
        at: now,
        actor: 'untick',
        command: 'mark',
        site: store.platform,
        page: '',
        target: { label: store.name.slice(0, 300) },
        before: writeStatus(store.optOut),
        after: writeStatus(optOut),
        status: 'done',
        batch,
        storeId: store.id,
      })
      changed += 1
    }
    return changed
  })
}
