import type { CheckoutPage, SubmittedPage } from '../pack.ts'

/** JD's checkout names each vendor in a heading whose id is the vendor's number, 0 for JD itself (pages of 2017-26). */
export const checkouts = [
  {
    url: String.raw`^https?://trade\.jd\.(?:com|hk)/shopping/order/getOrderInfo\.action`,
    submit: '#order-submit, .checkout-submit',
    blocks: {
      at: '.vendor_name_h',
      name: [{ match: String.raw`^商家\s*[:：]\s*(\S.*)` }],
      ids: [{ attr: 'id', match: String.raw`^(\d+)$`, kind: 'vendor' }],
    },
  },
] as const satisfies readonly CheckoutPage[]

export const submitted = [
  {
    url: String.raw`^https?://success\.jd\.(?:com|hk)/success/success\.action`,
    orderId: [{ param: 'orderId' }, { at: '#successOrderId', attr: 'value' }],
  },
] as const satisfies readonly SubmittedPage[]
