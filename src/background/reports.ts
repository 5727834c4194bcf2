import { recordEntries } from '../db/commands/journal.ts'
import { recordHealth, recordSightings } from '../db/commands/purchases.ts'
import type { Sender, WorkerHandlers } from '../platform/messages.ts'
import { readSettings, rememberChoices } from '../platform/storage.ts'
import { siteOf } from '../sites/index.ts'
import { addToBadge } from './badge.ts'
import { isAllowedSite, syncRegisteredScripts } from './registeredScripts.ts'

/** Pages that may report: those of a pack, and sites the shopper allowed (told apart by `isAllowedSite`). */
export function trusts(url: string): boolean {
  return siteOf(url) !== undefined || (URL.canParse(url) && new URL(url).protocol === 'https:')
}

export const handlers: WorkerHandlers = {
  'report-entries': async ({ entries, off }, sender) => {
    const site = await siteIdOf(sender.url)
    const { cameBack, written, choices } = await recordEntries(entries, site, off)
    if (choices.size > 0) {
      await rememberChoices(choices)
      await syncRegisteredScripts()
    }
    await addToBadge(sender.tabId, written)
    return { cameBack }
  },
  'report-sightings': async ({ sightings, health }, sender: Sender) => {
    if (!siteOf(sender.url)) throw new Error('unknown page')
    const { recording, keepAlias } = await readSettings()
    if (!recording) return { written: 0 }
    if (health) await recordHealth(health, Date.now())
    const allowed = keepAlias ? sightings : sightings.map(({ alias: _, ...rest }) => rest)
    return recordSightings(allowed)
  },
}

async function siteIdOf(url: string): Promise<string> {
  const pack = siteOf(url)
  if (pack) return pack.id
  if (!(await isAllowedSite(url))) throw new Error('unknown page')
  return new URL(url).hostname
}
