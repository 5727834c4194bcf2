import { useState } from 'preact/hooks'
import type { OrderColumns } from '../../core/imports/orderColumns.ts'
import { ORDER_FIELDS } from '../../core/imports/orderColumns.ts'
import type { OrderPreview } from '../../core/imports/orderPreview.ts'
import { readOrders } from '../../core/imports/orderSightings.ts'
import type { ReadOrders } from '../../core/imports/orderSightings.ts'
import { readOrderTable } from '../../core/imports/orderTable.ts'
import type { OrderTable } from '../../core/imports/orderTable.ts'
import { sourceOfBlob } from '../../core/imports/source.ts'
import { importOrders, previewOrders, undoOrderImport } from '../../db/commands/orderFile.ts'
import { attempt, focusNotice, say } from '../../ui/notice.tsx'
import { settings } from '../../ui/settings.ts'
import { messageTexts } from '../../ui/text/messages.ts'

interface Prepared {
  readonly table: OrderTable
  readonly columns: OrderColumns
  readonly read: ReadOrders | undefined
  readonly preview: OrderPreview | undefined
}

/** Orders from the platform's own export: columns, preview, import, undo. */
export function OrdersImport() {
  const [prepared, setPrepared] = useState<Prepared>()
  const t = messageTexts().orders
  const show = (table: OrderTable, columns: OrderColumns) =>
    attempt(async () => setPrepared(await prepare(table, columns)))
  async function take(file: File): Promise<void> {
    const table = await readOrderTable(sourceOfBlob(file, file.name))
    if (!table.ok) {
      const { unreadable, fileErrors } = messageTexts()
      return say(unreadable(fileErrors[table.error] ?? table.error))
    }
    await show(table.value, table.value.columns ?? {})
  }
  async function bringIn(): Promise<void> {
    if (!prepared?.read || !prepared.preview) return
    const count = prepared.preview.fresh.length + prepared.preview.changed.length
    const label = prepared.table.name
    const { batch } = await importOrders(prepared.read.orders, { label })
    setPrepared(undefined)
    say(t.imported(count), () => takeBack(batch))
    focusNotice()
  }
  return (
    <section class="card">
      <h2>{t.heading}</h2>
      <label class="labelled">
        <span>{t.file}</span>
        <input
          class="field"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) void attempt(() => take(file))
            event.currentTarget.value = ''
          }}
        />
      </label>
      {prepared && (
        <>
          <Columns prepared={prepared} onChange={(next) => void show(prepared.table, next)} />
          <Preview prepared={prepared} />
          <div class="actions">
            {prepared.read && prepared.read.orders.length > 0 && (
              <button type="button" class="button primary" onClick={() => void attempt(bringIn)}>
                {t.bringIn}
              </button>
            )}
            <button type="button" class="button quiet" onClick={() => setPrepared(undefined)}>
              {t.drop}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

async function prepare(table: OrderTable, columns: OrderColumns): Promise<Prepared> {
  const read = readOrders(table, { columns, keepAlias: settings.value.keepAlias })
  if (!read.ok) return { table, columns, read: undefined, preview: undefined }
  return { table, columns, read: read.value, preview: await previewOrders(read.value.orders) }
}

async function takeBack(batch: string): Promise<void> {
  const result = await undoOrderImport(batch)
  const { orders, notUndone } = messageTexts()
  say(result.ok ? orders.undone(result.value.undone, result.value.kept) : notUndone)
}

interface ColumnsProps {
  readonly prepared: Prepared
  readonly onChange: (columns: OrderColumns) => void
}

function Columns({ prepared: { table, columns }, onChange }: ColumnsProps) {
  const t = messageTexts().orders
  return (
    <fieldset class="group">
      <legend>{t.columns}</legend>
      {ORDER_FIELDS.map((field) => (
        <label key={field} class="labelled">
          <span>{t.fields[field]}</span>
          <select
            class="field"
            value={columns[field] ?? ''}
            onChange={(event) => {
              const { [field]: _, ...rest } = columns
              const chosen = event.currentTarget.value
              onChange(chosen === '' ? rest : { ...rest, [field]: Number(chosen) })
            }}
          >
            <option value="">{t.none}</option>
            {table.headings.map((heading, index) => (
              <option key={`${index} ${heading}`} value={index}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}

const SHOWN = 50

function Preview({ prepared: { read, preview } }: { prepared: Prepared }) {
  const t = messageTexts().orders
  if (!read || !preview) return <p role="status">{t.needsOrderId}</p>
  const { fresh, changed, same } = preview
  return (
    <>
      <p role="status">
        {t.preview(fresh.length, changed.length, same.length, read.refused.length)}
      </p>
      <ul class="muted small">
        {read.refused.slice(0, SHOWN).map(({ line, error, found }) => (
          <li key={`${line} ${error}`}>
            {t.refusedLine(line, t.errors[error] ?? error)} {found}
          </li>
        ))}
      </ul>
    </>
  )
}
