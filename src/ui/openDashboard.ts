import { browser } from '../platform/browser.ts'

const CHANNEL = 'untick-dashboard'
/** An open dashboard answers within a few ms; a browser that is busy gets a second tab at worst. */
const PATIENCE = 200

/** Shows the dashboard at a hash such as `#/stores`: the open one comes to the front, else a new tab. */
export async function openDashboard(hash: string): Promise<void> {
  if (await askOpenOne(hash)) return
  await browser.tabs.create({ url: dashboardUrl(hash) })
}

/** The address of the dashboard at a hash. */
export function dashboardUrl(hash: string): string {
  return browser.runtime.getURL(`src/dashboard/index.html${hash}`)
}

function askOpenOne(hash: string): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL)
    const finish = (found: boolean): void => {
      channel.close()
      resolve(found)
    }
    channel.addEventListener('message', ({ data }) => {
      if (data === 'here') finish(true)
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
    channel.postMessage({ open: hash })
    setTimeout(() => finish(false), PATIENCE)
  })
}

/** In a dashboard: comes to the front when the popup asks for it, at the hash it names. */
export function answerOpeners(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }) => {
    const hash: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'open') : ''
    if (typeof hash !== 'string' || !hash.startsWith('#/')) return
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
    channel.postMessage('here')
    location.hash = hash
    void comeToFront()
  })
}

async function comeToFront(): Promise<void> {
  const tab = await browser.tabs.getCurrent()
  if (tab?.id === undefined) return
  await browser.tabs.update(tab.id, { active: true })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}
