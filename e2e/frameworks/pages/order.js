/*
 * What every framework page has in common: an order form whose promotion choices are on from the start. The state
 * is the framework's own; `__state()` shows it and `post()` sends it, as a shop's script would.
 */
export const INITIAL = { marketing: true, push: true, terms: true, anonymous: true }

export const CHOICES = [
  { id: 'marketing', kind: 'box', words: '我愿意接收店铺促销短信' },
  { id: 'push', kind: 'toggle', words: '接收店铺上新和优惠活动推送' },
  { id: 'terms', kind: 'box', words: '我已阅读并同意《用户服务协议》' },
  { id: 'anonymous', kind: 'box', words: '匿名购买' },
]

/** Shows the framework's state and its re-render to the test. */
export function expose(state, rerender) {
  if (typeof window === 'undefined') return
  window.__state = () => ({ ...state })
  window.__rerender = rerender
}

/** Sends the state, not the document: what a shop's script does at the press of 提交订单. */
export function post(state) {
  const body = new URLSearchParams()
  for (const [name, on] of Object.entries(state)) if (on) body.set(name, 'on')
  return fetch('/order/script', { method: 'POST', body })
}
