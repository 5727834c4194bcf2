import { signal } from '@preact/signals'
import type { Keep } from '../../core/imports/importMessages.ts'
import { understand } from '../../core/imports/importMessages.ts'
import { splitPastedText } from '../../core/imports/pastedText.ts'
import { inspectMessages } from '../../core/imports/readMessages.ts'
import { sourceOfBlob } from '../../core/imports/source.ts'
import { newId } from '../../core/id.ts'
import { markSending } from '../../db/commands/markSending.ts'
import { importMessageFile, importMessages, undoImport } from '../../db/commands/messages.ts'
import type { ImportedFile } from '../../db/commands/messages.ts'
import { undoMarks } from '../../db/commands/stores.ts'
import { readStoreIndex } from '../../db/queries/messages.ts'
import { say } from '../../ui/notice.tsx'
import { messageTexts } from '../../ui/text/messages.ts'

interface Running {
  readonly format: string
  readonly percent: number
  readonly stop: () => void
}

/** The import that is running now. */
export const running = signal<Running | undefined>(undefined)

/** Reads a file of messages in the page, letting it paint between the pieces; says what came of it. */
export async function importFile(blob: File, keep: Keep): Promise<void> {
  const inspected = await inspectMessages(sourceOfBlob(blob, blob.name))
  if (!inspected.ok) return say(unreadable(inspected.error))
  const abort = new AbortController()
  const format = inspected.value.inside ?? inspected.value.format
  const show = (percent: number) => {
    running.value = { format, percent, stop: () => abort.abort() }
  }
  show(0)
  try {
    let last: ImportedFile | undefined
    const result = await importMessageFile(inspected.value, {
      keep,
      signal: abort.signal,
      breathe: () => new Promise((resolve) => void setTimeout(resolve)),
      onProgress(progress) {
        last = progress
        show(Math.floor((progress.counts.bytes / Math.max(1, progress.counts.size)) * 100))
      },
    })
    if (last) await markSending(last.batch, Date.now())
    if (result.ok) return announce(result.value)
    const stopped = result.error.error === 'cancelled'
    const text = stopped ? messageTexts().stopped : unreadable(result.error.error)
    say(text, last ? () => takeBack(result.error.batch) : undefined)
  } finally {
    running.value = undefined
  }
}

/** Brings in what the shopper pasted. */
export async function importPaste(text: string, keep: Keep): Promise<void> {
  const stores = await readStoreIndex()
  const all = splitPastedText(text).map((raw) => understand(raw, stores))
  const unique = [...new Map(all.map((row) => [row.id, row])).values()]
  const rows = unique.filter(({ kind }) => keep === 'everything' || kind === 'marketing')
  const batch = newId()
  const { added, known } = await importMessages(rows, batch, Date.now())
  await markSending(batch, Date.now())
  const passed = unique.length - rows.length
  const sentence = messageTexts().imported(added, known, passed, all.length - unique.length, 0)
  say(sentence, added > 0 ? () => takeBack(batch) : undefined)
}

function announce({ batch, counts, added, known }: ImportedFile): void {
  const passed = Object.values(counts.passed).reduce((sum, count) => sum + count, counts.leftOut)
  const text = messageTexts().imported(added, known, passed, counts.duplicates, counts.refused)
  say(text, () => takeBack(batch))
}

async function takeBack(batch: string): Promise<void> {
  const result = await undoImport(batch)
  if (result.ok) await undoMarks(batch, Date.now())
  const t = messageTexts()
  say(result.ok ? t.undone(result.value.undone, result.value.kept) : t.notUndone)
}

function unreadable(error: string): string {
  const { fileErrors, unreadable: sentence } = messageTexts()
  return sentence(fileErrors[error] ?? error)
}
