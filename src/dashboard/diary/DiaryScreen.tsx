import { useState } from 'preact/hooks'
import { Virtualizer } from 'virtua'
import { PLATFORMS } from '../../core/purchases/records.ts'
import { readDiary, readSites } from '../../db/queries/journal.ts'
import { ChoiceSelect } from '../../ui/Choice.tsx'
import { dayRange } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useLive } from '../../ui/live.ts'
import { texts } from '../../ui/settings.ts'
import { DiaryEntry } from './DiaryEntry.tsx'

const STEP = 500

interface Shown {
  readonly search: string
  readonly site: string
  readonly day: string
  readonly limit: number
}

const ALL: Shown = { search: '', site: '', day: '', limit: STEP }

/** Everything that was done, newest first, with the way back. */
export function DiaryScreen() {
  const [shown, setShown] = useState(ALL)
  const { search, site, day, limit } = shown
  const live = useLive(
    () => readDiary({ search, site: site || undefined, range: dayRange(day) }, limit),
    [search, site, day, limit],
  )
  const t = texts().diary
  const isFiltered = search !== '' || site !== '' || day !== ''
  const entries = live.state === 'ready' ? live.value.entries : []
  const more = live.state === 'ready' && live.value.more
  return (
    <div class="screen tall">
      <h1>{t.heading}</h1>
      <p class="muted">{t.lead}</p>
      <DiaryFilters
        shown={shown}
        onChange={(change) => setShown({ ...ALL, ...shown, ...change })}
      />
      <p class="muted small" role="status">
        {live.state === 'ready' && t.count(entries.length, more)}
      </p>
      {live.state === 'ready' && entries.length === 0 && (
        <div class="card empty">
          {isFiltered ? (
            <>
              <p>{t.noMatch}</p>
              <button type="button" class="button" onClick={() => setShown(ALL)}>
                {t.clear}
              </button>
            </>
          ) : (
            <>
              <h2>{t.emptyTitle}</h2>
              <p>{t.emptyBody}</p>
            </>
          )}
        </div>
      )}
      {entries.length > 0 && (
        <div class="card flush diary" tabIndex={0} role="region" aria-label={t.heading}>
          <Virtualizer data={entries}>
            {(entry) => <DiaryEntry key={entry.id} entry={entry} />}
          </Virtualizer>
          {more && (
            <button
              type="button"
              class="button quiet more"
              onClick={() => setShown({ ...shown, limit: limit + STEP })}
            >
              {t.more}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

interface FiltersProps {
  readonly shown: Shown
  readonly onChange: (change: Partial<Shown>) => void
}

function DiaryFilters({ shown, onChange }: FiltersProps) {
  const sites = useLive(readSites, [])
  const { diary: t, words } = texts()
  const known = sites.state === 'ready' ? sites.value : []
  const nameOf = (site: string): string => {
    const shop = PLATFORMS.find((platform) => platform === site)
    return shop ? words.platforms[shop] : site
  }
  return (
    <div class="filters">
      <label class="search">
        <span class="visually-hidden">{t.search}</span>
        <Icon name="search" />
        <input
          type="search"
          class="field"
          placeholder={t.searchHint}
          value={shown.search}
          onInput={({ currentTarget }) => onChange({ search: currentTarget.value })}
        />
      </label>
      <ChoiceSelect
        label={t.site}
        value={shown.site}
        options={[
          { value: '', label: t.allSites },
          ...known.map((site) => ({ value: site, label: nameOf(site) })),
        ]}
        onChange={(site) => onChange({ site })}
      />
      <label class="labelled">
        <span>{t.day}</span>
        <input
          type="date"
          class="field"
          value={shown.day}
          onInput={({ currentTarget }) => onChange({ day: currentTarget.value })}
        />
      </label>
    </div>
  )
}
