import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

/** The state of something read from the database. */
export type Live<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: string }

const LOADING = { state: 'loading' } as const

/**
 * Reads the database and follows every later change. The old value stays while a query with other `inputs` runs.
 * A database that cannot be opened is `failed`, never an exception.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  inputs: readonly (string | number | boolean | undefined)[],
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>(LOADING)
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: (error: unknown) => setLive({ state: 'failed', error: messageOf(error) }),
    })
    return () => subscription.unsubscribe()
    // The query is a fresh closure at every drawing; its inputs say when it really differs.
  }, inputs)
  return live
}

/** What an error says, for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
