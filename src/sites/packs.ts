/// <reference types="vite/client" />
import { siteOf } from './index.ts'
import type { SitePack } from './pack.ts'

/** The whole packs, found by their folders at build time. Only the purchases script and tests carry them. */
const whole = import.meta.glob<SitePack>('./*/pack.ts', { eager: true, import: 'pack' })

/** Every whole pack there is a folder of. */
export const wholePacks: readonly SitePack[] = Object.values(whole)

/** The whole pack for an address; undefined when the shop is not on the list or has none. */
export function packOf(url: string): SitePack | undefined {
  const id = siteOf(url)?.id
  return wholePacks.find((pack) => pack.id === id)
}
