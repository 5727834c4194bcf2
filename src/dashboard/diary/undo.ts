import type { JournalEntry } from '../../core/journal.ts'
import { undoMarks } from '../../db/commands/stores.ts'
import { say } from '../../ui/notice.tsx'
import { canUndoOnPage, undoOnPages } from '../../ui/pageUndo.ts'
import { texts } from '../../ui/settings.ts'

/** True when "undo" would do something for this entry. */
export function canUndo(entry: JournalEntry): boolean {
  if (entry.command === 'mark') return entry.status === 'done' && entry.batch !== undefined
  return canUndoOnPage(entry)
}

/** Takes an entry back, on its page or in the database, and says plainly how it went. */
export async function undo(entry: JournalEntry): Promise<void> {
  const { results } = texts().diary
  if (entry.command === 'mark') {
    const { undone } = await undoMarks(entry.batch ?? '', Date.now(), entry.id)
    say(undone > 0 ? results.marks(undone) : results.refused)
    return
  }
  const outcome = await undoOnPages(entry)
  say({ done: results.done, 'not-here': results.notHere, failed: results.failed }[outcome])
}
