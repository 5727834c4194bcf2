import { texts } from '../settings.ts'
import { clearSelection, selectShown } from './listState.ts'
import type { StoreList } from './listState.ts'

/** How many stores are shown and selected, read out politely, and "all" / "none". */
export function SelectionLine({ list }: { list: StoreList }) {
  const t = texts().stores
  const chosen = list.chosen.value.length
  const shown = list.shown.value.length
  return (
    <div class="selection">
      <p role="status" class="muted">
        {chosen === 0
          ? t.count(shown, list.all.value.length)
          : t.selected(chosen, list.hiddenCount.value)}
      </p>
      <button
        type="button"
        class="button quiet slim"
        aria-disabled={shown === 0}
        onClick={() => selectShown(list)}
      >
        {t.selectAll(shown)}
      </button>
      <button
        type="button"
        class="button quiet slim"
        aria-disabled={chosen === 0}
        onClick={() => clearSelection(list)}
      >
        {t.clearSelection}
      </button>
    </div>
  )
}
