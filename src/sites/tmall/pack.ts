import type { SitePack } from '../pack.ts'
import { checkouts, submitted } from '../taobao/checkout.ts'
import { links } from '../taobao/links.ts'
import { orderDetail } from '../taobao/orderDetail.ts'
import { orderList } from '../taobao/orderList.ts'
import { hosts } from './hosts.ts'

/** Tmall sells under Taobao's accounts and shows its orders in the same pages. */
export const pack = {
  ...hosts,
  links,
  self: { names: ['天猫超市'], called: '天猫超市' },
  pages: [orderList, orderDetail],
  checkouts,
  submitted,
} as const satisfies SitePack
