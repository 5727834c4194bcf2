import { useState } from 'preact/hooks'
import { complaintDraft, reportDraft } from '../../core/optout/draft12315.ts'
import type { Case, Draft12315 } from '../../core/optout/draft12315.ts'
import { letterText } from '../../core/optout/letter.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { readStoreHistory } from '../../db/queries/journal.ts'
import { readRefusal } from '../../db/queries/messages.ts'
import { useLive } from '../../ui/live.ts'
import { messageTexts } from '../../ui/text/messages.ts'
import { CopyButton } from './CopyButton.tsx'

/** The complaint and the report to 12315 about the store of a message. */
export function Drafts({ message }: { message: MessageRow }) {
  const live = useLive(() => readCase(message), [message.id, message.storeId, message.repliedAt])
  const t = messageTexts()
  if (live.state !== 'ready') return null
  if (!live.value) return <p>{t.needsStore}</p>
  const drafts = [complaintDraft(live.value), reportDraft(live.value)]
  return (
    <>
      <p class="muted">{t.draftHint}</p>
      {drafts.map((draft) => draft.ok && <Draft key={draft.value.kind} draft={draft.value} />)}
    </>
  )
}

async function readCase(message: MessageRow): Promise<Case | undefined> {
  if (message.storeId === undefined) return undefined
  const history = await readStoreHistory(message.storeId)
  if (!history.store) return undefined
  const refusedAt = await readRefusal(message.storeId)
  return {
    store: history.store,
    orders: history.orders,
    boxes: history.entries,
    refusals: refusedAt === undefined ? [] : [{ at: refusedAt, how: '向商家表示拒绝' }],
    messages: [message],
    today: Date.now(),
  }
}

function Draft({ draft }: { draft: Draft12315 }) {
  const [text, setText] = useState(() => letterText(draft))
  const t = messageTexts()
  return (
    <section>
      <label class="labelled">
        <span>{t[draft.kind]}</span>
        <textarea
          class="field"
          lang="zh-CN"
          rows={14}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <CopyButton text={text} of={t[draft.kind]} />
      <ul lang="zh-CN">
        {draft.byHand.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {draft.deadlines.map((each) => (
          <li key={each.text}>{each.text}</li>
        ))}
      </ul>
      <ul class="muted small" lang="zh-CN">
        {draft.laws.map((law) => (
          <li key={law.id}>{t.source(law.source, law.date)}</li>
        ))}
      </ul>
    </section>
  )
}
