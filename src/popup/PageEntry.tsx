import { useRef, useState } from 'preact/hooks'
import type { JournalEntry } from '../core/journal.ts'
import { sendToTab } from '../platform/messages.ts'
import { Foreign, shortened } from '../ui/Foreign.tsx'
import { attempt, say } from '../ui/notice.tsx'
import { canUndoOnPage, isNews, undoOnPages } from '../ui/pageUndo.ts'
import { Words } from '../ui/Words.tsx'
import { texts } from '../ui/settings.ts'

interface EntryProps {
  readonly entry: JournalEntry
  readonly tabId: number | undefined
}

/** One box of the open page: what was done, why, and the way back or on. */
export function PageEntry({ entry, tabId }: EntryProps) {
  const item = useRef<HTMLLIElement>(null)
  const [busy, setBusy] = useState(false)
  const { words } = texts()

  async function run(action: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    await attempt(action)
    setBusy(false)
    item.current?.focus()
  }

  return (
    <li ref={item} class="page-entry" tabIndex={-1}>
      <div>
        <Foreign text={entry.target.label} />
        <p class="muted small">
          {words.commands[entry.command]}
          {isNews(entry) && ` · ${words.entryStatuses[entry.status]}`}
        </p>
        <Words because={entry.target.because} />
      </div>
      <EntryButton entry={entry} tabId={tabId} onRun={(action) => void run(action)} />
    </li>
  )
}

type ButtonProps = EntryProps & { readonly onRun: (action: () => Promise<void>) => void }

function EntryButton({ entry, tabId, onRun }: ButtonProps) {
  const t = texts().page
  const label = shortened(entry.target.label)
  if (canUndoOnPage(entry)) {
    return (
      <button
        type="button"
        class="button slim"
        aria-label={t.undoOf(label)}
        onClick={() => onRun(() => undo(entry))}
      >
        {t.undo}
      </button>
    )
  }
  if (entry.command !== 'offer' || entry.status !== 'offered' || tabId === undefined) return null
  return (
    <button
      type="button"
      class="button primary slim"
      aria-label={t.applyOf(label)}
      onClick={() => onRun(() => apply(entry, tabId))}
    >
      {t.apply}
    </button>
  )
}

async function undo(entry: JournalEntry): Promise<void> {
  const { outcomes } = texts().page
  const said = { done: outcomes.restored, 'not-here': outcomes.notHere, failed: outcomes.failed }
  say(said[await undoOnPages(entry)])
}

async function apply(entry: JournalEntry, tabId: number): Promise<void> {
  const { outcomes } = texts().page
  const reply = await sendToTab(tabId, 'apply-entry', { entryId: entry.id })
  const outcome = reply?.outcome ?? 'not-here'
  const said = {
    done: outcomes.applied,
    'not-here': outcomes.notHereApply,
    failed: outcomes.failed,
  }
  say(said[outcome])
}
