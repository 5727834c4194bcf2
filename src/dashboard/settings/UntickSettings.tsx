import { useId } from 'preact/hooks'
import { KINDS } from '../../core/consent/verdict.ts'
import { MODES } from '../../core/settings.ts'
import type { Mode } from '../../core/settings.ts'
import { PLATFORMS } from '../../core/purchases/records.ts'
import { ChoiceSelect, Switch } from '../../ui/Choice.tsx'
import { settings, texts } from '../../ui/settings.ts'
import { DEFAULT_SHOPS } from '../../ui/site.ts'
import { save } from './save.ts'

/** What happens to pre-ticked boxes: in general, per site, per kind. */
export function UntickSettings() {
  const t = texts().settings
  return (
    <section class="card">
      <h2>{t.untick}</h2>
      <GeneralMode />
      <Sites />
      <Kinds />
    </section>
  )
}

function GeneralMode() {
  const group = useId()
  const { settings: t, words } = texts()
  return (
    <fieldset class="group">
      <legend>{t.mode}</legend>
      {MODES.map((mode) => (
        <label key={mode} class="check wide">
          <input
            type="radio"
            name={group}
            checked={settings.value.mode === mode}
            onChange={() => save({ mode })}
          />
          <span>
            {words.modes[mode]} <span class="muted small">{t.modeNotes[mode]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Sites() {
  const { settings: t, words } = texts()
  const { sites, mode } = settings.value
  const known = [...new Set<string>([...DEFAULT_SHOPS, ...Object.keys(sites)])]
  const options = [
    { value: 'follow' as const, label: t.follow(words.modes[mode]) },
    ...MODES.map((value) => ({ value, label: words.modes[value] })),
  ]
  return (
    <fieldset class="group">
      <legend>{t.sites}</legend>
      <p class="muted small">{t.sitesNote}</p>
      <div class="columns tight">
        {known.map((site) => (
          <ChoiceSelect
            key={site}
            label={nameOf(site)}
            value={sites[site] ?? 'follow'}
            options={options}
            onChange={(chosen) => save({ sites: withSite(sites, site, chosen) })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function nameOf(site: string): string {
  const shop = PLATFORMS.find((platform) => platform === site)
  return shop ? texts().words.platforms[shop] : site
}

function withSite(
  sites: Readonly<Record<string, Mode>>,
  site: string,
  chosen: Mode | 'follow',
): Record<string, Mode> {
  const { [site]: _, ...others } = sites
  return chosen === 'follow' ? others : { ...others, [site]: chosen }
}

function Kinds() {
  const { settings: t, words } = texts()
  const { kinds } = settings.value
  return (
    <fieldset class="group">
      <legend>{t.kinds}</legend>
      <p class="muted small">{t.kindsNote}</p>
      <div class="columns">
        {KINDS.map((kind) => (
          <Switch
            key={kind}
            label={words.kinds[kind]}
            on={kinds[kind]}
            onChange={(on) => save({ kinds: { ...kinds, [kind]: on } })}
          />
        ))}
      </div>
    </fieldset>
  )
}
