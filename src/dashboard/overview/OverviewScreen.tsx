import { readOverview } from '../../db/queries/overview.ts'
import type { Overview } from '../../db/queries/overview.ts'
import type { OptOutStatus } from '../../core/purchases/records.ts'
import { useLive } from '../../ui/live.ts'
import { language, texts } from '../../ui/settings.ts'
import { NO_FILTER } from '../../ui/stores/listQuery.ts'
import { hashOf } from '../route.ts'
import { storeList } from '../stores/storeList.ts'
import { MonthsChart } from './MonthsChart.tsx'
import { MonthsTable } from './MonthsTable.tsx'

/** How many stores there are and what became of them, and the last twelve months. */
export function OverviewScreen() {
  const live = useLive(() => readOverview(Date.now()), [])
  const { overview: t, stores } = texts()
  return (
    <div class="screen">
      <h1>{t.heading}</h1>
      {live.state === 'loading' && <p class="muted">{stores.loading}</p>}
      {live.state === 'ready' && <Numbers overview={live.value} />}
    </div>
  )
}

function Numbers({ overview }: { overview: Overview }) {
  const t = texts().overview
  return (
    <>
      <dl class="numbers">
        <Number label={t.stores} value={overview.stores} />
        <Number label={t.untouched} value={overview.untouched} />
        <Number label={t.asked} value={overview.asked} />
        <Number label={t.quiet} value={overview.quiet} />
        <Number label={t.sending} value={overview.sending} />
        <Number label={t.kept} value={overview.kept} />
        <Number label={t.unticked} value={overview.unticked} />
      </dl>
      <p class="muted small">{t.quietNote}</p>
      {overview.untouched > 0 && (
        <p class="card next">
          <span>{t.next(overview.untouched)}</span>
          <a class="button primary" href={hashOf('stores')} onClick={() => showOnly('none')}>
            {t.nextAction}
          </a>
        </p>
      )}
      <section class="card">
        <h2>{t.chart}</h2>
        <MonthsChart months={overview.months} />
        <p class="muted small">{t.chartNote}</p>
        <MonthsTable months={overview.months} />
      </section>
    </>
  )
}

function showOnly(status: OptOutStatus): void {
  storeList.filter.value = { ...NO_FILTER, status }
}

function Number({ label, value }: { label: string; value: number }) {
  return (
    <div class="card">
      <dt class="muted small">{label}</dt>
      <dd>{value.toLocaleString(language.value)}</dd>
    </div>
  )
}
