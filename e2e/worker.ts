import type { CDPSession } from '@playwright/test'
import type { Untick } from './untick.ts'

interface Versions {
  readonly versions: readonly { readonly scriptURL: string; readonly runningStatus: string }[]
}

/**
 * Stops the service worker as the browser does with an idle one, and returns once the browser says that it stopped.
 * Pages have to be opened before: a new page would wait for the worker.
 */
export async function stopWorker(untick: Untick): Promise<void> {
  const page = await untick.reader()
  const session = await untick.context.newCDPSession(page)
  const stopped = whenStopped(session, untick.id)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await session.detach()
}

function whenStopped(session: CDPSession, extensionId: string): Promise<void> {
  return new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.includes(extensionId))
      if (ours.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    })
  })
}
