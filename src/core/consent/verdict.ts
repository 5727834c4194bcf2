/** What a control asks for. Only `marketing` is ever unticked. */
export const PURPOSES = [
  'marketing',
  'inverted',
  'mixed',
  'required',
  'transactional',
  'protective',
  'other',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** The ways marketing reaches a shopper; each has its own switch in the settings. `general` = no way is named. */
export const KINDS = [
  'sms',
  'call',
  'email',
  'push',
  'follow',
  'membership',
  'sharing',
  'ads',
  'general',
] as const
export type Kind = (typeof KINDS)[number]

/** The judgement of one wording: its purpose, the kinds of marketing named, and the words that decided (as printed). */
export interface Verdict {
  readonly purpose: Purpose
  readonly kinds: readonly Kind[]
  readonly because: readonly string[]
}
