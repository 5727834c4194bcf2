import { useEffect, useRef } from 'preact/hooks'
import type { MonthCounts } from '../../db/queries/overview.ts'
import { settings, texts } from '../../ui/settings.ts'
import type { ChartLine } from './drawChart.ts'

/** The months as lines. The table beneath holds the same numbers, so the picture is hidden from readers. */
export function MonthsChart({ months }: { months: readonly MonthCounts[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const t = texts().overview
  const { theme, bigText } = settings.value
  useEffect(() => {
    const { current } = frame
    if (!current) return undefined
    const lines: ChartLine[] = [
      { label: t.newStores, colour: '--accent-text', values: months.map((each) => each.newStores) },
      { label: t.untickedCount, colour: '--warn', values: months.map((each) => each.unticked) },
      { label: t.messages, colour: '--danger', values: months.map((each) => each.messages) },
    ]
    const controller = new AbortController()
    void import('./drawChart.ts').then(({ drawChart }) => {
      if (!controller.signal.aborted) {
        drawChart(
          current,
          months.map((each) => each.start),
          lines,
          controller.signal,
        )
      }
    })
    return () => controller.abort()
  }, [months, t, theme, bigText])
  return <div ref={frame} class="chart" aria-hidden="true" />
}
