import { useState } from 'preact/hooks'
import { readMessagePage, readStillSending } from '../../db/queries/messages.ts'
import type { MessageFilter } from '../../db/queries/messages.ts'
import { allStores } from '../../db/queries/stores.ts'
import { useLive } from '../../ui/live.ts'
import { messageTexts } from '../../ui/text/messages.ts'
import { OrdersImport } from '../imports/OrdersImport.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import { MessageItem } from './MessageItem.tsx'

const STEP = 50
const OWNERS = ['all', 'matched', 'unsure', 'unmatched'] as const
type Owner = (typeof OWNERS)[number]

/** Messages: bring them in, see whose they are, opt out and complain. */
export function MessagesScreen() {
  const t = messageTexts()
  return (
    <div class="screen">
      <h1>{t.heading}</h1>
      <p class="muted">{t.lead}</p>
      <ImportPanel />
      <MessageList />
      <OrdersImport />
    </div>
  )
}

function MessageList() {
  const [search, setSearch] = useState('')
  const [owner, setOwner] = useState<Owner>('all')
  const [limit, setLimit] = useState(STEP)
  const filter: MessageFilter = { search, ...(owner !== 'all' && { owner }) }
  const page = useLive(() => readMessagePage(filter, 0, limit), [search, owner, limit])
  const stores = useLive(allStores, [])
  const sending = useLive(readStillSending, [])
  const t = messageTexts()
  const { rows, total } = page.state === 'ready' ? page.value : { rows: [], total: 0 }
  const late = sending.state === 'ready' ? sending.value : undefined
  return (
    <section class="card">
      <h2>{t.listHeading}</h2>
      <ListFilters search={search} owner={owner} onSearch={setSearch} onOwner={setOwner} />
      <p class="muted small" role="status">
        {page.state === 'ready' && (total === 0 ? t.empty : t.count(rows.length, total))}
      </p>
      {rows.map((row) => (
        <MessageItem
          key={row.id}
          message={row}
          stores={stores.state === 'ready' ? stores.value : []}
          daysLate={
            late?.get(row.storeId ?? '')?.late.find(({ message }) => message.id === row.id)
              ?.daysSince
          }
        />
      ))}
      {rows.length < total && (
        <button type="button" class="button quiet" onClick={() => setLimit(limit + STEP)}>
          {t.more}
        </button>
      )}
    </section>
  )
}

interface FilterProps {
  readonly search: string
  readonly owner: Owner
  readonly onSearch: (search: string) => void
  readonly onOwner: (owner: Owner) => void
}

function ListFilters({ search, owner, onSearch, onOwner }: FilterProps) {
  const t = messageTexts()
  return (
    <div class="filters">
      <label class="labelled">
        <span>{t.search}</span>
        <input
          class="field"
          type="search"
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <label class="labelled">
        <span>{t.show}</span>
        <select
          class="field"
          value={owner}
          onChange={(event) =>
            onOwner(OWNERS.find((each) => each === event.currentTarget.value) ?? 'all')
          }
        >
          {OWNERS.map((each) => (
            <option key={each} value={each}>
              {t.owners[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
