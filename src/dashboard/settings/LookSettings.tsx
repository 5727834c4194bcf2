import { LANGUAGES, THEMES } from '../../core/settings.ts'
import { ChoiceSelect, Switch } from '../../ui/Choice.tsx'
import { settings, texts } from '../../ui/settings.ts'
import { save } from './save.ts'

/** Each language in its own name, so that everyone finds theirs. */
const OWN_NAMES = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }

/** Language, colours, size. */
export function LookSettings() {
  const t = texts().settings
  const { language, theme, bigText } = settings.value
  return (
    <section class="card">
      <h2>{t.look}</h2>
      <div class="columns group">
        <ChoiceSelect
          label={t.language}
          value={language}
          options={LANGUAGES.map((value) => ({
            value,
            label: value === 'auto' ? t.languageAuto : OWN_NAMES[value],
          }))}
          onChange={(chosen) => save({ language: chosen })}
        />
        <ChoiceSelect
          label={t.theme}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
          onChange={(chosen) => save({ theme: chosen })}
        />
      </div>
      <Switch
        label={t.bigText}
        note={t.bigTextNote}
        on={bigText}
        onChange={(on) => save({ bigText: on })}
      />
    </section>
  )
}
