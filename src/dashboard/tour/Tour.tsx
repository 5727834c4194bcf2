import { addSample } from '../../db/commands/settings.ts'
import { attempt } from '../../ui/notice.tsx'
import { texts } from '../../ui/settings.ts'
import { OrderLinks } from '../../ui/stores/EmptyStores.tsx'

/** The first thing a shopper sees: three steps, the order lists, and sample data to look around with. */
export function Tour() {
  const t = texts().tour
  return (
    <div class="screen narrow tour">
      <h1>{t.heading}</h1>
      <p class="muted">{t.lead}</p>
      <ol>
        {t.steps.map(({ title, body }, at) => (
          <li key={title} class="card">
            <span class="number" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <h2>{title}</h2>
              <p class="muted">{body}</p>
              {at === 1 && <OrderLinks />}
            </div>
          </li>
        ))}
      </ol>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void showSample()}>
          {t.sample}
        </button>
        <span class="muted small">{t.sampleNote}</span>
      </div>
    </div>
  )
}

async function showSample(): Promise<void> {
  await attempt(async () => {
    const { sampleRows } = await import('./sampleRows.ts')
    await addSample(sampleRows(Date.now()))
  })
  document.getElementById('main')?.focus()
}
