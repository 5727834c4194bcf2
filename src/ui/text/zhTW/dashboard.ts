import type { Catalogue } from '../zhCN.ts'

export const dashboard: Catalogue['dashboard'] = {
  skip: '跳到內文',
  navigation: '主導覽',
  screens: {
    stores: '店鋪',
    messages: '簡訊',
    diary: '日記',
    overview: '總覽',
    settings: '設定',
    about: '關於與隱私',
  },
  privacyLine: '所有資料只在這台電腦上',
  sampleLine: '現在看到的是範例資料。',
  sampleRemove: '清除範例資料',
  sampleRemoved: '範例資料已清除。',
}

export const diary: Catalogue['diary'] = {
  heading: '日記',
  lead: '去勾做過的每一件事：在哪裡、依據哪幾個字、結果怎樣。',
  search: '搜尋日記',
  searchHint: '選項文字或網址',
  site: '網站',
  allSites: '全部網站',
  day: '日期',
  clear: '清除篩選',
  count: (count, more) => (more ? `最近 ${count} 條` : `共 ${count} 條`),
  more: '再看更早的',
  emptyTitle: '還沒有日記',
  emptyBody: '去淘寶、天貓或京東逛一逛，取消了什麼勾都會記在這裡。',
  noMatch: '沒有符合條件的記錄',
  because: '依據',
  undoOf: (label) => `復原：${label}`,
  by: { untick: '去勾', shopper: '你' },
  deletedCount: (count) => `${count} 家店鋪`,
  change: (before, after) => `${before} → ${after}`,
  results: {
    done: '已恢復勾選。',
    notHere: '這個頁面沒有開啟，所以現在無法恢復。下次開啟該頁面時會恢復。',
    failed: '頁面沒有回應，請開啟該頁面手動勾選。',
    marks: (count) => `已復原，${count} 家店鋪恢復原狀態。`,
    refused: '之後又改過，沒有復原。',
  },
}

export const overview: Catalogue['overview'] = {
  heading: '總覽',
  stores: '買過的店鋪',
  untouched: '未退訂',
  asked: '已提出',
  quiet: '30 天沒再發',
  sending: '仍在傳送',
  kept: '願意接收',
  unticked: '取消的勾',
  quietNote: '「30 天沒再發」指提出退訂滿 30 天、之後沒有匯入過它的行銷簡訊。',
  chart: '最近 12 個月',
  chartNote: '圖和下表是同樣的數字。',
  month: '月份',
  newStores: '新增店鋪',
  untickedCount: '取消的勾',
  messages: '行銷簡訊',
  showTable: '以表格檢視',
  next: (count) => `還有 ${count} 家沒有退訂`,
  nextAction: '去看看',
}

export const tour: Catalogue['tour'] = {
  heading: '歡迎使用去勾',
  lead: '買完東西之後，少收一點行銷簡訊。三步就夠：',
  steps: [
    {
      title: '照常購物',
      body: '在淘寶、天貓、京東的頁面上，預先勾選的行銷選項會自動取消。條款、匿名購買、運費險這些不會動。',
    },
    {
      title: '開啟一次「我的訂單」',
      body: '一頁頁看過去，買過的店鋪就記下來了，五年前的也在內。不用登入別處，不用填表。',
    },
    {
      title: '成批退訂',
      body: '在店鋪列表裡選出不想再聯絡你的店，匯出退訂清單，逐家提出要求，記下誰還在發。',
    },
  ],
  sample: '先用範例資料看看',
  sampleNote: '範例是編造的，一點就能清除。',
}

export const about: Catalogue['about'] = {
  heading: '關於與隱私',
  promise: '去勾不連網。店鋪、訂單時間、日記都只存在這台電腦的瀏覽器裡，除非你自己匯出。',
  storedTitle: '存了什麼',
  stored: [
    '店鋪的名稱、平台和頁面網址',
    '訂單的編號、時間和狀態',
    '在頁面上取消過的選項：文字、網址（不含參數）、時間',
    '你的設定',
  ],
  notStoredTitle: '不存什麼',
  notStored: [
    '商品、金額、收貨地址、手機號碼',
    '帳號、密碼、Cookie',
    '收件人姓名（除非你在設定裡開啟）',
  ],
  permissionsTitle: '用到的權限',
  version: (version) => `版本 ${version}`,
  license: '開源軟體，MPL-2.0 授權。',
}
