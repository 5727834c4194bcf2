import * as v from 'valibot'
import { KINDS, PURPOSES } from './consent/verdict.ts'
import { COMMANDS, ENTRY_STATUSES } from './journal.ts'
import { IDENTITY_KINDS, ORDER_STATES, PLATFORMS } from './purchases/records.ts'

/*
 * Every message, by direction. Content scripts take the types only; the worker parses each payload with its schema
 * (a page may try to speak through a content script's mouth): unknown keys are dropped, lengths and counts bounded.
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))

const target = v.object({
  label: text(300),
  purpose: v.optional(v.picklist(PURPOSES)),
  kinds: v.optional(v.pipe(v.array(v.picklist(KINDS)), v.maxLength(KINDS.length))),
  because: v.optional(v.pipe(v.array(text(100)), v.maxLength(20))),
})

/** One entry of the journal as a content script reports it; the worker adds the site and, where known, the store. */
const entrySchema = v.object({
  id,
  at,
  actor: v.picklist(['untick', 'shopper']),
  command: v.picklist(COMMANDS),
  page: text(500),
  target,
  before: text(100),
  after: text(100),
  status: v.picklist(ENTRY_STATUSES),
  undoes: v.optional(id),
  batch: v.optional(id),
})
export type ReportedEntry = v.InferOutput<typeof entrySchema>

const identity = v.object({
  kind: v.picklist(IDENTITY_KINDS),
  value: v.pipe(text(200), v.minLength(1)),
})

export const sightingSchema = v.object({
  platform: v.picklist(PLATFORMS),
  orderId: v.pipe(v.string(), v.regex(/^[\w-]{4,40}$/)),
  orderedAt: v.optional(at),
  state: v.picklist(ORDER_STATES),
  store: v.object({
    name: v.optional(text(200)),
    url: v.optional(text(500)),
    identities: v.pipe(v.array(identity), v.maxLength(20)),
  }),
  alias: v.optional(text(60)),
})

/** How well the pack understood a page: orders expected by their anchors, read, and which selector matched each field. */
export const healthSchema = v.object({
  pack: text(40),
  page: text(60),
  generation: text(20),
  anchors: v.pipe(v.number(), v.integer(), v.minValue(0)),
  read: v.pipe(v.number(), v.integer(), v.minValue(0)),
  matched: v.record(text(60), v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type PageHealth = v.InferOutput<typeof healthSchema>

/** content script → worker. */
export const contentToWorkerSchemas = {
  /** What the consent script did or saw; each entry's id makes sending it twice harmless. */
  'report-entries': v.object({
    entries: v.pipe(v.array(entrySchema), v.maxLength(200)),
    /** Marketing boxes seen off (`choiceKey`s): the base line of the "came back" alarm. */
    off: v.optional(v.pipe(v.array(text(600)), v.maxLength(200))),
  }),
  /** Orders read on a page; `storesOnly` are stores shown without an order (bought-shops list). */
  'report-sightings': v.object({
    sightings: v.pipe(v.array(sightingSchema), v.maxLength(500)),
    health: v.optional(healthSchema),
  }),
} as const

type ContentToWorkerSchemas = typeof contentToWorkerSchemas
export type ContentToWorker = {
  [Name in keyof ContentToWorkerSchemas]: v.InferOutput<ContentToWorkerSchemas[Name]>
}
export interface ContentToWorkerReplies {
  /** Ids of entries that were off at an earlier visit ("came back"). */
  'report-entries': { cameBack: string[] }
  'report-sightings': { written: number }
}

/** A ticked box that was looked at and left as it is. */
export interface KeptControl {
  readonly label: string
  readonly purpose: string
  readonly because: readonly string[]
}

/** popup or dashboard → the content scripts of a tab. */
export interface PageToContent {
  /** Puts the box of this entry back as it was. */
  'undo-entry': { entryId: string }
  /** Unticks what was only shown so far (ask and tell mode). */
  'apply-entry': { entryId: string }
  'get-kept': { visit: 'this' }
}
export interface PageToContentReplies {
  'undo-entry': { outcome: 'done' | 'failed' | 'not-here' }
  'apply-entry': { outcome: 'done' | 'failed' | 'not-here' }
  'get-kept': { kept: KeptControl[] }
}

/** Replies travel in an envelope: an Error does not survive every channel. */
export type Envelope<Reply> = { ok: true; reply: Reply } | { ok: false; error: string }
