import { browser } from '../platform/browser.ts'

/** After installation: the dashboard with its short tour, where the recording switch is shown. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/dashboard/index.html') })
}
