import type { SitePack } from '../pack.ts'
import { checkouts, submitted } from './checkout.ts'
import { hosts } from './hosts.ts'
import { links } from './links.ts'
import { orderDetail } from './orderDetail.ts'
import { orderList } from './orderList.ts'

export const pack = {
  ...hosts,
  links,
  self: { names: ['天猫超市'], called: '天猫超市' },
  pages: [orderList, orderDetail],
  checkouts,
  submitted,
} as const satisfies SitePack
