import type { ContentToWorker, Envelope } from '../core/protocol.ts'
import { newId } from '../core/id.ts'
import { isConnected } from './content.ts'

/*
 * Reports of a content script that must not be lost. What the worker does not confirm at once is written to
 * storage.local (`unsent:<id>`), at the latest when the page is left, and removed when it was confirmed: so it outlives
 * a worker that stopped, a tab that closed and a browser that was killed. What lies there is sent again by this script,
 * by the next page's script, or taken by the worker.
 */
declare const browser: typeof chrome | undefined
const api = typeof browser === 'undefined' ? chrome : browser

const PREFIX = 'unsent:'
const KEEP_AFTER_MS = 250

/** A report as it lies in storage.local under `unsent:<id>`. */
interface Kept {
  readonly name: keyof ContentToWorker
  readonly payload: unknown
  /** Origin and path of the page it is about. */
  readonly url: string
}

/** Reports on their way, and those of them that lie in storage. */
const onTheirWay = new Map<string, Kept>()
const written = new Set<string>()

/** Sends a report. True when the worker confirmed it; false when it lies in storage instead. */
export async function sendKept<Name extends keyof ContentToWorker>(
  name: Name,
  payload: ContentToWorker[Name],
): Promise<boolean> {
  const key = PREFIX + newId()
  const kept: Kept = { name, payload, url: location.href.replace(/[?#].*$/, '') }
  onTheirWay.set(key, kept)
  const timer = setTimeout(() => void keep(key, kept), KEEP_AFTER_MS)
  const isConfirmed = await confirmed(kept)
  clearTimeout(timer)
  onTheirWay.delete(key)
  if (!isConfirmed) await keep(key, kept)
  else if (written.delete(key)) await api.storage.local.remove(key)
  return isConfirmed
}

/** Writes down what is still on its way: the page is being left. */
export function keepUnconfirmed(): void {
  for (const [key, kept] of onTheirWay) void keep(key, kept)
}

async function keep(key: string, kept: Kept): Promise<void> {
  if (written.has(key) || !isConnected()) return
  written.add(key)
  await api.storage.local.set({ [key]: kept })
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
