import type { OptOutStatus } from '../../core/purchases/records.ts'
import { texts } from '../settings.ts'

/** Where a store stands, in words and colour. */
export function StatusBadge({ status }: { status: OptOutStatus }) {
  return <span class={`badge ${status}`}>{texts().words.statuses[status]}</span>
}
