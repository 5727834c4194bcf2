import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Virtualizer } from 'virtua'
import type { VirtualizerHandle } from 'virtua'
import { Icon } from '../Icon.tsx'
import { texts } from '../settings.ts'
import type { StoreSort } from './listQuery.ts'
import { selectRange, sortBy } from './listState.ts'
import type { StoreList } from './listState.ts'
import { StoreLine } from './StoreRow.tsx'
import type { StoreLink } from './StoreRow.tsx'
import './stores.css'

interface TableProps {
  readonly list: StoreList
  readonly link: StoreLink
}

const PAGE = 10

/** The stores shown, as a table of which only the visible rows exist. One Tab stop; arrows, Home, End, Page keys move. */
export function StoreTable({ list, link }: TableProps) {
  const rows = useRef<VirtualizerHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  const active = useSignal(0)
  /** The row the focus comes from: it stays drawn until the focus has moved. */
  const from = useSignal(0)
  const anchor = useRef(0)
  const shown = list.shown.value
  const selected = list.selected.value
  const stop = Math.max(0, Math.min(active.value, shown.length - 1))

  useEffect(() => {
    active.value = 0
    rows.current?.scrollTo(0)
  }, [list.filter.value, list.sort.value])

  function moveTo(index: number, inName: boolean): void {
    from.value = stop
    active.value = index
    rows.current?.scrollToIndex(index, { align: 'nearest' })
    focusRow(() => (active.value === index ? frame.current : null), index, inName)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === ' ' && toggleAhead(event)) return
    const to = target(event.key, stop, shown.length)
    if (to === undefined || !(event.target instanceof HTMLElement)) return
    event.preventDefault()
    moveTo(to, event.target.tagName === 'A')
  }

  /** A Space that comes before the focus has reached a far row is meant for that row. */
  function toggleAhead(event: KeyboardEvent): boolean {
    if (!(event.target instanceof HTMLInputElement) || rowOf(event.target) === stop) return false
    event.preventDefault()
    const id = shown[stop]?.store.id
    if (id !== undefined) onToggle(stop, !selected.has(id), false)
    return true
  }

  function onToggle(index: number, on: boolean, range: boolean): void {
    active.value = index
    selectRange(list, range ? anchor.current : index, index, on)
    anchor.current = index
  }

  return (
    <div
      ref={frame}
      class="stores"
      role="table"
      aria-label={texts().stores.heading}
      aria-rowcount={shown.length + 1}
    >
      <StoreHead list={list} />
      <div class="stores-rows" role="rowgroup" onKeyDown={onKeyDown}>
        <Virtualizer
          ref={rows}
          data={shown}
          keepMounted={[stop, Math.min(from.value, shown.length - 1)]}
        >
          {({ store }, index) => (
            <StoreLine
              key={store.id}
              store={store}
              index={index}
              selected={selected.has(store.id)}
              stop={index === stop}
              link={link}
              onToggle={onToggle}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  )
}

function target(key: string, from: number, count: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  }
  const to = moves[key]
  return to === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, to))
}

function rowOf(element: Element): number {
  return Number(element.closest('[data-index]')?.getAttribute('data-index'))
}

const FRAMES = 60

/** Focuses a row at once when it is drawn; else as soon as it is, unless `frame` says that another is wanted by then. */
function focusRow(
  frame: () => HTMLElement | null,
  index: number,
  inName: boolean,
  left = FRAMES,
): void {
  const row = frame()?.querySelector(`[data-index="${index}"]`)
  const control = row?.querySelector(inName ? 'a' : 'input')
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
  if (document.activeElement === control || !frame() || left === 0) return
  requestAnimationFrame(() => focusRow(frame, index, inName, left - 1))
}

function StoreHead({ list }: { list: StoreList }) {
  const { columns } = texts().stores
  return (
    <div class="stores-head" role="row" aria-rowindex={1}>
      <span role="columnheader">
        <span class="visually-hidden">{columns.select}</span>
      </span>
      <SortHead list={list} by="name" />
      <span role="columnheader">{columns.platform}</span>
      <SortHead list={list} by="firstOrder" />
      <SortHead list={list} by="lastOrder" />
      <SortHead list={list} by="orders" />
      <span role="columnheader">{columns.status}</span>
    </div>
  )
}

/** Whether "down" or "up" is what a column's own order means. */
const FALLING: ReadonlySet<StoreSort> = new Set(['lastOrder', 'orders'])

function SortHead({ list, by }: { list: StoreList; by: StoreSort }) {
  const sort = list.sort.value
  const isOn = sort.by === by
  const falling = FALLING.has(by) !== sort.reversed
  const direction = falling ? 'descending' : 'ascending'
  return (
    <span role="columnheader" aria-sort={isOn ? direction : undefined}>
      <button type="button" onClick={() => sortBy(list, by)}>
        {texts().stores.columns[by]}
        {isOn && <Icon name={falling ? 'down' : 'up'} />}
      </button>
    </span>
  )
}
