import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

/** The state of something read from the database. */
export type Live<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: string }

const LOADING = { state: 'loading' } as const

/** A database that another page blocks neither opens nor fails; after this long it is as good as failed. */
const PATIENCE = 6000

function stillLoading<Value>(live: Live<Value>): Live<Value> {
  return live.state === 'loading' ? { state: 'failed', error: 'no answer' } : live
}

/**
 * Reads the database and follows every later change. The old value stays while a query with other `inputs` runs.
 * A database that cannot be opened, or does not answer, is `failed`, never an exception; a late answer still counts.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  inputs: readonly (string | number | boolean | undefined)[],
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>(LOADING)
  useEffect(() => {
    const timer = setTimeout(() => setLive(stillLoading), PATIENCE)
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: (error: unknown) => setLive({ state: 'failed', error: messageOf(error) }),
    })
    return () => {
      clearTimeout(timer)
      subscription.unsubscribe()
    }
    // The query is a fresh closure at every drawing; its inputs say when it really differs.
  }, inputs)
  return live
}

/** What an error says, for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
