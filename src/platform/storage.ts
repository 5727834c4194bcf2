import { parseChoices, withChoice } from '../core/consent/choices.ts'
import { parseSettings } from '../core/settings.ts'
import type { Settings } from '../core/settings.ts'
import { browser } from './browser.ts'

const SETTINGS = 'settings'

/** The settings in storage.local; broken or missing fields are the defaults. Rejects when storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS)
  return parseSettings(stored[SETTINGS])
}

let lastWrite: Promise<unknown> = Promise.resolve()

/** Changes the stored settings; changes made at the same time wait for each other. Returns the settings now stored. */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const next = change(await readSettings())
    await browser.storage.local.set({ [SETTINGS]: next })
    return next
  })
  // A write that failed must not stop the next one; its own caller gets the error.
  lastWrite = write.catch(() => undefined)
  return write
}

/** Calls `listener` with every later change of the settings, by whatever page. Returns the way to stop it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[SETTINGS]) listener(parseSettings(changes[SETTINGS].newValue))
  }
  browser.storage.onChanged.addListener(onChanged)
  return () => browser.storage.onChanged.removeListener(onChanged)
}

/** Removes everything in storage.local: settings and whatever scripts kept there. */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear()
}

let lastChoice: Promise<unknown> = Promise.resolve()

/** Remembers (or forgets) what the shopper ticked by hand; see `core/consent/choices.ts`. */
export function rememberChoices(changes: ReadonlyMap<string, boolean>): Promise<void> {
  const write = lastChoice.then(async () => {
    const stored = await browser.storage.local.get('choices')
    let choices = parseChoices(stored['choices'])
    for (const [key, keep] of changes) choices = withChoice(choices, key, keep, Date.now())
    await browser.storage.local.set({ choices })
  })
  lastChoice = write.catch(() => undefined)
  return write
}
