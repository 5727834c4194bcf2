import type { PageHealth } from '../../core/protocol.ts'
import { database } from '../database.ts'

/** Keeps the latest word on how well a pack understood a page (`health:<pack>:<page>`); shown in the popup. */
export async function recordHealth(health: PageHealth, at: number): Promise<void> {
  await database.facts.put({
    key: `health:${health.pack}:${health.page}`,
    value: { ...health, at },
  })
}
