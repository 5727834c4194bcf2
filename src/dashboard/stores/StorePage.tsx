import { useMemo, useState } from 'preact/hooks'
import { OPT_OUT_STATUSES } from '../../core/purchases/records.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import { readStoreHistory } from '../../db/queries/journal.ts'
import type { StoreHistory } from '../../db/queries/journal.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { dayText } from '../../ui/dates.ts'
import { Foreign } from '../../ui/Foreign.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useLive } from '../../ui/live.ts'
import { focusNotice } from '../../ui/notice.tsx'
import { texts } from '../../ui/settings.ts'
import { safeStoreUrl } from '../../ui/site.ts'
import { deleteAll, markAll } from '../../ui/stores/actions.ts'
import { StatusBadge } from '../../ui/stores/StatusBadge.tsx'
import { hashOf } from '../route.ts'
import { lifelineOf } from './lifeline.ts'
import { LifelinePicture, LifelineTable } from './Lifeline.tsx'

/** One store: who it is, where it stands, and everything that happened. */
export function StorePage({ storeId }: { storeId: string }) {
  const live = useLive(() => readStoreHistory(storeId), [storeId])
  const t = texts().stores
  return (
    <div class="screen">
      <a class="back" href={hashOf('stores')}>
        <Icon name="back" />
        {t.page.back}
      </a>
      {live.state === 'loading' && <p class="muted">{t.loading}</p>}
      {live.state === 'ready' && !live.value.store && <p class="card">{t.page.gone}</p>}
      {live.state === 'ready' && live.value.store && (
        <KnownStore store={live.value.store} history={live.value} />
      )}
    </div>
  )
}

function KnownStore({ store, history }: { store: StoreRow; history: StoreHistory }) {
  const t = texts().stores
  const events = useMemo(() => lifelineOf(history), [history])
  return (
    <>
      <StoreHeading store={store} />
      <div class="card facts">
        <Facts store={store} />
        <StoreActions store={store} />
      </div>
      <section class="card">
        <h2>{t.page.lifeline}</h2>
        {events.length === 0 ? (
          <p class="muted">{t.page.noEvents}</p>
        ) : (
          <>
            <LifelinePicture events={events} now={Date.now()} />
            <p class="muted small">{t.page.lifelineNote}</p>
            <LifelineTable events={events} />
          </>
        )}
      </section>
    </>
  )
}

function StoreHeading({ store }: { store: StoreRow }) {
  const { stores: t, words } = texts()
  const former = store.names.filter((name) => name !== store.name)
  const url = safeStoreUrl(store.url)
  return (
    <header class="store-heading">
      <h1>
        <Foreign class="wrap" text={store.name || t.nameless} />
      </h1>
      <p class="muted">
        {words.platforms[store.platform]}
        {url !== undefined && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {t.page.visit}
              <span class="visually-hidden">{words.openInNewTab}</span>
            </a>
          </>
        )}
      </p>
      {former.length > 0 && <Foreign class="wrap muted" text={t.formerly(former.join(' · '))} />}
    </header>
  )
}

function Facts({ store }: { store: StoreRow }) {
  const t = texts().stores
  const day = (at: number | undefined): string => (at === undefined ? t.noDate : dayText(at))
  const { since } = store.optOut
  return (
    <dl>
      <div>
        <dt>{t.status}</dt>
        <dd>
          <StatusBadge status={store.optOut.status} />
          {since !== undefined && <span class="muted small"> {t.page.since(dayText(since))}</span>}
        </dd>
      </div>
      <div>
        <dt>{t.page.firstOrder}</dt>
        <dd>{day(store.firstOrderAt)}</dd>
      </div>
      <div>
        <dt>{t.page.lastOrder}</dt>
        <dd>{day(store.lastOrderAt)}</dd>
      </div>
      <div>
        <dt>{t.page.orders}</dt>
        <dd>
          {store.orderCount} <span class="muted small">{t.page.paid(store.paidCount)}</span>
        </dd>
      </div>
    </dl>
  )
}

function StoreActions({ store }: { store: StoreRow }) {
  const [asking, setAsking] = useState(false)
  const { stores: t, words } = texts()
  function remove(): void {
    setAsking(false)
    void deleteAll([store.id]).then(focusNotice)
  }
  return (
    <div class="actions" role="group" aria-label={t.page.setStatus}>
      <span class="muted small" aria-hidden="true">
        {t.page.setStatus}
      </span>
      {OPT_OUT_STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          class="button slim"
          aria-pressed={status === store.optOut.status}
          onClick={() => void markAll([store.id], status)}
        >
          {words.statuses[status]}
        </button>
      ))}
      <button type="button" class="button danger slim" onClick={() => setAsking(true)}>
        {t.delete}
      </button>
      <ConfirmDialog
        open={asking}
        title={t.deleteTitle(1)}
        body={t.deleteBody}
        yes={t.deleteYes}
        onYes={remove}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
