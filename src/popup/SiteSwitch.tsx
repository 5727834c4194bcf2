import { MODES, modeFor } from '../core/settings.ts'
import type { Mode } from '../core/settings.ts'
import { PLATFORMS } from '../core/purchases/records.ts'
import { ChoiceBar } from '../ui/Choice.tsx'
import { attempt } from '../ui/notice.tsx'
import { saveSettings, settings, texts } from '../ui/settings.ts'
import { activePage } from './activePage.ts'

/** What Untick does on the site of the open page, changed with one click. */
export function SiteSwitch() {
  const { site } = activePage.value
  const { page: t, words } = texts()
  if (!site) return <p class="site-switch muted small">{t.siteUnsupported}</p>
  if (settings.value.mode === 'off') return <p class="site-switch small">{t.generalOff}</p>
  const mode = modeFor(settings.value, site)
  const label = t.siteMode(siteName(site))
  return (
    <section class="site-switch">
      <h2>{label}</h2>
      <ChoiceBar
        label={label}
        value={mode}
        options={MODES.map((value) => ({ value, label: words.modes[value] }))}
        onChange={(value) => void attempt(() => setMode(site, value))}
      />
      {mode !== 'act' && <p class="muted small">{t.modeHints[mode]}</p>}
    </section>
  )
}

async function setMode(site: string, mode: Mode): Promise<void> {
  await saveSettings({ sites: { ...settings.value.sites, [site]: mode } })
}

function siteName(site: string): string {
  const shop = PLATFORMS.find((platform) => platform === site)
  return shop ? texts().words.platforms[shop] : site
}
