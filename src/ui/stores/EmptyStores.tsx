import { Icon } from '../Icon.tsx'
import { texts } from '../settings.ts'

const TAOBAO_ORDERS = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
const JD_ORDERS = 'https://order.jd.com/center/list.action'

/** Says what to do first. */
export function EmptyStores() {
  const t = texts().stores
  return (
    <div class="empty">
      <h3>{t.emptyTitle}</h3>
      <p>{t.emptyBody}</p>
      <OrderLinks />
    </div>
  )
}

/** The way to the order lists of the shops. */
export function OrderLinks() {
  const t = texts().stores
  return (
    <div class="actions">
      <OrderLink href={TAOBAO_ORDERS} label={t.openTaobaoOrders} />
      <OrderLink href={JD_ORDERS} label={t.openJdOrders} />
    </div>
  )
}

function OrderLink({ href, label }: { href: string; label: string }) {
  return (
    <a class="button" href={href} target="_blank" rel="noreferrer">
      {label}
      <Icon name="open" />
      <span class="visually-hidden">{texts().words.openInNewTab}</span>
    </a>
  )
}
