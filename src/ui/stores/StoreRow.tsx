import type { StoreRow } from '../../core/purchases/records.ts'
import { dayText } from '../dates.ts'
import { Foreign, shortened } from '../Foreign.tsx'
import { texts } from '../settings.ts'
import { neverPaid } from './listQuery.ts'
import { StatusBadge } from './StatusBadge.tsx'

export interface StoreLink {
  readonly href: (storeId: string) => string
  /** Opens the store's page some other way than by the link. */
  readonly onOpen?: (storeId: string) => void
}

interface RowProps {
  readonly store: StoreRow
  readonly index: number
  readonly selected: boolean
  /** The one row that the Tab key stops at. */
  readonly stop: boolean
  readonly link: StoreLink
  readonly onToggle: (index: number, on: boolean, range: boolean) => void
}

/** One store of the list. Arrow keys are the list's; Space and Enter are the checkbox's and the link's own. */
export function StoreLine({ store, index, selected, stop, link, onToggle }: RowProps) {
  const t = texts().stores
  const name = store.name || t.nameless
  return (
    <div class="store-row" role="row" aria-rowindex={index + 2} data-index={index}>
      <span class="tick" role="cell">
        <label>
          <input
            type="checkbox"
            aria-label={t.selectOne(shortened(name))}
            checked={selected}
            tabIndex={stop ? 0 : -1}
            onClick={(event) => onToggle(index, event.currentTarget.checked, event.shiftKey)}
          />
        </label>
      </span>
      <span class="name" role="cell">
        <StoreName store={store} name={name} stop={stop} link={link} />
      </span>
      <StoreFacts store={store} />
    </div>
  )
}

type NameProps = Pick<RowProps, 'store' | 'stop' | 'link'> & { readonly name: string }

function StoreName({ store, name, stop, link }: NameProps) {
  const former = store.names.filter((each) => each !== store.name)
  const open = link.onOpen
  return (
    <>
      <a
        href={link.href(store.id)}
        tabIndex={stop ? 0 : -1}
        onClick={(event) => {
          if (!open) return
          event.preventDefault()
          open(store.id)
        }}
      >
        <Foreign text={name} />
      </a>
      {former.length > 0 && (
        <Foreign
          class="clip former"
          text={texts().stores.formerly(former.slice(0, 5).join(' · '))}
        />
      )}
    </>
  )
}

function StoreFacts({ store }: { store: StoreRow }) {
  const { stores: t, words } = texts()
  const first = store.firstOrderAt === undefined ? t.noDate : dayText(store.firstOrderAt)
  const last = store.lastOrderAt === undefined ? undefined : dayText(store.lastOrderAt)
  return (
    <>
      <span class="platform" role="cell">
        {words.platforms[store.platform]}
      </span>
      <span class="first plain" role="cell">
        {first}
      </span>
      <span class="last plain" role="cell">
        <span class="bare">{last ?? t.noDate}</span>
        <span class="worded">{last === undefined ? t.noDate : t.lastOrder(last)}</span>
      </span>
      <span class="orders plain" role="cell">
        <span class="bare">{neverPaid(store) ? t.noPaidOrder : store.orderCount}</span>
        <span class="worded">{neverPaid(store) ? t.noPaidOrder : t.orders(store.orderCount)}</span>
      </span>
      <span class="status" role="cell">
        <StatusBadge status={store.optOut.status} />
      </span>
    </>
  )
}
