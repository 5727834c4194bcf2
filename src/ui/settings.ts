import { computed, effect, signal } from '@preact/signals'
import { defaultSettings } from '../core/settings.ts'
import type { Settings } from '../core/settings.ts'
import { changeSettings, readSettings, watchSettings } from '../platform/storage.ts'
import { en } from './text/en.ts'
import { shownLanguage } from './text/language.ts'
import type { ShownLanguage } from './text/language.ts'
import { zhCN } from './text/zhCN.ts'
import type { Catalogue } from './text/zhCN.ts'
import { zhTW } from './text/zhTW.ts'

const CATALOGUES: Record<ShownLanguage, Catalogue> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** The shopper's settings as this page knows them; follows changes made anywhere. */
export const settings = signal<Settings>(defaultSettings())

export const language = computed(() => shownLanguage(settings.value.language, navigator.language))

const catalogue = computed(() => CATALOGUES[language.value])

/** The texts in the language shown now; a component that reads it is drawn again when the language changes. */
export function texts(): Catalogue {
  return catalogue.value
}

const systemDark = signal(false)
const dark = computed(() =>
  settings.value.theme === 'auto' ? systemDark.value : settings.value.theme === 'dark',
)

/** Reads the settings, follows them, and dresses the page (language, colours, size). Never rejects: defaults hold then. */
export async function startSettings(): Promise<void> {
  const media = matchMedia('(prefers-color-scheme: dark)')
  systemDark.value = media.matches
  media.addEventListener('change', () => (systemDark.value = media.matches))
  try {
    settings.value = await readSettings()
    watchSettings((next) => (settings.value = next))
  } catch {
    // Storage that cannot be read must not leave the page blank; saving tells the shopper when it fails.
  }
  effect(() => {
    const { dataset } = document.documentElement
    document.documentElement.lang = language.value
    dataset['theme'] = dark.value ? 'dark' : 'light'
    dataset['size'] = settings.value.bigText ? 'big' : 'normal'
  })
}

/** Saves changed fields; the page shows them at once. Rejects when they could not be stored (and shows the old ones). */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const before = settings.value
  settings.value = { ...before, ...change }
  try {
    settings.value = await changeSettings((now) => ({ ...now, ...change }))
  } catch (error) {
    settings.value = before
    throw error
  }
}
