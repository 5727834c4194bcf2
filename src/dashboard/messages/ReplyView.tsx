import type { MessageRow } from '../../core/sms/message.ts'
import { replyFor } from '../../core/optout/smsReply.ts'
import { markReplied } from '../../db/commands/messages.ts'
import { dayText } from '../../ui/dates.ts'
import { attempt } from '../../ui/notice.tsx'
import { messageTexts } from '../../ui/text/messages.ts'
import { QrCode } from './QrCode.tsx'

/** The reply that stops the line, and whether it was sent. */
export function ReplyView({ message }: { message: MessageRow }) {
  const t = messageTexts()
  const reply = replyFor(message)
  const { repliedAt } = message
  const mark = (at: number | undefined) => void attempt(() => markReplied([message.id], at))
  return (
    <section>
      <h4>{t.reply}</h4>
      {reply && (
        <>
          <p>{t.replyTo(reply.code, reply.to)}</p>
          <p class="muted small">{t.cost}</p>
          <QrCode text={reply.qr} label={t.qr} />
          <p>
            <a href={reply.androidLink}>{t.openSms}</a>
          </p>
        </>
      )}
      {!reply && repliedAt === undefined && <p class="muted">{t.noReply}</p>}
      {repliedAt !== undefined && <p role="status">{t.replied(dayText(repliedAt))}</p>}
      {(reply ?? repliedAt) !== undefined && (
        <button
          type="button"
          class="button slim"
          onClick={() => mark(repliedAt === undefined ? Date.now() : undefined)}
        >
          {repliedAt === undefined ? t.markReplied : t.unmarkReplied}
        </button>
      )}
    </section>
  )
}
