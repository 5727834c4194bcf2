import type { Mode } from '../../../core/settings.ts'

/** The popup: this site and what happened on the open page. */
export const page = {
  openDashboard: '完整页面',
  siteMode: (site: string) => `在${site}上`,
  siteUnsupported: '当前网页不是去勾支持的商城，不会有任何改动。',
  generalOff: '去勾已全部关闭，可以在设置里打开。',
  modeHints: {
    act: '预先勾上的营销选项会自动取消，并列在下面。',
    ask: '先把营销选项列在下面，由你决定取消哪些。',
    tell: '只告诉你有哪些营销选项，不动任何勾。',
    off: '在这个网站上什么也不做。',
  } satisfies Record<Mode, string>,
  heading: '这个页面',
  unticked: (count: number) => `取消了 ${count} 个勾`,
  waiting: (count: number) => `${count} 个等你决定`,
  nothing: '没有发现预先勾上的营销选项。',
  because: '依据',
  undo: '恢复勾选',
  undoOf: (label: string) => `恢复勾选：${label}`,
  apply: '取消勾选',
  applyOf: (label: string) => `取消勾选：${label}`,
  kept: (count: number) => `看过、没有动的勾：${count} 个`,
  outcomes: {
    restored: '已恢复勾选。',
    applied: '已取消勾选。',
    notHere: '这个选项已经不在打开的页面上，下次打开该页面时恢复。',
    notHereApply: '这个选项已经不在打开的页面上。',
    failed: '页面没有响应，请在页面上手动操作。',
  },
  health: (read: number, anchors: number) =>
    `订单页面的样子有变化：看到 ${anchors} 笔订单，只读出 ${read} 笔。已记录的店铺不受影响。`,
  databaseFailed: '打不开去勾的数据。请关闭其他去勾页面，再重启浏览器试试；磁盘满了也会这样。',
  databaseFailedRest: '网页上的去勾照常工作。',
}
