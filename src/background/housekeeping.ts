import { forgetOldEntries } from '../db/commands/journal.ts'
import { browser } from '../platform/browser.ts'
import { readSettings } from '../platform/storage.ts'

const DAILY = 'daily'

/** Once a day: the diary forgets what is older than the shopper wants. */
export async function scheduleHousekeeping(): Promise<void> {
  await browser.alarms.create(DAILY, { delayInMinutes: 5, periodInMinutes: 24 * 60 })
}

/** Runs what an alarm asks for. */
export async function keepHouse(alarm: string): Promise<void> {
  if (alarm !== DAILY) return
  const { retentionDays } = await readSettings()
  await forgetOldEntries(retentionDays, Date.now())
}
