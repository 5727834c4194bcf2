import { parseChoices } from '../core/consent/choices.ts'
import type { Choices } from '../core/consent/choices.ts'
import { newId } from '../core/id.ts'
import type {
  ContentToWorker,
  ContentToWorkerReplies,
  Envelope,
  PageToContent,
  PageToContentReplies,
} from '../core/protocol.ts'
import { parseSettings } from '../core/settings.ts'
import type { Settings } from '../core/settings.ts'

/*
 * The browser's own promise API, for content scripts only: the polyfill would be most of their size.
 * Firefox names it `browser`, Chromium `chrome`; both return promises in Manifest V3.
 */
declare const browser: typeof chrome | undefined
const api = typeof browser === 'undefined' ? chrome : browser

/** False once the extension was updated or removed: this script is an orphan then and must fall silent. */
export function isConnected(): boolean {
  try {
    return Boolean(api.runtime?.id)
  } catch {
    // Firefox throws for an orphan instead of returning nothing.
    return false
  }
}

async function sendOnce<Name extends keyof ContentToWorker>(
  name: Name,
  payload: ContentToWorker[Name],
): Promise<ContentToWorkerReplies[Name]> {
  const envelope: Envelope<ContentToWorkerReplies[Name]> | undefined =
    await api.runtime.sendMessage({ name, payload })
  if (!envelope) throw new Error('no reply')
  if (!envelope.ok) throw new Error(envelope.error)
  return envelope.reply
}

const RETRY_DELAYS_MS = [1_000, 4_000, 12_000]

/**
 * Brings one report to the worker. What it did not confirm is left in storage.local at once (`unsent:…`), since the page
 * may be gone in the next moment: the worker takes it from there, or this page brings it a little later. Writing a
 * report twice changes nothing. Undefined when it could only be left there.
 */
export async function deliver<Name extends keyof ContentToWorker>(
  name: Name,
  payload: ContentToWorker[Name],
): Promise<ContentToWorkerReplies[Name] | undefined> {
  const first = await trySend(name, payload)
  if (first || !isConnected()) return first
  const key = `unsent:${newId()}`
  const url = location.href.replace(/[?#].*$/, '')
  await api.storage.local.set({ [key]: { name, payload, url } })
  for (const delay of RETRY_DELAYS_MS) {
    await new Promise((resolve) => setTimeout(resolve, delay))
    const reply = await trySend(name, payload)
    if (reply) await api.storage.local.remove(key)
    if (reply || !isConnected()) return reply
  }
  return undefined
}

async function trySend<Name extends keyof ContentToWorker>(
  name: Name,
  payload: ContentToWorker[Name],
): Promise<ContentToWorkerReplies[Name] | undefined> {
  if (!isConnected()) return undefined
  try {
    return await sendOnce(name, payload)
  } catch {
    // No worker, or it cannot write now: the caller keeps the report.
    return undefined
  }
}

type Handlers = {
  [Name in keyof PageToContent]?: (
    payload: PageToContent[Name],
  ) => PageToContentReplies[Name] | undefined
}

/** Answers messages of our own popup and dashboard; `undefined` leaves the answer to another frame. */
export function onPageMessage(handlers: Handlers): void {
  api.runtime.onMessage.addListener(
    (message: unknown, sender, reply: (answer: unknown) => void) => {
      if (sender.id !== api.runtime.id) return false
      const answer = dispatch(handlers, message)
      if (answer !== undefined) reply({ ok: true, reply: answer })
      return false
    },
  )
}

function dispatch(handlers: Handlers, message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return undefined
  const { name, payload } = message as Partial<{ name: keyof PageToContent; payload: never }>
  if (name === undefined || payload === undefined) return undefined
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  return handler?.(payload)
}

/** What the consent script needs to know before it may act where the shopper changed something. */
export interface Known {
  readonly settings: Settings
  readonly choices: Choices
}

/** The settings and the remembered choices, now and after every change. */
export async function watchKnown(listener: (known: Known) => void): Promise<void> {
  const read = async () => {
    const stored = await api.storage.local.get(['settings', 'choices'])
    listener({
      settings: parseSettings(stored['settings']),
      choices: parseChoices(stored['choices']),
    })
  }
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (changes['settings'] || changes['choices'])) void read()
  })
  await read()
}

/** The shadow root of an element, closed ones too: both browsers let a content script see it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null
  if (api.dom) return api.dom.openOrClosedShadowRoot(element)
  return (element as FirefoxElement).openOrClosedShadowRoot ?? null
}

type FirefoxElement = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null }
