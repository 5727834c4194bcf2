import type { LinkRules } from '../core/purchases/links.ts'
import type { IdentityKind, Platform } from '../core/purchases/records.ts'

/*
 * What a site pack is: typed data, no callbacks, no code in text. Manifest matches and host permissions derive from the
 * hosts; the purchases script reads order pages by the rest. Regular expressions and selectors are text.
 */

/** The light half of a pack, which every script may carry. */
export interface SiteHosts {
  readonly id: Platform
  /** Match patterns of all its hosts. */
  readonly hosts: readonly string[]
  /** Match patterns of the pages on which orders are read. */
  readonly orderPages: readonly string[]
  /** True = asked for in the dashboard, not granted at installation. */
  readonly optional?: boolean
}

export interface SitePack extends SiteHosts {
  readonly links: LinkRules
  /** Store names that mean "the platform itself sells", and what such a store is called. */
  readonly self: { readonly names: readonly string[]; readonly called: string }
  readonly pages: readonly OrderPage[]
  /** Pages on which an order is sent off: who sells is known here, the order's id is not yet. */
  readonly checkouts: readonly CheckoutPage[]
  /** Pages after it: the order's id is known here, who sells is not. */
  readonly submitted: readonly SubmittedPage[]
}

export interface CheckoutPage {
  /** Matches the address without its fragment. */
  readonly url: string
  /** Selector of the button that sends the order off. */
  readonly submit: string
  readonly blobs?: readonly CheckoutBlob[]
  readonly blocks?: CheckoutBlock
}

/** Sellers in a script's data; `sellers` is the path of one object each. */
export interface CheckoutBlob {
  readonly formats: readonly BlobFormat[]
  readonly contains: string
  readonly sellers: string
  readonly name: readonly BlobSource[]
  readonly links: readonly BlobSource[]
  readonly ids: readonly BlobIdentitySource[]
}

/** Sellers as parts of the page; `at` selects one element each. */
export interface CheckoutBlock {
  readonly at: string
  readonly name: readonly Source[]
  readonly ids: readonly IdentitySource[]
}

export interface SubmittedPage {
  readonly url: string
  readonly orderId: readonly Source[]
}

/** One kind of page. Shops change pages step by step: several generations live at one address, told apart by marks. */
export interface OrderPage {
  readonly id: 'order-list' | 'order-detail'
  /** Matches the address without its fragment. */
  readonly url: string
  /** Matches addresses of this kind on which there is nothing to record (a split parent). */
  readonly except?: string
  readonly generations: readonly Generation[]
}

export interface Generation {
  /** A name for reports: `tm1`, `cards`. */
  readonly id: string
  /** Selectors; any that is there marks this generation. */
  readonly marks: readonly string[]
  /** Selectors; any that is there says "no orders", which is no error. */
  readonly empty?: readonly string[]
  readonly rows?: Rows
  readonly blob?: Blob
  /** A table in a script that names the shop of each order. */
  readonly shopTable?: ShopTable
}

/** Where a value is: in elements found by `at` (absent = the order's own element), as text or attribute. */
export interface Source {
  readonly at?: string
  readonly attr?: string
  /** Must match; the first group, or else the whole match, is the value. */
  readonly match?: string
  /** A parameter of the page's address instead. */
  readonly param?: string
}

/** A value that identifies a store, and of which kind. */
interface IdentitySource extends Source {
  readonly kind: IdentityKind
}

/** Where an order and its parts are in the page. Every list is tried in order, newest form first, and counted. */
export interface Rows {
  readonly row: readonly string[]
  /** Parts of a row that belong to no order: recommendations, insurance. */
  readonly ignore?: string
  readonly orderId: readonly Source[]
  readonly date: readonly Source[]
  readonly state: readonly Source[]
  readonly alias: readonly Source[]
  readonly name: readonly Source[]
  /** Selectors of links that may name the store; those of the first selector that does are read. */
  readonly links: readonly string[]
  readonly ids?: readonly IdentitySource[]
  /** Selectors of product pictures, the last resort. */
  readonly pictures?: readonly string[]
  /** Selector; there = another platform sold it. */
  readonly platformMark?: { readonly at: string; readonly platform: Platform }
  /** Selectors; there, while no store is shown = the platform itself sold it. */
  readonly selfUnlessShown?: readonly string[]
}

/** A value in a data blob: a path (`subOrders[].itemInfo.pic`, `data.seller_*.fields`), or what stands beside a label, wherever it is. */
export interface BlobSource {
  readonly path?: string
  /** Reads the texts of any object whose `key` or `name` is this label. */
  readonly label?: string
  readonly match?: string
}

interface BlobIdentitySource extends BlobSource {
  readonly kind: IdentityKind
}

/**
 * How a script carries data. `json-in-string`: `JSON.parse('…')`, decoded twice. `json-object`: `name = {…}`.
 * Neither is ever run.
 */
export type BlobFormat = 'json-in-string' | 'json-object'

/** Where orders are in a script's data. `extra` paths start with the order; others too. */
export interface Blob {
  readonly formats: readonly BlobFormat[]
  /** A script is looked at only when it contains this. */
  readonly contains: string
  /** Path of the orders; '' = the blob is one order. */
  readonly orders: string
  /** Path of the number of orders the list has; 0 = an empty list, which is no error. */
  readonly total?: string
  readonly orderId: readonly BlobSource[]
  readonly date: readonly BlobSource[]
  /** Codes first, then texts. */
  readonly stateCode: readonly BlobSource[]
  readonly state: readonly BlobSource[]
  readonly alias: readonly BlobSource[]
  readonly name: readonly BlobSource[]
  readonly links: readonly BlobSource[]
  readonly ids: readonly BlobIdentitySource[]
  readonly pictures: readonly BlobSource[]
  /** Path that is true when another platform sold it. */
  readonly platformMark?: { readonly path: string; readonly platform: Platform }
  /** Leaves out an order all of whose values at the path match. */
  readonly except?: { readonly path: string; readonly match: string }
}

/** `$ORDER_CONFIG['allShopIds'] = '<shop>-<order>,…'`. */
interface ShopTable {
  readonly variable: string
  readonly key: string
  readonly kind: IdentityKind
}
