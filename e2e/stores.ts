import type { Page } from '@playwright/test'
import type { StoreRow } from '../src/core/purchases/records.ts'
import { putRows } from './database.ts'
import { expect } from './extension.ts'
import type { Untick } from './untick.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 9, 1, 4)

/** A store for tests of the list; `n` gives it its own id and days. */
export function store(n: number, row: Partial<StoreRow> = {}): StoreRow {
  const name = row.name ?? `店铺${n}`
  return {
    id: `store-${n}`,
    platform: 'taobao',
    name,
    names: [name],
    identities: [`taobao:seller:${2_207_000_001_000 + n}`],
    firstOrderAt: START - n * DAY * 30,
    lastOrderAt: START - n * DAY,
    orderCount: 1,
    paidCount: 1,
    optOut: { status: 'none' },
    ...row,
  }
}

/** Opens the popup over a database with these stores. */
export async function popupWith(untick: Untick, stores: readonly StoreRow[]): Promise<Page> {
  const popup = await untick.openPopup()
  // The popup makes the database when it looks for stores and finds none.
  await expect(popup.getByText('还没有店铺').or(popup.getByText('No stores yet'))).toBeVisible()
  await putRows(await untick.reader(), 'stores', stores)
  await popup.reload()
  return popup
}
