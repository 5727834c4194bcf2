import { useEffect } from 'preact/hooks'
import { database } from '../../db/database.ts'
import type { Live } from '../live.ts'
import { useLive } from '../live.ts'
import { listStore } from './listQuery.ts'
import type { StoreList } from './listState.ts'

/** Enough rows to fill the first screen. */
const FIRST = 40

/**
 * Fills the list from the database and follows it: the latest stores first, so that rows show at once however many
 * there are, then all. `ready` says whether all are there.
 */
export function useStores(list: StoreList): Live<boolean> {
  const first = useLive(readLatest, [])
  const all = useLive(readAll, [])
  useEffect(() => {
    if (all.state === 'ready') list.all.value = all.value
    else if (first.state === 'ready') list.all.value = first.value
  }, [all, first])
  if (all.state === 'failed') return all
  return all.state === 'ready' ? { state: 'ready', value: true } : { state: 'loading' }
}

async function readLatest() {
  const rows = await database.stores.orderBy('lastOrderAt').reverse().limit(FIRST).toArray()
  return rows.map(listStore)
}

async function readAll() {
  return (await database.stores.toArray()).map(listStore)
}
