/** The shops Untick knows. Taobao and Tmall share one name space of sellers (see `familyOf`). */
export const PLATFORMS = ['taobao', 'tmall', 'jd', '1688', 'pinduoduo', 'vip', 'suning'] as const
export type Platform = (typeof PLATFORMS)[number]

/** A name space in which a store's ids are unique: Tmall sellers are Taobao sellers. */
export type Family = Exclude<Platform, 'tmall'>

/** Where a store's own numbers and names come from. `self` = the platform itself sells (京东自营, 天猫超市). */
export const IDENTITY_KINDS = ['self', 'seller', 'shop', 'vendor', 'host', 'nick', 'name'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

export interface Identity {
  readonly kind: IdentityKind
  readonly value: string
}

export const ORDER_STATES = [
  'unpaid',
  'paid',
  'shipped',
  'done',
  'closed',
  'refunding',
  'unknown',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** What one page (or one line of a file) shows of one store. */
export interface StoreSighting {
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly identities: readonly Identity[]
}

/** One order seen on one page. `orderedAt` is in ms since the epoch (pages show China time). */
export interface Sighting {
  readonly platform: Platform
  readonly orderId: string
  readonly orderedAt?: number | undefined
  readonly state: OrderState
  readonly store: StoreSighting
  /** The recipient's name on the parcel; sent only when the shopper allowed it. */
  readonly alias?: string | undefined
}

export const OPT_OUT_STATUSES = [
  'none',
  'asked',
  'confirmed',
  'sending',
  'complained',
  'closed',
  'keep',
] as const
export type OptOutStatus = (typeof OPT_OUT_STATUSES)[number]

/** A row of the table `stores`. `identities` are keys `family:kind:value` (see `identityKey`). */
export interface StoreRow {
  id: string
  platform: Platform
  name: string
  names: string[]
  url?: string
  identities: string[]
  firstOrderAt?: number
  lastOrderAt?: number
  orderCount: number
  /** Orders that were paid: unpaid and closed ones can be left out. */
  paidCount: number
  optOut: { status: OptOutStatus; since?: number }
  /** Names under which the store's messages came, added by the shopper. */
  aliases?: string[]
  /** True for the sample data of the tour. */
  sample?: boolean
}

/** A row of the table `orders`; `id` = `family:orderId`. */
export interface OrderRow {
  id: string
  storeId: string
  platform: Platform
  orderedAt?: number
  state: OrderState
  alias?: string
  sample?: boolean
}

/** The name space in which a platform's store ids are unique. */
export function familyOf(platform: Platform): Family {
  return platform === 'tmall' ? 'taobao' : platform
}

/** The key of an identity in the database: `taobao:seller:2200000000999`. */
export function identityKey(platform: Platform, identity: Identity): string {
  return `${familyOf(platform)}:${identity.kind}:${identity.value}`
}
