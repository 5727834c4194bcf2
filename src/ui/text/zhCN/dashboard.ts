/** Navigation, diary, overview, tour and about. */
export const dashboard = {
  skip: '跳到正文',
  navigation: '主导航',
  screens: {
    stores: '店铺',
    messages: '短信',
    diary: '日记',
    overview: '概览',
    settings: '设置',
    about: '关于与隐私',
  },
  privacyLine: '所有数据只在这台电脑上',
  sampleLine: '现在看到的是示例数据。',
  sampleRemove: '清除示例数据',
  sampleRemoved: '示例数据已清除。',
}

export const diary = {
  heading: '日记',
  lead: '去勾做过的每一件事：在哪里、依据哪几个字、结果怎样。',
  search: '搜索日记',
  searchHint: '选项文字或网址',
  site: '网站',
  allSites: '全部网站',
  day: '日期',
  clear: '清除筛选',
  count: (count: number, more: boolean) => (more ? `最近 ${count} 条` : `共 ${count} 条`),
  more: '再看更早的',
  emptyTitle: '还没有日记',
  emptyBody: '去淘宝、天猫或京东逛一逛，取消了什么勾都会记在这里。',
  noMatch: '没有符合条件的记录',
  because: '依据',
  undoOf: (label: string) => `撤销：${label}`,
  by: { untick: '去勾', shopper: '你' },
  deletedCount: (count: string) => `${count} 家店铺`,
  change: (before: string, after: string) => `${before} → ${after}`,
  results: {
    done: '已恢复勾选。',
    notHere: '这个页面没有打开，所以现在恢复不了。下次打开该页面时会恢复。',
    failed: '页面没有响应，请打开该页面手动勾选。',
    marks: (count: number) => `已撤销，${count} 家店铺恢复原状态。`,
    refused: '之后又改过，没有撤销。',
  },
}

export const overview = {
  heading: '概览',
  stores: '买过的店铺',
  untouched: '未退订',
  asked: '已提出',
  quiet: '30 天没再发',
  sending: '仍在发送',
  kept: '愿意接收',
  unticked: '取消的勾',
  quietNote: '“30 天没再发”指提出退订满 30 天、之后没有导入过它的营销短信。',
  chart: '最近 12 个月',
  chartNote: '图和下表是同样的数字。',
  month: '月份',
  newStores: '新增店铺',
  untickedCount: '取消的勾',
  messages: '营销短信',
  showTable: '以表格查看',
  next: (count: number) => `还有 ${count} 家没有退订`,
  nextAction: '去看看',
}

export const tour = {
  heading: '欢迎使用去勾',
  lead: '买完东西之后，少收一点营销短信。三步就够：',
  steps: [
    {
      title: '照常购物',
      body: '在淘宝、天猫、京东的页面上，预先勾上的营销选项会自动取消。条款、匿名购买、运费险这些不会动。',
    },
    {
      title: '打开一次“我的订单”',
      body: '一页页看过去，买过的店铺就记下来了，五年前的也在内。不用登录别处，不用填表。',
    },
    {
      title: '成批退订',
      body: '在店铺列表里选出不想再联系你的店，导出退订清单，逐家提出要求，记下谁还在发。',
    },
  ],
  sample: '先用示例数据看看',
  sampleNote: '示例是编造的，一点就能清除。',
}

export const about = {
  heading: '关于与隐私',
  promise: '去勾不联网。店铺、订单时间、日记都只存在这台电脑的浏览器里，除非你自己导出。',
  storedTitle: '存了什么',
  stored: [
    '店铺的名称、平台和页面地址',
    '订单的编号、时间和状态',
    '在页面上取消过的选项：文字、网址（不含参数）、时间',
    '你的设置',
  ],
  notStoredTitle: '不存什么',
  notStored: [
    '商品、金额、收货地址、手机号',
    '账号、密码、Cookie',
    '收件人姓名（除非你在设置里打开）',
  ],
  permissionsTitle: '用到的权限',
  version: (version: string) => `版本 ${version}`,
  license: '开源软件，MPL-2.0 许可。',
}
