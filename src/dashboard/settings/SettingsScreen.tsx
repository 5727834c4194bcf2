import { texts } from '../../ui/settings.ts'
import { Permissions } from '../about/Permissions.tsx'
import { DataSettings } from './DataSettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { RecordSettings } from './RecordSettings.tsx'
import { UntickSettings } from './UntickSettings.tsx'

/** Everything the shopper can decide; each change holds at once. */
export function SettingsScreen() {
  const t = texts().settings
  return (
    <div class="screen narrow">
      <h1>{t.heading}</h1>
      <UntickSettings />
      <RecordSettings />
      <LookSettings />
      <DataSettings />
      <section class="card">
        <h2>{t.permissions}</h2>
        <Permissions />
      </section>
    </div>
  )
}
