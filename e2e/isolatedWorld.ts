import type { Page } from '@playwright/test'
import type { Untick } from './untick.ts'

interface Created {
  readonly context: { readonly id: number; readonly origin: string }
}

/** Sends a message to the worker as Untick's own content script on this page would, and returns the answer. */
export async function sendAsContentScript(
  untick: Untick,
  page: Page,
  message: unknown,
): Promise<unknown> {
  const session = await untick.context.newCDPSession(page)
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }: Created) => {
      if (context.origin === `chrome-extension://${untick.id}`) resolve(context.id)
    })
  })
  await session.send('Runtime.enable')
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await found,
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  return result.value
}
