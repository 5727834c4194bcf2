import { browser } from '../../platform/browser.ts'
import { texts } from '../../ui/settings.ts'
import { Permissions } from './Permissions.tsx'

/** What is stored, what is not, and what each permission is for. */
export function AboutScreen() {
  const t = texts().about
  return (
    <div class="screen narrow">
      <h1>{t.heading}</h1>
      <p class="card lead">{t.promise}</p>
      <div class="pair">
        <List title={t.storedTitle} items={t.stored} />
        <List title={t.notStoredTitle} items={t.notStored} />
      </div>
      <section class="card">
        <h2>{t.permissionsTitle}</h2>
        <Permissions />
      </section>
      <p class="muted small">
        {t.version(browser.runtime.getManifest().version)} · {t.license}
      </p>
    </div>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
