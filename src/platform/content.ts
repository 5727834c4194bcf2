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
  return Boolean(api.runtime?.id)
}

/** Sends one message to the worker; throws when it did not confirm. */
export async function sendToWorker<Name extends keyof ContentToWorker>(
  name: Name,
  payload: ContentToWorker[Name],
): Promise<ContentToWorkerReplies[Name]> {
  const envelope: Envelope<ContentToWorkerReplies[Name]> | undefined =
    await api.runtime.sendMessage({ name, payload })
  if (!envelope) throw new Error('no reply')
  if (!envelope.ok) throw new Error(envelope.error)
  return envelope.reply
}

type Handlers = {
  [Name in keyof PageToContent]?: (
    payload: PageToContent[Name],
  ) => PageToContentReplies[Name] | undefined
}

/** Answers messages of our own popup and dashboard; `undefined` leaves the answer to another frame. */
export function onPageMessage(handlers: Handlers): void {
  api.runtime.onMessage.addListener(
    (message: unknown, _sender, reply: (answer: unknown) => void) => {
      const answer = dispatch(handlers, message)
      if (answer !== undefined) reply({ ok: true, reply: answer })
      return false
    },
  )
}

function dispatch(handlers: Handlers, message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return undefined
  const { name, payload } = message as { name?: unknown; payload?: unknown }
  const handler = Object.entries(handlers).find(([key]) => key === name)?.[1]
  return handler ? (handler as (payload: unknown) => unknown)(payload) : undefined
}

/** One value of storage.local, or undefined. */
export async function readLocal(key: string): Promise<unknown> {
  return (await api.storage.local.get(key))[key]
}

/** The settings now, and every later change. */
export async function watchSettings(listener: (settings: Settings) => void): Promise<void> {
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes['settings'])
      listener(parseSettings(changes['settings'].newValue))
  })
  listener(parseSettings(await readLocal('settings')))
}

/** The shadow root of an element, closed ones too (both browsers let a content script see it). */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null
  const firefox = (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot
  return firefox ?? api.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot
}
