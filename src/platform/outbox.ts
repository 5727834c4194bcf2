import type { ContentToWorker, Envelope } from '../core/protocol.ts'
import { newId } from '../core/id.ts'
import { isConnected } from './content.ts'

/*
 * Reports of a content script that must not be lost. Each is written to storage.local before it is sent and removed
 * when the worker confirmed it, so it outlives a worker that stopped, a tab that closed and a browser that was killed.
 * What is left there is sent again by this script, by the next page's script, or taken by the worker when it starts.
 */
declare const browser: typeof chrome | undefined
const api = typeof browser === 'undefined' ? chrome : browser

const PREFIX = 'unsent:'

/** A report as it lies in storage.local under `unsent:<id>`. */
export interface Kept {
  readonly name: keyof ContentToWorker
  readonly payload: unknown
  /** Origin and path of the page it is about. */
  readonly url: string
}

/** Keeps a report and sends it. True when the worker confirmed it; false when it still lies in storage. */
export async function sendKept<Name extends keyof ContentToWorker>(
  name: Name,
  payload: ContentToWorker[Name],
): Promise<boolean> {
  const key = PREFIX + newId()
  const kept: Kept = { name, payload, url: location.href.replace(/[?#].*$/, '') }
  const written = api.storage.local.set({ [key]: kept })
  const isConfirmed = await confirmed(kept)
  await written
  if (isConfirmed) await api.storage.local.remove(key)
  return isConfirmed
}

/** Sends again what was kept of one kind of report, by whatever page. True when nothing is left. */
export async function resendKept(name: keyof ContentToWorker): Promise<boolean> {
  if (!isConnected()) return false
  let isAllSent = true
  for (const key of await keptKeys()) {
    const kept: unknown = (await api.storage.local.get(key))[key]
    if (!isKept(kept) || kept.name !== name) continue
    if (await confirmed(kept)) await api.storage.local.remove(key)
    else isAllSent = false
  }
  return isAllSent
}

async function keptKeys(): Promise<string[]> {
  const keys = await allKeys()
  return keys.filter((key) => key.startsWith(PREFIX))
}

/** `getKeys` spares reading all values; browsers before 2025 have none. */
async function allKeys(): Promise<string[]> {
  const area: chrome.storage.StorageArea & { getKeys?: () => Promise<string[]> } = api.storage.local
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null))
}

async function confirmed({ name, payload }: Kept): Promise<boolean> {
  if (!isConnected()) return false
  try {
    const envelope: Envelope<unknown> | undefined = await api.runtime.sendMessage({ name, payload })
    return envelope?.ok === true
  } catch {
    // No worker, or it stopped while working: the report stays kept.
    return false
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'name' in value && 'payload' in value
}
