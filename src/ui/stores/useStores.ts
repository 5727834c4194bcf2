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
  // The whole table is asked for only when the first rows are on screen: reading it holds the page up.
  const shown = first.state !== 'loading'
  const all = useLive(() => (shown ? readAll() : Promise.resolve(undefined)), [shown])
  const everything = all.state === 'ready' ? all.value : undefined
  useEffect(() => {
    if (everything) list.all.value = everything
    else if (first.state === 'ready' && list.all.value.length === 0) list.all.value = first.value
  }, [everything, first])
  if (all.state === 'failed') return all
  if (first.state === 'failed' && !everything) return first
  return everything ? { state: 'ready', value: true } : { state: 'loading' }
}

async function readLatest() {
  const rows = await database.stores.orderBy('lastOrderAt').reverse().limit(FIRST).toArray()
  return rows.map(listStore)
}

async function readAll() {
  return (await database.stores.toArray()).map(listStore)
}
