import { useState } from 'preact/hooks'
import type { StoreRow } from '../../core/purchases/records.ts'
import { readLine } from '../../core/sms/line.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { assignMessage } from '../../db/commands/assignMessage.ts'
import { minuteText } from '../../ui/dates.ts'
import { Foreign } from '../../ui/Foreign.tsx'
import { attempt, say } from '../../ui/notice.tsx'
import { language } from '../../ui/settings.ts'
import { messageTexts } from '../../ui/text/messages.ts'
import { ComplaintView } from './ComplaintView.tsx'
import { ReplyView } from './ReplyView.tsx'

interface ItemProps {
  readonly message: MessageRow
  readonly stores: readonly StoreRow[]
  /** Calendar days from the refusal to this message. */
  readonly daysLate: number | undefined
}

/** One message: whose it is and why, and what can be done about it. */
export function MessageItem({ message, stores, daysLate }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  const t = messageTexts()
  return (
    <article class="card">
      <h3>
        <Foreign class="wrap" text={message.signature ?? t.unsigned} />
      </h3>
      <p class="muted small">
        {t.kinds[message.kind]} · {message.sender}
        {message.at !== undefined && ` · ${minuteText(message.at)}`}
      </p>
      <p>
        <bdi class="wrap" dir="auto">
          {message.text}
        </bdi>
      </p>
      {daysLate !== undefined && <p class="badge sending">{t.sending(daysLate)}</p>}
      <Owner message={message} stores={stores} />
      <StoreChoice message={message} stores={stores} />
      <button
        type="button"
        class="button slim"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t.open}
      </button>
      {isOpen && message.kind !== 'marketing' && <p>{t.refused}</p>}
      {isOpen && message.kind === 'marketing' && (
        <>
          <ReplyView message={message} />
          <ComplaintView message={message} />
        </>
      )}
    </article>
  )
}

function Owner({ message, stores }: Omit<ItemProps, 'daysLate'>) {
  const t = messageTexts()
  const name = (id: string) => stores.find((each) => each.id === id)?.name ?? ''
  if (message.storeId !== undefined) {
    const why = whyText(message.why ?? [], t.reasons)
    return (
      <p>
        {t.from} <Foreign class="wrap" text={name(message.storeId)} />
        {why !== '' && <span class="muted small"> ({why})</span>}
      </p>
    )
  }
  if (message.perhaps && message.perhaps.length > 0) {
    return (
      <p>
        {t.perhaps} <Foreign class="wrap" text={message.perhaps.map(name).join(' · ')} />
      </p>
    )
  }
  const { hint } = readLine(message.sender)
  return (
    <p class="muted">
      {t.notYours} · {language.value === 'en' ? hint.en : hint.zh}
    </p>
  )
}

function whyText(why: readonly string[], reasons: Readonly<Record<string, string>>): string {
  return why.flatMap((each) => reasons[each.split(':')[0] ?? ''] ?? []).join(' · ')
}

const NOBODY = '-'

function StoreChoice({ message, stores }: Omit<ItemProps, 'daysLate'>) {
  const t = messageTexts()
  const nobody = message.byHand ? NOBODY : ''
  function assign(value: string): void {
    if (value === '') return
    void attempt(async () => {
      say(t.assigned(await assignMessage(message.id, value === NOBODY ? null : value)))
    })
  }
  return (
    <label class="labelled">
      <span>{t.store}</span>
      <select
        class="field"
        value={message.storeId ?? nobody}
        onChange={(event) => assign(event.currentTarget.value)}
      >
        <option value="">{t.choose}</option>
        <option value={NOBODY}>{t.nobody}</option>
        {stores.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
