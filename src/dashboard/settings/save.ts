import type { Settings } from '../../core/settings.ts'
import { say } from '../../ui/notice.tsx'
import { saveSettings, texts } from '../../ui/settings.ts'

/** Saves a change and says so, in the language that holds after it. */
export function save(change: Partial<Settings>): void {
  saveSettings(change).then(
    () => say(texts().settings.saved),
    () => say(texts().settings.saveFailed),
  )
}
