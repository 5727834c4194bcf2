/** How sure a fact is: `high` = official text or three independent sources, `medium` = one or two decent ones, `low` = one weak page. */
export type Confidence = 'high' | 'medium' | 'low'

/** Where a fact about a shop, a carrier or a law comes from. Every fact that is shown carries one. */
export interface Fact {
  readonly source: string
  /** When the source was written or, if it bears no date, read: `2021`, `2021-10` or `2021-10-30`. */
  readonly date: string
  readonly confidence: Confidence
  /** False = not confirmed by an official text or by several sources: the reader is told so. */
  readonly verified: boolean
}

export type ReaderLanguage = 'zh-CN' | 'zh-TW' | 'en'

/** A short text in each language the pages know. */
export type LocalText = Readonly<Record<ReaderLanguage, string>>

/** What stands beside a fact that is not verified. */
export const UNVERIFIED_NOTE: LocalText = {
  'zh-CN': '未经核实，请以页面实际为准',
  'zh-TW': '未經核實，請以頁面實際為準',
  en: 'Not confirmed; what the page shows counts',
}
