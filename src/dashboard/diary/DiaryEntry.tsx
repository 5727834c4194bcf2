import { useRef, useState } from 'preact/hooks'
import type { JournalEntry } from '../../core/journal.ts'
import { minuteText } from '../../ui/dates.ts'
import { Foreign, shortened } from '../../ui/Foreign.tsx'
import { attempt } from '../../ui/notice.tsx'
import { canUndoOnPage, isNews } from '../../ui/pageUndo.ts'
import { texts } from '../../ui/settings.ts'
import { Words } from '../../ui/Words.tsx'
import { describeEntry } from './describe.ts'
import { canUndo, undo } from './undo.ts'

/** One entry: when, what, where, because of which words, and "undo". */
export function DiaryEntry({ entry }: { entry: JournalEntry }) {
  const item = useRef<HTMLElement>(null)
  const [busy, setBusy] = useState(false)
  const { diary, page, words } = texts()
  const about = describeEntry(entry)
  const onPage = canUndoOnPage(entry)

  async function run(): Promise<void> {
    if (busy) return
    setBusy(true)
    await attempt(() => undo(entry))
    setBusy(false)
    item.current?.focus()
  }

  return (
    <article ref={item} class="diary-entry" tabIndex={-1} aria-label={shortened(about)}>
      <time class="muted small" dateTime={new Date(entry.at).toISOString()}>
        {minuteText(entry.at)}
      </time>
      <div class="what">
        <p>
          <b>{diary.by[entry.actor]}</b> {words.commands[entry.command]}
          {isNews(entry) && <span class="badge"> {words.entryStatuses[entry.status]}</span>}
        </p>
        {about !== '' && <Foreign class="wrap quoted" text={about} />}
        <Words because={entry.target.because} />
        {entry.page !== '' && <Foreign class="clip muted small" text={entry.page} />}
      </div>
      {canUndo(entry) && (
        <button
          type="button"
          class="button slim"
          aria-label={onPage ? page.undoOf(shortened(about)) : diary.undoOf(shortened(about))}
          onClick={() => void run()}
        >
          {onPage ? page.undo : words.undo}
        </button>
      )}
    </article>
  )
}
