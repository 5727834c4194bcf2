/** One event of a Chromium trace, as far as it is read here; times in µs. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Time on the processor, without the waits that other programs cause. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/** What is traced: every entry into a script carries the script's address. */
export const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile']

/*
 * The events in which a script runs. A MutationObserver's, timer's or listener's call is a FunctionCall, also inside
 * RunMicrotasks, which has no address of its own. What goes on after an `await` has no event: it is missed for all alike.
 */
const RUNNING = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile'])
const STARTING = new Set(['EvaluateScript', 'v8.compile'])

/** Milliseconds that the scripts of an extension ran in the process of the page; nested calls count once. */
export function scriptTime(
  events: readonly TraceEvent[],
  extensionId: string,
  pageUrl: string,
): number {
  return sumOutermost(eventsOf(events, RUNNING, extensionId, pageUrl))
}

/** Milliseconds for compiling and first running the extension's scripts. */
export function startTime(
  events: readonly TraceEvent[],
  extensionId: string,
  pageUrl: string,
): number {
  return sumOutermost(eventsOf(events, STARTING, extensionId, pageUrl))
}

function eventsOf(
  events: readonly TraceEvent[],
  names: ReadonlySet<string>,
  extensionId: string,
  pageUrl: string,
): TraceEvent[] {
  const prefix = `chrome-extension://${extensionId}/`
  const processes = new Set(
    events.filter((event) => urlOf(event).startsWith(pageUrl)).map(({ pid }) => pid),
  )
  return events.filter(
    (event) =>
      event.ph === 'X' &&
      names.has(event.name) &&
      processes.has(event.pid) &&
      urlOf(event).startsWith(prefix),
  )
}

function urlOf(event: TraceEvent): string {
  return event.args?.data?.url ?? ''
}

function sumOutermost(events: readonly TraceEvent[]): number {
  const ends = new Map<string, number>()
  let sum = 0
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const thread = `${event.pid}/${event.tid}`
    if (event.ts < (ends.get(thread) ?? 0)) continue
    ends.set(thread, event.ts + (event.dur ?? 0))
    sum += event.tdur ?? event.dur ?? 0
  }
  return sum / 1000
}
