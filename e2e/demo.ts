import { expect } from './extension.ts'
import type { Page } from '@playwright/test'

/** The demo shop's addresses. */
export const SETTINGS = 'https://i.taobao.com/user/privacy_set.htm'
export const SIGN_UP = 'https://reg.jd.com/reg/person'
export const MEMBERSHIP = 'https://qinglijiaju.tmall.com/shop/member_join.htm'
export const TMALL_CHECKOUT = 'https://buy.tmall.com/order/confirm_order.htm'
export const JD_CHECKOUT = 'https://trade.jd.com/shopping/order/getOrderInfo.action'
export const TAOBAO_CART = 'https://cart.taobao.com/cart.htm'
export const JD_CART = 'https://cart.jd.com/cart_index'
const BOUGHT = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
export const TAOBAO_NEW_LIST = `${BOUGHT}?route_to=tm2`
export const TAOBAO_OLD_LIST = `${BOUGHT}?route_to=tm1`
export const JD_CARDS = 'https://order.jd.com/center/list.action?d=1'
export const JD_TABLE = 'https://order.jd.com/center/list.action?d=2'

/** What the page's own script saw in one animation frame: watched boxes that were there, and those ticked. */
export interface Frame {
  readonly present: number
  readonly ticked: readonly string[]
}

declare global {
  interface Window {
    /** Written by the demo shop's watch.js. */
    __frames: Frame[]
    __touched: Record<string, number>
  }
}

/** The frames the page saw since it was opened, at least `count` of them. */
export async function framesOf(page: Page, count = 30): Promise<Frame[]> {
  // A tab in the background draws no frames.
  await page.bringToFront()
  const frames = () => page.evaluate(() => window.__frames)
  await expect.poll(async () => (await frames()).length).toBeGreaterThanOrEqual(count)
  return frames()
}

/** How many click, input and change events the boxes nobody may touch have had, by name. */
export function touchedOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => window.__touched)
}

/** The names (or ids) of all native boxes that are ticked. */
export function tickedOf(page: Page): Promise<string[]> {
  return page
    .locator('input[type=checkbox]:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.id))
}
