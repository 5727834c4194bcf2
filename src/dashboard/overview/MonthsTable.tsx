import type { MonthCounts } from '../../db/queries/overview.ts'
import { monthText } from '../../ui/dates.ts'
import { texts } from '../../ui/settings.ts'

/** The numbers of the chart as a table, newest month first. */
export function MonthsTable({ months }: { months: readonly MonthCounts[] }) {
  const t = texts().overview
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={t.chart}>
      <table class="plain-table numeric">
        <thead>
          <tr>
            <th scope="col">{t.month}</th>
            <th scope="col">{t.newStores}</th>
            <th scope="col">{t.untickedCount}</th>
            <th scope="col">{t.messages}</th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.start}>
              <th scope="row">{monthText(month.start)}</th>
              <td>{month.newStores}</td>
              <td>{month.unticked}</td>
              <td>{month.messages}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
