import type { Channel } from './channelTypes.ts'

/** The ways out that do not depend on the platform, and those of platforms without known pages. */
export const GENERAL_CHANNELS = [
  {
    id: 'sms-reply',
    families: 'all',
    title: { 'zh-CN': '回复退订短信', 'zh-TW': '回覆退訂簡訊', en: 'Reply to the SMS' },
    does: {
      'zh-CN': '按短信里写的退订码回复，停止这一条线路。店铺可能换号码再发，那会成为新的证据。',
      'zh-TW': '按簡訊裡寫的退訂碼回覆，停止這一條線路。店鋪可能換號碼再傳，那會成為新的證據。',
      en: 'Replies with the code printed in the message and stops this one line. The store may come back on another, which is new evidence.',
    },
    needs: {
      'zh-CN': '收到这条短信的手机；每条回复一般约 0.1 元',
      'zh-TW': '收到這則簡訊的手機；每則回覆一般約 0.1 元',
      en: 'The phone that got the message; a reply normally costs about 0.1 yuan',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '收到退订成功的回执，或这条线路 30 天没有再发',
      'zh-TW': '收到退訂成功的回執，或這條線路 30 天沒有再傳',
      en: 'A receipt, or 30 days of silence on this line',
    },
    steps: {
      'zh-CN': ['用手机扫二维码，短信会自动填好', '核对号码和退订码，与短信里完全一致', '发送'],
      'zh-TW': ['用手機掃 QR 碼，簡訊會自動填好', '核對號碼和退訂碼，與簡訊裡完全一致', '送出'],
      en: [
        'Scan the QR code with your phone; the message is filled in',
        'Check that number and code are exactly those of the message',
        'Send it',
      ],
    },
    law: ['ad-law-43'],
    fact: {
      source: '短信服务商文档（华为云、阿里云、腾讯云）；南通通州法院案（2025）',
      date: '2025',
      confidence: 'high',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: true,
  },
  {
    id: 'chat-notice',
    families: ['1688', 'pinduoduo', 'vip', 'suning'],
    title: {
      'zh-CN': '给客服留言拒收',
      'zh-TW': '給客服留言拒收',
      en: 'Refusal to customer service',
    },
    does: {
      'zh-CN': '明确告诉店铺不再接收营销信息，聊天记录就是凭据。',
      'zh-TW': '明確告訴店鋪不再接收行銷訊息，聊天記錄就是憑據。',
      en: 'Tells the store plainly to stop; the chat is the proof.',
    },
    needs: {
      'zh-CN': '平台的 App 或网页，已登录',
      'zh-TW': '平台的 App 或網頁，已登入',
      en: 'The platform’s app or site, signed in',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '店铺回复“已登记/已取消”，或 30 天没有再收到营销信息',
      'zh-TW': '店鋪回覆「已登記/已取消」，或 30 天沒有再收到行銷訊息',
      en: 'The store answers that it has stopped, or 30 days pass in silence',
    },
    steps: {
      'zh-CN': ['复制下面的话', '在订单里找到“联系客服”或“联系商家”', '粘贴、发送，并截图留存'],
      'zh-TW': ['複製下面的話', '在訂單裡找到「聯絡客服」或「聯絡商家」', '貼上、送出，並截圖留存'],
      en: [
        'Copy the text below',
        'In the order, find 联系客服 or 联系商家',
        'Paste, send, and keep a screenshot',
      ],
    },
    law: ['consumer-law-29', 'online-trading-rules', 'pipl-15', 'pipl-47'],
    fact: { source: '一般知识', date: '2026-11', confidence: 'low', verified: false },
    opensShopPage: false,
    inOneGo: true,
  },
  {
    id: 'platform-letter',
    families: 'all',
    title: {
      'zh-CN': '给平台的一封信',
      'zh-TW': '給平台的一封信',
      en: 'One letter to the platform',
    },
    does: {
      'zh-CN':
        '一封信列出所有选中的店铺，请平台撤回营销授权、停止发送并删除营销用的信息。真正一次处理很多家。',
      'zh-TW':
        '一封信列出所有選中的店鋪，請平台撤回行銷授權、停止傳送並刪除行銷用的資訊。真正一次處理很多家。',
      en: 'One letter lists all chosen stores and asks the platform to withdraw consent, stop, and delete marketing data. The truly bulk way.',
    },
    needs: {
      'zh-CN': '你的姓名和账号（只写在你自己的信里）；平台的个人信息保护联系方式',
      'zh-TW': '你的姓名和帳號（只寫在你自己的信裡）；平台的個人資訊保護聯絡方式',
      en: 'Your name and account (only in your own letter); the platform’s privacy contact',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '平台书面答复；请求 15 个工作日内答复（这是期望，不是法定期限）',
      'zh-TW': '平台書面答覆；請求 15 個工作日內答覆（這是期望，不是法定期限）',
      en: 'A written answer; asked for within 15 working days (a wish, not a legal limit)',
    },
    steps: {
      'zh-CN': [
        '补上姓名、账号和联系方式',
        '导出 Word、文本或打印',
        '按平台隐私政策里的联系方式寄出，记下日期',
      ],
      'zh-TW': [
        '補上姓名、帳號和聯絡方式',
        '匯出 Word、文字檔或列印',
        '按平台隱私政策裡的聯絡方式寄出，記下日期',
      ],
      en: [
        'Add your name, account and contact',
        'Export as Word or text, or print',
        'Send it to the contact in the platform’s privacy policy and note the date',
      ],
    },
    law: ['pipl-15', 'pipl-44', 'pipl-45', 'pipl-47', 'pipl-50'],
    fact: {
      source: '中华人民共和国个人信息保护法（just-laws，2026-07-17）',
      date: '2026-07-17',
      confidence: 'high',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: true,
  },
  {
    id: 'platform-switches',
    families: ['1688', 'pinduoduo', 'vip', 'suning'],
    title: {
      'zh-CN': '关闭平台的营销通知',
      'zh-TW': '關閉平台的行銷通知',
      en: 'Switch the platform’s promotions off',
    },
    does: {
      'zh-CN': '关掉 App 里的营销推送。短信不一定停。',
      'zh-TW': '關掉 App 裡的行銷推播。簡訊不一定停。',
      en: 'Stops promotional pushes of the app. SMS may go on.',
    },
    needs: { 'zh-CN': '平台的 App', 'zh-TW': '平台的 App', en: 'The platform’s app' },
    difficulty: 'easy',
    success: {
      'zh-CN': '开关显示为关闭，30 天后再看一次',
      'zh-TW': '開關顯示為關閉，30 天後再看一次',
      en: 'The switch shows off; look again after 30 days',
    },
    steps: {
      'zh-CN': [
        'App：设置 › 消息通知，关闭营销类消息',
        'App：设置 › 隐私，关闭个性化推荐和商业短信（如果有）',
      ],
      'zh-TW': [
        'App：設定 › 訊息通知，關閉行銷類訊息',
        'App：設定 › 隱私，關閉個人化推薦和商業簡訊（如果有）',
      ],
      en: [
        'App: settings › notifications, switch promotions off',
        'App: settings › privacy, switch personalisation and commercial SMS off, if there',
      ],
    },
    law: ['pipl-15'],
    fact: { source: '一般知识', date: '2026-11', confidence: 'low', verified: false },
    opensShopPage: false,
    inOneGo: true,
  },
  {
    id: 'pipl-request',
    families: 'all',
    title: { 'zh-CN': '个人信息请求', 'zh-TW': '個人資訊請求', en: 'Personal data request' },
    does: {
      'zh-CN':
        '请店铺撤回营销授权、说明号码来源和提供给了谁、删除营销用的信息。交易记录依法要保存，不在此列。',
      'zh-TW':
        '請店鋪撤回行銷授權、說明號碼來源和提供給了誰、刪除行銷用的資訊。交易記錄依法要保存，不在此列。',
      en: 'Asks the store to withdraw consent, tell where your number came from and who has it, and delete marketing data. Trade records must be kept by law.',
    },
    needs: {
      'zh-CN': '店铺的聊天窗口或营业执照上的地址',
      'zh-TW': '店鋪的聊天視窗或營業執照上的地址',
      en: 'The store’s chat, or the address on its business licence',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '店铺书面答复；拒绝的应当说明理由',
      'zh-TW': '店鋪書面答覆；拒絕的應當說明理由',
      en: 'A written answer; a refusal must give reasons',
    },
    steps: {
      'zh-CN': ['复制或导出请求', '发给店铺，并截图或保留寄件凭证', '没有答复时，用提醒信再催一次'],
      'zh-TW': ['複製或匯出請求', '傳給店鋪，並截圖或保留寄件憑證', '沒有答覆時，用提醒信再催一次'],
      en: [
        'Copy or export the request',
        'Send it to the store and keep proof',
        'Without an answer, send the reminder',
      ],
    },
    law: ['pipl-15', 'pipl-23', 'pipl-44', 'pipl-45', 'pipl-47', 'pipl-48', 'pipl-50'],
    fact: {
      source: '中华人民共和国个人信息保护法（just-laws，2026-07-17）',
      date: '2026-07-17',
      confidence: 'high',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: false,
  },
  {
    id: 'by-hand',
    families: 'all',
    title: { 'zh-CN': '自己联系', 'zh-TW': '自己聯絡', en: 'In your own way' },
    does: {
      'zh-CN': '电话、邮件或当面告诉店铺不再接收，在这里记下日期。',
      'zh-TW': '電話、郵件或當面告訴店鋪不再接收，在這裡記下日期。',
      en: 'Tell the store by phone, e-mail or in person, and note the date here.',
    },
    needs: { 'zh-CN': '店铺的联系方式', 'zh-TW': '店鋪的聯絡方式', en: 'A way to reach the store' },
    difficulty: 'service-only',
    success: {
      'zh-CN': '对方确认，或 30 天没有再收到营销信息',
      'zh-TW': '對方確認，或 30 天沒有再收到行銷訊息',
      en: 'They confirm, or 30 days pass in silence',
    },
    steps: {
      'zh-CN': ['说清楚：停止短信、电话和推送，解绑会员', '记下日期、对方的称呼和回答'],
      'zh-TW': ['說清楚：停止簡訊、電話和推播，解除會員', '記下日期、對方的稱呼和回答'],
      en: [
        'Say it plainly: stop SMS, calls and pushes, end the membership',
        'Note the date, who answered and what was said',
      ],
    },
    law: ['consumer-law-29'],
    fact: {
      source: '中华人民共和国消费者权益保护法（just-laws，2026-07-17）',
      date: '2026-07-17',
      confidence: 'high',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: false,
  },
] as const satisfies readonly Channel[]
