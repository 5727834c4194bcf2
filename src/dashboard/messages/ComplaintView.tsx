import {
  CARRIER_NAMES,
  CARRIER_PHONES,
  BLOCKING_SERVICES,
  NO_SMS_BLOCKING,
} from '../../core/optout/carriers.ts'
import { carrierReports, FORM_12321_FACT, form12321 } from '../../core/optout/complaints.ts'
import type { CarrierReport, FormField } from '../../core/optout/complaints.ts'
import { UNVERIFIED_NOTE } from '../../core/optout/fact.ts'
import type { Fact } from '../../core/optout/fact.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { language } from '../../ui/settings.ts'
import { messageTexts } from '../../ui/text/messages.ts'
import { CopyButton } from './CopyButton.tsx'
import { Drafts } from './Drafts.tsx'
import { QrCode } from './QrCode.tsx'

/** The complaints about one message: to the carrier, to 12321, to 12315. */
export function ComplaintView({ message }: { message: MessageRow }) {
  const t = messageTexts()
  const reports = carrierReports(message)
  const form = form12321(message)
  if (!reports.ok || !form.ok) return <p>{t.noSender}</p>
  return (
    <>
      <details>
        <summary>{t.carriers}</summary>
        {reports.value.map((report) => (
          <Report key={report.form.to + report.form.separator} report={report} />
        ))}
        <Phones />
      </details>
      <details>
        <summary>{t.blocking}</summary>
        <Blocking />
      </details>
      <details>
        <summary>{t.form}</summary>
        <ol>
          {form.value.map((field) => (
            <Field key={field.id} field={field} />
          ))}
        </ol>
        <FactLine fact={FORM_12321_FACT} />
      </details>
      <details>
        <summary>{t.draft}</summary>
        <Drafts message={message} />
      </details>
    </>
  )
}

function Report({ report: { form, body, parts, cost, handOver } }: { report: CarrierReport }) {
  const t = messageTexts()
  const name = t.sendTo(CARRIER_NAMES[form.carrier][language.value], form.to)
  return (
    <section>
      <h5>{name}</h5>
      <bdi class="wrap" dir="auto">
        {body}
      </bdi>
      <p class="muted small">
        {t.parts(parts)} · {cost[language.value]}
        {form.note && ` · ${form.note[language.value]}`}
      </p>
      <FactLine fact={form} />
      <CopyButton text={body} of={name} />
      {handOver && <QrCode text={handOver.qr} label={`${t.qr} - ${name}`} />}
    </section>
  )
}

function Phones() {
  const t = messageTexts()
  return (
    <ul>
      {CARRIER_PHONES.map((each) => (
        <li key={each.carrier}>
          {t.callTo(CARRIER_NAMES[each.carrier][language.value], each.phone)}
          {each.note && ` · ${each.note[language.value]}`}
          <FactLine fact={each} />
        </li>
      ))}
    </ul>
  )
}

function Blocking() {
  const t = messageTexts()
  return (
    <>
      <p>{NO_SMS_BLOCKING[language.value]}</p>
      <ul>
        {BLOCKING_SERVICES.map((each) => {
          const carrier = CARRIER_NAMES[each.carrier][language.value]
          return (
            <li key={`${each.carrier}${each.command}`}>
              {each.to === undefined ? carrier : `${t.sendTo(carrier, each.to)} ${each.command}`}
              {' · '}
              {each.does[language.value]}
              <FactLine fact={each} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Field({ field }: { field: FormField }) {
  const label = field.label[language.value]
  return (
    <li>
      <strong>{label}</strong>
      {field.hint && <span class="muted small"> {field.hint[language.value]}</span>}
      {field.value !== undefined && (
        <p>
          <bdi class="wrap" dir="auto">
            {field.value}
          </bdi>{' '}
          <CopyButton text={field.value} of={label} />
        </p>
      )}
    </li>
  )
}

function FactLine({ fact }: { fact: Fact }) {
  return (
    <p class="muted small">
      {messageTexts().source(fact.source, fact.date)}
      {!fact.verified && <strong> · {UNVERIFIED_NOTE[language.value]}</strong>}
    </p>
  )
}
