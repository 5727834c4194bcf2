import { useState } from 'preact/hooks'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { focusNotice } from '../../ui/notice.tsx'
import { texts } from '../../ui/settings.ts'
import { deleteAll, exportList, markAll } from '../../ui/stores/actions.ts'
import { EmptyStores } from '../../ui/stores/EmptyStores.tsx'
import { NO_FILTER } from '../../ui/stores/listQuery.ts'
import { clearSelection, exported } from '../../ui/stores/listState.ts'
import { SelectionLine } from '../../ui/stores/SelectionLine.tsx'
import { StoreFilters, StoreSearch } from '../../ui/stores/StoreFilters.tsx'
import { StoreTable } from '../../ui/stores/StoreTable.tsx'
import { useStores } from '../../ui/stores/useStores.ts'
import { hashOf, route } from '../route.ts'
import { storeList } from './storeList.ts'
import { StorePage } from './StorePage.tsx'

const LINK = { href: (id: string) => hashOf('stores', id) }

/** The list of stores, or one store's page. */
export function StoresScreen() {
  const { detail } = route.value
  return detail === undefined ? <StoresList /> : <StorePage key={detail} storeId={detail} />
}

function StoresList() {
  const live = useStores(storeList)
  const t = texts().stores
  const known = storeList.all.value.length
  return (
    <div class="screen tall">
      <h1>{t.heading}</h1>
      {live.state === 'loading' && known === 0 && <p class="muted">{t.loading}</p>}
      {live.state === 'ready' && known === 0 && <EmptyStores />}
      {known > 0 && <KnownStores />}
    </div>
  )
}

function KnownStores() {
  const t = texts().stores
  return (
    <>
      <div class="filters">
        <StoreSearch list={storeList} />
        <StoreFilters list={storeList} />
      </div>
      <div class="card flush">
        <SelectionLine list={storeList} />
        {storeList.shown.value.length > 0 && <StoreTable list={storeList} link={LINK} />}
        {storeList.shown.value.length === 0 && (
          <div class="empty">
            <p>{t.noMatch}</p>
            <button
              type="button"
              class="button"
              onClick={() => (storeList.filter.value = NO_FILTER)}
            >
              {t.clearFilters}
            </button>
          </div>
        )}
        <BulkBar />
      </div>
    </>
  )
}

function BulkBar() {
  const [asking, setAsking] = useState(false)
  const t = texts().stores
  const ids = storeList.chosen.value.map(({ store }) => store.id)
  const none = ids.length === 0
  const exportCount = exported(storeList).length
  function remove(): void {
    setAsking(false)
    clearSelection(storeList)
    void deleteAll(ids).then(focusNotice)
  }
  const onChosen = (action: () => void) => ({
    'aria-disabled': none,
    title: none ? t.markHint : undefined,
    onClick: () => !none && action(),
  })
  return (
    <div class="bulk actions">
      <button type="button" class="button primary" {...onChosen(() => void markAll(ids, 'asked'))}>
        {t.markAsked}
      </button>
      <button type="button" class="button" {...onChosen(() => void markAll(ids, 'keep'))}>
        {t.keep}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={exportCount === 0}
        onClick={() => exportCount > 0 && void exportList(storeList)}
      >
        <Icon name="export" />
        {t.export(exportCount)}
      </button>
      <button type="button" class="button danger" {...onChosen(() => setAsking(true))}>
        {t.delete}
      </button>
      <ConfirmDialog
        open={asking}
        title={t.deleteTitle(ids.length)}
        body={t.deleteBody}
        yes={t.deleteYes}
        onYes={remove}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
