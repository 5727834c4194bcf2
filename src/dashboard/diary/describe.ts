import type { JournalEntry } from '../../core/journal.ts'
import { readStatus } from '../../db/commands/stores.ts'
import { texts } from '../../ui/settings.ts'

/** What an entry is about, in one line: the box's text, or the store and its change of status. */
export function describeEntry(entry: JournalEntry): string {
  const t = texts()
  if (entry.command === 'delete') return t.diary.deletedCount(entry.before)
  // The undo of a deletion is the only undo whose batch is the entry it takes back.
  if (entry.command === 'undo' && entry.batch === entry.undoes)
    return t.diary.deletedCount(entry.after)
  const before = readStatus(entry.before)
  const after = readStatus(entry.after)
  if (!before || !after) return entry.target.label
  const { statuses } = t.words
  const change = t.diary.change(statuses[before.status], statuses[after.status])
  return entry.target.label === '' ? change : `${entry.target.label} · ${change}`
}
