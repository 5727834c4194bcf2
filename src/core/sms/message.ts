export const MESSAGE_KINDS = ['marketing', 'code', 'order', 'bank', 'other'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** A row of the table `messages`: an SMS the shopper imported. `text` is byte-equal to the import. */
export interface MessageRow {
  /** Derived from time, sender and text: importing a file twice adds nothing. */
  id: string
  /** When it was received, ms since the epoch; undefined when the source did not say. */
  at?: number
  sender: string
  text: string
  signature?: string
  optOutCode?: string
  /** Another number to send the code to, when the text names one. */
  optOutTo?: string
  kind: MessageKind
  storeId?: string
  /** Stores it may be from, when no single one is sure. */
  perhaps?: string[]
  why?: string[]
  /** Set when the shopper sent the opt-out reply, ms. */
  repliedAt?: number
  /** The import that brought it; an import can be undone as a whole. */
  batch?: string
  /** True when the shopper set the store by hand. */
  byHand?: boolean
  sample?: boolean
}
