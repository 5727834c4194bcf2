import type { OrderState } from './records.ts'

/** Taobao's own codes (`extra.tradeStatus` of the order list of 2025, and older ones of the same family). */
const CODES: Readonly<Record<string, OrderState>> = {
  WAIT_BUYER_PAY: 'unpaid',
  TRADE_NO_CREATE_PAY: 'unpaid',
  PAY_PENDING: 'unpaid',
  WAIT_PRE_AUTH_CONFIRM: 'unpaid',
  WAIT_SELLER_SEND_GOODS: 'paid',
  SELLER_CONSIGNED_PART: 'paid',
  PAID_FORBID_CONSIGN: 'paid',
  WAIT_BUYER_CONFIRM_GOODS: 'shipped',
  TRADE_BUYER_SIGNED: 'shipped',
  TRADE_FINISHED: 'done',
  TRADE_CLOSED: 'closed',
  TRADE_CLOSED_BY_TAOBAO: 'closed',
  CREATE_CLOSED_OF_TAOBAO: 'closed',
  CLOSED_BY_TAOBAO: 'closed',
}

/**
 * Chinese wordings of order pages, the more telling first: "退款成功，交易关闭" is closed, "等待买家付款" is not paid.
 * Labels of buttons (申请退款, 确认收货, 追加评价) are no states.
 */
const WORDINGS: readonly (readonly [RegExp, OrderState])[] = [
  [
    /交易关闭|订单关闭|已关闭|已取消|取消成功|退款成功|退款完成|支付超时|已退款|超时关闭/u,
    'closed',
  ],
  [/退款中|退货中|售后中|退换货中|退款处理|取消中|正在退款/u, 'refunding'],
  [
    /等待(?:买家)?付款|待付款|待支付|等待支付|等待付尾款|待付尾款|未付款|需付款|定金待付/u,
    'unpaid',
  ],
  [/交易成功|交易完成|订单完成|已完成|^完成$|待评价|已评价|已收货|充值成功|使用成功/u, 'done'],
  [
    /卖家已发货|已发货|(?:待|等待)(?:买家)?(?:确认)?收货|运输中|派送中|派件中|配送中|待取件|待自提|已签收|已揽收|已出库/u,
    'shipped',
  ],
  [
    /买家已付款|已付款|付款成功|支付成功|等待(?:卖家|商家)?发货|待发货|等待出库|正在出库|出库中|待出库|打包|拣货|备货|待揽收|等待揽收|待成团|待使用|待接单/u,
    'paid',
  ],
]

/** The state behind a code of the shop; `unknown` for a code nobody has described. */
export function stateOfCode(code: string): OrderState {
  return Object.hasOwn(CODES, code) ? (CODES[code] ?? 'unknown') : 'unknown'
}

/** The state a status text tells; `unknown` when it has none of the known words (a translated page, a new wording). */
export function stateOfText(text: string): OrderState {
  const short = text.replace(/\s+/gu, '').slice(0, 200)
  return WORDINGS.find(([words]) => words.test(short))?.[1] ?? 'unknown'
}

/** True for states in which the shopper had paid, or in which nothing speaks against it. */
export function countsAsPaid(state: OrderState): boolean {
  return state !== 'unpaid' && state !== 'closed'
}
