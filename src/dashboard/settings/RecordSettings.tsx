import { ChoiceSelect, Switch } from '../../ui/Choice.tsx'
import { settings, texts } from '../../ui/settings.ts'
import { save } from './save.ts'

/** 0 = for ever. */
const RETENTIONS = [0, 90, 365, 730, 1825]

/** What is recorded, and for how long. */
export function RecordSettings() {
  const t = texts().settings
  const { recording, keepAlias, retentionDays } = settings.value
  const days = [...new Set([...RETENTIONS, retentionDays])]
  return (
    <section class="card">
      <h2>{t.record}</h2>
      <Switch
        label={t.recording}
        note={t.recordingNote}
        on={recording}
        onChange={(on) => save({ recording: on })}
      />
      <Switch
        label={t.keepAlias}
        note={t.keepAliasNote}
        on={keepAlias}
        onChange={(on) => save({ keepAlias: on })}
      />
      <div class="group">
        <ChoiceSelect
          label={t.retention}
          value={String(retentionDays)}
          options={days.map((each) => ({
            value: String(each),
            label: each === 0 ? t.retentions.forever : t.retentions.days(each),
          }))}
          onChange={(chosen) => save({ retentionDays: Number(chosen) })}
        />
        <p class="muted small">{t.retentionNote}</p>
      </div>
    </section>
  )
}
