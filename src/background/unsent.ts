import * as v from 'valibot'
import { contentToWorkerSchemas } from '../core/protocol.ts'
import { browser } from '../platform/browser.ts'
import type { WorkerHandlers } from '../platform/messages.ts'

const unsentSchema = v.variant('name', [
  v.object({
    name: v.literal('report-entries'),
    payload: contentToWorkerSchemas['report-entries'],
    url: v.string(),
  }),
  v.object({
    name: v.literal('report-sightings'),
    payload: contentToWorkerSchemas['report-sightings'],
    url: v.string(),
  }),
])

/** Reports a page could not bring in wait in storage.local (`unsent:…`); each leaves only after it was written. */
export async function takeUnsent(handlers: WorkerHandlers): Promise<void> {
  const stored = await browser.storage.local.get(null)
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith('unsent:')) continue
    const parsed = v.safeParse(unsentSchema, value)
    try {
      if (parsed.success) await handle(handlers, parsed.output)
      await browser.storage.local.remove(key)
    } catch {
      // The database cannot be written now: the report stays for the next start.
    }
  }
}

async function handle(
  handlers: WorkerHandlers,
  unsent: v.InferOutput<typeof unsentSchema>,
): Promise<void> {
  const sender = { url: unsent.url, tabId: undefined }
  if (unsent.name === 'report-entries') await handlers['report-entries'](unsent.payload, sender)
  else await handlers['report-sightings'](unsent.payload, sender)
}
