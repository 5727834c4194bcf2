import { useState } from 'preact/hooks'
import { Icon } from '../ui/Icon.tsx'
import { openDashboard, dashboardUrl } from '../ui/openDashboard.ts'
import { language, texts } from '../ui/settings.ts'
import { exportList, markAll } from '../ui/stores/actions.ts'
import { EmptyStores } from '../ui/stores/EmptyStores.tsx'
import { NO_FILTER } from '../ui/stores/listQuery.ts'
import { createStoreList, exported } from '../ui/stores/listState.ts'
import type { StoreList } from '../ui/stores/listState.ts'
import { SelectionLine } from '../ui/stores/SelectionLine.tsx'
import { filterCount, StoreFilters, StoreSearch } from '../ui/stores/StoreFilters.tsx'
import { StoreTable } from '../ui/stores/StoreTable.tsx'
import { useStores } from '../ui/stores/useStores.ts'

const list = createStoreList(() => language.value)

const LINK = {
  href: (id: string) => dashboardUrl(storeHash(id)),
  onOpen: (id: string) => void openDashboard(storeHash(id)),
}

function storeHash(id: string): string {
  return `#/stores/${encodeURIComponent(id)}`
}

/** The stores, or what to do first, or why they cannot be shown. */
export function StoresSection() {
  const live = useStores(list)
  const { stores: t, page } = texts()
  const known = list.all.value.length
  return (
    <section class="stores-section" aria-labelledby="stores-heading">
      <h2 id="stores-heading">{t.heading}</h2>
      {live.state === 'failed' && (
        <p class="alert bad" role="alert">
          <Icon name="warn" />
          <span>
            {page.databaseFailed} {page.databaseFailedRest}
          </span>
        </p>
      )}
      {live.state === 'loading' && known === 0 && <p class="muted">{t.loading}</p>}
      {live.state === 'ready' && known === 0 && <EmptyStores />}
      {known > 0 && <KnownStores />}
    </section>
  )
}

function KnownStores() {
  const [open, setOpen] = useState(false)
  const t = texts().stores
  const filters = filterCount(list.filter.value)
  return (
    <>
      <div class="stores-tools">
        <StoreSearch list={list} />
        <button
          type="button"
          class="button"
          aria-expanded={open}
          aria-controls="store-filters"
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {t.filters(filters)}
        </button>
      </div>
      <div id="store-filters" class="stores-filters" hidden={!open}>
        {open && <StoreFilters list={list} />}
      </div>
      <SelectionLine list={list} />
      {list.shown.value.length === 0 ? <NoMatch /> : <StoreTable list={list} link={LINK} />}
      <BulkBar list={list} />
    </>
  )
}

function NoMatch() {
  const t = texts().stores
  return (
    <div class="empty">
      <p>{t.noMatch}</p>
      <button type="button" class="button" onClick={() => (list.filter.value = NO_FILTER)}>
        {t.clearFilters}
      </button>
    </div>
  )
}

/** `aria-disabled` instead of `disabled`: a button that is switched off while it has the focus would lose it. */
function BulkBar({ list }: { list: StoreList }) {
  const t = texts().stores
  const chosen = list.chosen.value
  const count = exported(list).length
  return (
    <div class="bulk actions">
      <button
        type="button"
        class="button"
        aria-disabled={count === 0}
        onClick={() => count > 0 && void exportList(list)}
      >
        <Icon name="export" />
        {t.export(count)}
      </button>
      <button
        type="button"
        class="button primary"
        aria-disabled={chosen.length === 0}
        title={chosen.length === 0 ? t.markHint : undefined}
        onClick={() => {
          const ids = chosen.map(({ store }) => store.id)
          if (ids.length > 0) void markAll(ids, 'asked')
        }}
      >
        {t.markAsked}
      </button>
    </div>
  )
}
