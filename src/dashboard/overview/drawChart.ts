import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { monthText } from '../../ui/dates.ts'

/** One line of the chart; `colour` names a CSS variable. */
export interface ChartLine {
  readonly label: string
  readonly colour: string
  readonly values: readonly number[]
}

const HEIGHT = 220
const DASHES = [[], [8, 4], [2, 4]]

/** Draws lines over months (`starts` in ms) into `frame`, follows its width, and goes when `signal` says so. */
export function drawChart(
  frame: HTMLElement,
  starts: readonly number[],
  lines: readonly ChartLine[],
  signal: AbortSignal,
): void {
  const colour = (name: string): string => getComputedStyle(frame).getPropertyValue(name)
  const axis = { stroke: colour('--muted'), grid: { stroke: colour('--line'), width: 1 } }
  const chart = new uPlot(
    {
      width: frame.clientWidth,
      height: HEIGHT,
      cursor: { show: false },
      scales: { x: { time: false }, y: { range: (_plot, _min, max) => [0, Math.max(4, max)] } },
      axes: [
        { ...axis, splits: starts.map((_, at) => at), values: (_plot, at) => labels(starts, at) },
        { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] },
      ],
      series: [
        {},
        ...lines.map((line, at) => ({
          label: line.label,
          stroke: colour(line.colour),
          width: 2,
          dash: DASHES[at] ?? [],
          points: { show: true, size: 6 },
        })),
      ],
      legend: { live: false },
    },
    [starts.map((_, at) => at), ...lines.map((line) => [...line.values])],
    frame,
  )
  const observer = new ResizeObserver(() =>
    chart.setSize({ width: frame.clientWidth, height: HEIGHT }),
  )
  observer.observe(frame)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    chart.destroy()
  })
}

/** Every third month is named: twelve names do not fit a narrow page. */
function labels(starts: readonly number[], splits: readonly number[]): string[] {
  return splits.map((at) => {
    const start = starts[at]
    return start === undefined || (starts.length - 1 - at) % 3 !== 0 ? '' : monthText(start)
  })
}
