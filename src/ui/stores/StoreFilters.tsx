import { OPT_OUT_STATUSES } from '../../core/purchases/records.ts'
import { ChoiceSelect } from '../Choice.tsx'
import { Icon } from '../Icon.tsx'
import { texts } from '../settings.ts'
import { NO_FILTER, platformsOf, STORE_SORTS } from './listQuery.ts'
import type { StoreFilter } from './listQuery.ts'
import { narrow } from './listState.ts'
import type { StoreList } from './listState.ts'

/** Search as you type. */
export function StoreSearch({ list }: { list: StoreList }) {
  const t = texts().stores
  return (
    <label class="search">
      <span class="visually-hidden">{t.search}</span>
      <Icon name="search" />
      <input
        type="search"
        class="field"
        placeholder={t.searchHint}
        value={list.filter.value.search}
        onInput={({ currentTarget }) => narrow(list, { search: currentTarget.value })}
      />
    </label>
  )
}

/** Platform, status, last order, unpaid ones, and the order of the list. */
export function StoreFilters({ list }: { list: StoreList }) {
  const { stores: t, words } = texts()
  const filter = list.filter.value
  const platforms = ['all', ...platformsOf(list.all.value)] as const
  const statuses = ['all', ...OPT_OUT_STATUSES] as const
  return (
    <>
      <ChoiceSelect
        label={t.platform}
        value={filter.platform}
        options={platforms.map((value) => ({
          value,
          label: value === 'all' ? t.allPlatforms : words.platforms[value],
        }))}
        onChange={(platform) => narrow(list, { platform })}
      />
      <ChoiceSelect
        label={t.status}
        value={filter.status}
        options={statuses.map((value) => ({
          value,
          label: value === 'all' ? t.allStatuses : words.statuses[value],
        }))}
        onChange={(status) => narrow(list, { status })}
      />
      <BeforeYear list={list} />
      <div class="sorting">
        <ChoiceSelect
          label={t.sort}
          value={list.sort.value.by}
          options={STORE_SORTS.map((value) => ({ value, label: t.sorts[value] }))}
          onChange={(by) => (list.sort.value = { by, reversed: false })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.paidOnly}
          onChange={({ currentTarget }) => narrow(list, { paidOnly: currentTarget.checked })}
        />
        {t.paidOnly}
      </label>
    </>
  )
}

function BeforeYear({ list }: { list: StoreList }) {
  const t = texts().stores
  const years = ['', ...yearsOf(list)]
  return (
    <ChoiceSelect
      label={t.before}
      value={String(list.filter.value.before ?? '')}
      options={years.map((value) => ({
        value,
        label: value === '' ? t.anyTime : t.beforeYear(Number(value)),
      }))}
      onChange={(year) => narrow(list, { before: year === '' ? undefined : Number(year) })}
    />
  )
}

/** This year and the years before it in which a last order lies, newest first. */
function yearsOf(list: StoreList): string[] {
  const thisYear = new Date().getFullYear()
  const years = new Set([thisYear])
  for (const { store } of list.all.value) {
    if (store.lastOrderAt !== undefined) years.add(new Date(store.lastOrderAt).getFullYear() + 1)
  }
  return [...years]
    .filter((year) => year <= thisYear)
    .sort((a, b) => b - a)
    .map(String)
}

/** How many filters other than the search narrow the list. */
export function filterCount(filter: StoreFilter): number {
  const { search: _, ...rest } = filter
  const { search: __, ...none } = NO_FILTER
  return Object.entries(none).filter(([key, value]) => Reflect.get(rest, key) !== value).length
}
