import type { Language } from '../../core/settings.ts'

/** A language the texts exist in. */
export type ShownLanguage = Exclude<Language, 'auto'>

/** The language to show: the chosen one, else the browser's first language, else English. */
export function shownLanguage(chosen: Language, browserLanguage: string): ShownLanguage {
  if (chosen !== 'auto') return chosen
  const tag = browserLanguage.toLowerCase()
  if (!tag.startsWith('zh')) return 'en'
  return /hant|-(tw|hk|mo)\b/.test(tag) ? 'zh-TW' : 'zh-CN'
}
