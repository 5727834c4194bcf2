import type { Family } from '../purchases/records.ts'
import type { Fact, LocalText, ReaderLanguage } from './fact.ts'
import type { LawId } from './lawTexts.ts'
import type { ChannelId } from './request.ts'

/** easy · a code or captcha is needed · only customer service can do it. */
export type Difficulty = 'easy' | 'code-needed' | 'service-only'

/** One way out of a store's messages, as it is on one family of platforms. All of it is data: nothing is done on the shop's pages. */
export interface Channel {
  readonly id: ChannelId
  readonly families: readonly Family[] | 'all'
  readonly title: LocalText
  /** What it does, and what it does not. */
  readonly does: LocalText
  /** What the shopper needs for it. */
  readonly needs: LocalText
  readonly difficulty: Difficulty
  /** What is lost by it: said before, with the keep-list offered. */
  readonly loses?: LocalText
  /** How success is recognised. */
  readonly success: LocalText
  readonly steps: Readonly<Record<ReaderLanguage, readonly string[]>>
  readonly law: readonly LawId[]
  readonly fact: Fact
  /** True = a page of the shop is opened for every store: counts towards the daily limit. */
  readonly opensShopPage: boolean
  /** True = many stores in one go. */
  readonly inOneGo: boolean
}

/** A page to open, with its own words when a channel has several. */
export interface PageLink {
  readonly url: string
  readonly label?: LocalText
}

/** The reply that stops one SMS line: code and number exactly as printed in the message. */
export interface SmsReply {
  readonly messageId: string
  readonly to: string
  readonly code: string
  /** For a QR code: `SMSTO:number:code`. */
  readonly qr: string
  /** `sms:` links of Android and of iPhone. */
  readonly androidLink: string
  readonly iphoneLink: string
}

/** A channel as it exists for one store. */
export interface Way {
  readonly channel: Channel
  /** Pages to open in the browser, the best first; may be empty. */
  readonly pages: readonly PageLink[]
  /** What a QR code for the phone holds: the same address, or an SMS. */
  readonly qr?: string
  readonly reply?: SmsReply
}
