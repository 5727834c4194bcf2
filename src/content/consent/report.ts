import type { Command, EntryStatus } from '../../core/journal.ts'
import { newId } from '../../core/id.ts'
import type { ReportedEntry } from '../../core/protocol.ts'
import { deliver } from '../../platform/content.ts'
import type { Tracked } from './tracked.ts'

/** Entries of one page life share a batch, so that "came back" can tell this visit from the last. */
const visit = newId()

let waiting: ReportedEntry[] = []
let waitingOff: string[] = []
let onCameBack: (entryIds: readonly string[]) => void = () => {}

/** Called with the entries of which the worker knows that they were off at an earlier visit. */
export function whenCameBack(listener: (entryIds: readonly string[]) => void): void {
  onCameBack = listener
}

/** Writes one entry down; it leaves for the worker in this task, together with others of it. */
export function report(
  tracked: Tracked,
  command: Command,
  status: EntryStatus,
  change: { before: string; after: string; undoes?: string; actor?: 'untick' | 'shopper' },
): string {
  const id = newId()
  const { verdict } = tracked
  push({
    id,
    at: Date.now(),
    actor: change.actor ?? 'untick',
    command,
    page: tracked.page,
    target: {
      label: tracked.label.text.slice(0, 300),
      purpose: verdict.purpose,
      kinds: [...verdict.kinds],
      because: verdict.because.slice(0, 20).map((words) => words.slice(0, 100)),
    },
    before: change.before,
    after: change.after,
    status,
    batch: visit,
    ...(change.undoes ? { undoes: change.undoes } : {}),
  })
  return id
}

/** A marketing box that is off as it should be: remembered for the "came back" alarm. */
export function reportOff(key: string): void {
  schedule()
  waitingOff.push(key.slice(0, 600))
}

function push(entry: ReportedEntry): void {
  schedule()
  waiting.push(entry)
}

function schedule(): void {
  if (waiting.length + waitingOff.length === 0) queueMicrotask(() => void flush())
}

async function flush(): Promise<void> {
  const payload = { entries: waiting.slice(0, 200), off: waitingOff.slice(0, 200) }
  waiting = []
  waitingOff = []
  const reply = await deliver('report-entries', payload)
  if (reply && reply.cameBack.length > 0) onCameBack(reply.cameBack)
}
