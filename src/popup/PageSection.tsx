import type { KeptControl } from '../core/protocol.ts'
import { PURPOSES } from '../core/consent/verdict.ts'
import { readHealth, readPageEntries } from '../db/queries/journal.ts'
import { Foreign } from '../ui/Foreign.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLive } from '../ui/live.ts'
import { texts } from '../ui/settings.ts'
import { activePage } from './activePage.ts'
import { PageEntry } from './PageEntry.tsx'

/** A page's health older than this says nothing about the page that is open. */
const FRESH = 3_600_000

/** What was found on the open page; nothing where Untick does not run. */
export function PageSection() {
  const { site, page, since, tabId, kept } = activePage.value
  const t = texts().page
  const live = useLive(() => readPageEntries(page, since), [page, since])
  if (!site) return null
  const entries = live.state === 'ready' ? live.value : []
  const waiting = entries.filter((entry) => entry.status === 'offered').length
  const unticked = entries.filter(({ status }) => status === 'done' || status === 'unconfirmed')
  return (
    <section class="page-section" aria-labelledby="page-heading">
      <h2 id="page-heading">{t.heading}</h2>
      <p class="muted small" role="status">
        {entries.length === 0 && live.state !== 'loading' && t.nothing}
        {unticked.length > 0 && t.unticked(unticked.length)}
        {unticked.length > 0 && waiting > 0 && ' · '}
        {waiting > 0 && t.waiting(waiting)}
      </p>
      {entries.length > 0 && (
        <ul class="page-entries" tabIndex={0} aria-labelledby="page-heading">
          {entries.map((entry) => (
            <PageEntry key={entry.id} entry={entry} tabId={tabId} />
          ))}
        </ul>
      )}
      <Kept kept={kept} />
      <HealthLine site={site} />
    </section>
  )
}

function Kept({ kept }: { kept: readonly KeptControl[] }) {
  if (kept.length === 0) return null
  return (
    <details class="kept small">
      <summary>{texts().page.kept(kept.length)}</summary>
      <ul>
        {kept.map((control, at) => (
          <li key={at}>
            <Foreign text={control.label} />
            <span class="muted">{purposeText(control.purpose)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function purposeText(purpose: string): string {
  const known = PURPOSES.find((each) => each === purpose)
  return known ? texts().words.purposes[known] : ''
}

/** Says when the pages of a shop look new and orders could not be read. */
function HealthLine({ site }: { site: string }) {
  const live = useLive(() => readHealth(site, Date.now() - FRESH), [site])
  if (live.state !== 'ready' || !live.value) return null
  const { read, anchors } = live.value
  if (anchors === 0 || read * 2 > anchors) return null
  return (
    <p class="alert small">
      <Icon name="warn" />
      {texts().page.health(read, anchors)}
    </p>
  )
}
