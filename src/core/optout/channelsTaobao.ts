import type { Channel } from './channelTypes.ts'

/** The ways out on Taobao and Tmall. Nearly all that works is in the phone's app. */
export const TAOBAO_CHANNELS = [
  {
    id: 'chat-notice',
    families: ['taobao'],
    title: { 'zh-CN': '旺旺留言拒收', 'zh-TW': '旺旺留言拒收', en: 'Refusal by Wangwang chat' },
    does: {
      'zh-CN': '明确告诉店铺不再接收营销信息，聊天记录就是凭据。客服也能在后台解绑会员。',
      'zh-TW': '明確告訴店鋪不再接收行銷訊息，聊天記錄就是憑據。客服也能在後台解除會員。',
      en: 'Tells the store plainly to stop; the chat is the proof. Customer service can also end the membership.',
    },
    needs: {
      'zh-CN': '已登录的淘宝账号',
      'zh-TW': '已登入的淘寶帳號',
      en: 'Being signed in to Taobao',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '店铺回复“已登记/已取消”，或 30 天没有再收到营销信息',
      'zh-TW': '店鋪回覆「已登記/已取消」，或 30 天沒有再收到行銷訊息',
      en: 'The store answers that it has stopped, or 30 days pass in silence',
    },
    steps: {
      'zh-CN': ['复制下面的话', '打开店铺的聊天窗口', '粘贴、发送，并截图留存'],
      'zh-TW': ['複製下面的話', '打開店鋪的聊天視窗', '貼上、送出，並截圖留存'],
      en: ['Copy the text below', 'Open the store’s chat', 'Paste, send, and keep a screenshot'],
    },
    law: ['consumer-law-29', 'online-trading-rules', 'pipl-15', 'pipl-47'],
    fact: {
      source: '淘宝开放平台接口（商家会员解绑）与公开脚本中的聊天链接',
      date: '2026-04',
      confidence: 'medium',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: true,
  },
  {
    id: 'leave-membership',
    families: ['taobao'],
    title: { 'zh-CN': '退出店铺会员', 'zh-TW': '退出店鋪會員', en: 'Leave the store’s membership' },
    does: {
      'zh-CN': '入会时通常同意了店铺发送商业信息，退会即收回。只能在手机淘宝里操作。',
      'zh-TW': '入會時通常同意了店鋪傳送商業訊息，退會即收回。只能在手機淘寶裡操作。',
      en: 'Joining usually meant agreeing to promotions; leaving takes that back. Only possible in the phone’s app.',
    },
    needs: { 'zh-CN': '手机淘宝', 'zh-TW': '手機淘寶', en: 'The Taobao app' },
    difficulty: 'easy',
    loses: {
      'zh-CN': '这家店的会员积分、等级和会员优惠券会失效，一般不能恢复',
      'zh-TW': '這家店的會員點數、等級和會員優惠券會失效，一般不能恢復',
      en: 'Points, level and member coupons of this store; they usually cannot be brought back',
    },
    success: {
      'zh-CN': '会员卡里不再有这家店',
      'zh-TW': '會員卡裡不再有這家店',
      en: 'The store is gone from your membership cards',
    },
    steps: {
      'zh-CN': [
        '用手机淘宝扫二维码，打开这家店的会员页（或：首页 › 红包卡券 › 会员卡 › 找到这家店）',
        '点右上角，选“退出会员”',
        '之后的页面如果出现“授权”，不要点',
      ],
      'zh-TW': [
        '用手機淘寶掃 QR 碼，打開這家店的會員頁（或：首頁 › 紅包卡券 › 會員卡 › 找到這家店）',
        '點右上角，選「退出會員」',
        '之後的頁面如果出現「授權」，不要點',
      ],
      en: [
        'Scan the QR code with the Taobao app (or: 首页 › 红包卡券 › 会员卡 › this store)',
        'Tap the top right corner and choose 退出会员',
        'If the next page shows 授权 (authorise), do not press it',
      ],
    },
    law: ['pipl-15'],
    fact: {
      source: '教程网站 cnfanrong.com（未注明日期）；会员页地址见公开脚本（2026）',
      date: '2021',
      confidence: 'medium',
      verified: false,
    },
    opensShopPage: true,
    inOneGo: false,
  },
  {
    id: 'unfollow',
    families: ['taobao'],
    title: { 'zh-CN': '取消关注店铺', 'zh-TW': '取消關注店鋪', en: 'Unfollow the store' },
    does: {
      'zh-CN': '停止这家店在淘宝里的动态和推送。短信不受影响。',
      'zh-TW': '停止這家店在淘寶裡的動態和推播。簡訊不受影響。',
      en: 'Stops the store’s posts and pushes inside Taobao. SMS are not affected.',
    },
    needs: {
      'zh-CN': '已登录的淘宝账号',
      'zh-TW': '已登入的淘寶帳號',
      en: 'Being signed in to Taobao',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '关注列表里不再有这家店',
      'zh-TW': '關注清單裡不再有這家店',
      en: 'The store is gone from the list of followed stores',
    },
    steps: {
      'zh-CN': ['打开“关注店铺”列表', '找到这家店，点“取消关注”'],
      'zh-TW': ['打開「關注店鋪」清單', '找到這家店，點「取消關注」'],
      en: ['Open the list of followed stores', 'Find this store and press 取消关注'],
    },
    law: [],
    fact: {
      source: '淘宝网页菜单中的链接（公开脚本，2025-11）',
      date: '2025-11',
      confidence: 'low',
      verified: false,
    },
    opensShopPage: true,
    inOneGo: false,
  },
  {
    id: 'platform-switches',
    families: ['taobao'],
    title: {
      'zh-CN': '关闭淘宝的店铺消息',
      'zh-TW': '關閉淘寶的店鋪訊息',
      en: 'Switch store messages off in Taobao',
    },
    does: {
      'zh-CN': '一次关掉淘宝 App 里所有店铺的推送。部分短信仍可能发来。',
      'zh-TW': '一次關掉淘寶 App 裡所有店鋪的推播。部分簡訊仍可能傳來。',
      en: 'One switch for the pushes of all stores in the app. Some SMS may still come.',
    },
    needs: { 'zh-CN': '手机淘宝', 'zh-TW': '手機淘寶', en: 'The Taobao app' },
    difficulty: 'easy',
    success: {
      'zh-CN': '开关显示为关闭，30 天后再看一次',
      'zh-TW': '開關顯示為關閉，30 天後再看一次',
      en: 'The switch shows off; look again after 30 days',
    },
    steps: {
      'zh-CN': [
        'App：我的淘宝 › 设置 › 消息通知，关闭店铺消息',
        '网页：打开“消息”页，看是否有可关闭的订阅',
      ],
      'zh-TW': [
        'App：我的淘寶 › 設定 › 訊息通知，關閉店鋪訊息',
        '網頁：打開「訊息」頁，看是否有可關閉的訂閱',
      ],
      en: [
        'App: 我的淘宝 › 设置 › 消息通知, switch store messages off',
        'Web: open the message page and look for subscriptions to switch off',
      ],
    },
    law: ['pipl-15'],
    fact: {
      source: '教程网站 271shop（内容笼统）；网页菜单（2015–2016）',
      date: '2016',
      confidence: 'low',
      verified: false,
    },
    opensShopPage: true,
    inOneGo: true,
  },
] as const satisfies readonly Channel[]
