import * as v from 'valibot'
import { contentToWorkerSchemas } from '../core/protocol.ts'
import type {
  ContentToWorker,
  ContentToWorkerReplies,
  Envelope,
  PageToContent,
  PageToContentReplies,
} from '../core/protocol.ts'
import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser.ts'

/** Where a message came from: the address of the frame that sent it, and its tab. */
export interface Sender {
  readonly url: string
  readonly tabId: number | undefined
}

export type WorkerHandlers = {
  [Name in keyof ContentToWorker]: (
    payload: ContentToWorker[Name],
    sender: Sender,
  ) => Promise<ContentToWorkerReplies[Name]>
}

/**
 * Answers the content scripts. Only our own extension's messages from pages that `trusts` names are read, each parsed
 * by its schema; anything else gets an error envelope, and messages of no known name are left to other listeners.
 */
export function onContentMessage(handlers: WorkerHandlers, trusts: (url: string) => boolean): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender & { origin?: string }) => {
      const name = nameOf(message)
      if (name === undefined) return undefined
      if (sender.id !== browser.runtime.id) return Promise.resolve(failure('unknown sender'))
      const url = sender.url ?? ''
      const origin = sender.origin ?? ''
      if (!trusts(url) && !trusts(`${origin}/`)) return Promise.resolve(failure('unknown page'))
      return answer(handlers, name, message, {
        url: trusts(url) ? url : `${origin}/`,
        tabId: sender.tab?.id,
      })
    },
  )
}

async function answer(
  handlers: WorkerHandlers,
  name: keyof ContentToWorker,
  message: unknown,
  sender: Sender,
): Promise<Envelope<unknown>> {
  const parsed = v.safeParse(v.object({ payload: contentToWorkerSchemas[name] }), message)
  if (!parsed.success) return failure(`wrong shape: ${v.getDotPath(parsed.issues[0]) ?? name}`)
  try {
    const handle = handlers[name] as (payload: unknown, sender: Sender) => Promise<unknown>
    return { ok: true, reply: await handle(parsed.output.payload, sender) }
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
}

function failure(error: string): Envelope<never> {
  return { ok: false, error }
}

function nameOf(message: unknown): keyof ContentToWorker | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined
  const { name } = message
  if (name === 'report-entries' || name === 'report-sightings') return name
  return undefined
}

/** Asks the content scripts of one tab (all frames; the first that answers wins). Undefined when none is there. */
export async function sendToTab<Name extends keyof PageToContent>(
  tabId: number,
  name: Name,
  payload: PageToContent[Name],
): Promise<PageToContentReplies[Name] | undefined> {
  try {
    const envelope: Envelope<PageToContentReplies[Name]> | undefined =
      await browser.tabs.sendMessage(tabId, { name, payload })
    return envelope?.ok ? envelope.reply : undefined
  } catch {
    // The tab has no page of ours: for the caller that is the same as no answer.
    return undefined
  }
}
