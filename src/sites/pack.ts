import type { Platform } from '../core/purchases/records.ts'

/*
 * What a site pack is: typed data, no callbacks. Manifest matches and host permissions derive from it.
 */
export interface SitePack {
  readonly id: Platform
  /** Match patterns of all its hosts. */
  readonly hosts: readonly string[]
  /** Match patterns of the pages on which orders are read. */
  readonly orderPages: readonly string[]
  /** True = asked for in the dashboard, not granted at installation. */
  readonly optional?: boolean
}
