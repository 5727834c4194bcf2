import type { Catalogue } from '../zhCN.ts'

export const page: Catalogue['page'] = {
  openDashboard: '完整頁面',
  siteMode: (site) => `在${site}上`,
  siteUnsupported: '目前的網頁不是去勾支援的商城，不會有任何改動。',
  generalOff: '去勾已全部關閉，可以在設定裡開啟。',
  modeHints: {
    act: '預先勾選的行銷選項會自動取消，並列在下面。',
    ask: '先把行銷選項列在下面，由你決定取消哪些。',
    tell: '只告訴你有哪些行銷選項，不動任何勾。',
    off: '在這個網站上什麼也不做。',
  },
  heading: '這個頁面',
  unticked: (count) => `取消了 ${count} 個勾`,
  waiting: (count) => `${count} 個等你決定`,
  nothing: '沒有發現預先勾選的行銷選項。',
  because: '依據',
  undo: '恢復勾選',
  undoOf: (label) => `恢復勾選：${label}`,
  apply: '取消勾選',
  applyOf: (label) => `取消勾選：${label}`,
  kept: (count) => `看過、沒有動的勾：${count} 個`,
  outcomes: {
    restored: '已恢復勾選。',
    applied: '已取消勾選。',
    notHere: '這個選項已經不在開啟的頁面上，下次開啟該頁面時恢復。',
    notHereApply: '這個選項已經不在開啟的頁面上。',
    failed: '頁面沒有回應，請在頁面上手動操作。',
  },
  health: (read, anchors) =>
    `訂單頁面的樣子有變化：看到 ${anchors} 筆訂單，只讀出 ${read} 筆。已記錄的店鋪不受影響。`,
  databaseFailed: '打不開去勾的資料。請關閉其他去勾頁面，再重新啟動瀏覽器；磁碟滿了也會這樣。',
  databaseFailedRest: '網頁上的去勾照常運作。',
}
