import type { Channel } from './channelTypes.ts'

/** The next steps when a refusal was ignored. Their texts are built in `complaints.ts`. */
export const COMPLAINT_CHANNELS = [
  {
    id: 'carrier-report',
    families: 'all',
    title: {
      'zh-CN': '向运营商举报短信',
      'zh-TW': '向電信業者檢舉簡訊',
      en: 'Report the SMS to your carrier',
    },
    does: {
      'zh-CN': '把这条短信原文转给你的运营商，由它处理发送的线路。',
      'zh-TW': '把這則簡訊原文轉給你的電信業者，由它處理傳送的線路。',
      en: 'Forwards the unaltered message to your carrier, which deals with the line it came on.',
    },
    needs: {
      'zh-CN': '收到短信的手机',
      'zh-TW': '收到簡訊的手機',
      en: 'The phone that got the message',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '收到“已收到举报”的回复；处理结果不一定通知',
      'zh-TW': '收到「已收到檢舉」的回覆；處理結果不一定通知',
      en: 'A reply that the report was received; the result is not always told',
    },
    steps: {
      'zh-CN': ['选你的运营商', '用手机扫二维码或复制内容，不要改动原文', '发送'],
      'zh-TW': ['選你的電信業者', '用手機掃 QR 碼或複製內容，不要改動原文', '送出'],
      en: ['Choose your carrier', 'Scan the QR code or copy the text; do not change it', 'Send it'],
    },
    law: [],
    fact: {
      source: '运营商与媒体公开说明（2008–2023），各家写法见举报内容旁的出处',
      date: '2023',
      confidence: 'high',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: false,
  },
  {
    id: '12321',
    families: 'all',
    title: { 'zh-CN': '12321 举报', 'zh-TW': '12321 檢舉', en: 'Report to 12321' },
    does: {
      'zh-CN': '12321 受理垃圾短信举报，转给相关企业处理；被举报方不会知道是谁举报的。',
      'zh-TW': '12321 受理垃圾簡訊檢舉，轉給相關企業處理；被檢舉方不會知道是誰檢舉的。',
      en: '12321 takes reports of spam SMS and passes them on; the sender is not told who reported.',
    },
    needs: {
      'zh-CN': '你的手机号和验证码；显示号码、时间和内容的短信截图',
      'zh-TW': '你的手機號和驗證碼；顯示號碼、時間和內容的簡訊截圖',
      en: 'Your number and a code; a screenshot with number, time and text',
    },
    difficulty: 'code-needed',
    success: {
      'zh-CN': '提交后得到编号，可凭编号查询进度',
      'zh-TW': '提交後得到編號，可憑編號查詢進度',
      en: 'You get a case number and can look up its progress',
    },
    steps: {
      'zh-CN': [
        '打开 12321 的网页或微信“12321受理中心”',
        '按顺序填写下面的内容',
        '提交后把编号记在这里',
      ],
      'zh-TW': [
        '打開 12321 的網頁或微信「12321受理中心」',
        '按順序填寫下面的內容',
        '提交後把編號記在這裡',
      ],
      en: [
        'Open 12321’s site or its WeChat account 12321受理中心',
        'Fill in the fields below in their order',
        'Note the case number here',
      ],
    },
    law: [],
    fact: {
      source: 'uzkoo 教程（2025-04-03）；新闻报道（2021-10-30）',
      date: '2025-04-03',
      confidence: 'medium',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: false,
  },
  {
    id: '12315',
    families: 'all',
    title: { 'zh-CN': '12315 投诉举报', 'zh-TW': '12315 投訴檢舉', en: 'Complaint to 12315' },
    does: {
      'zh-CN': '向市场监管部门投诉或举报店铺。投诉解决你自己的纠纷，举报提供违法线索，要分开写。',
      'zh-TW': '向市場監管部門投訴或檢舉店鋪。投訴解決你自己的糾紛，檢舉提供違法線索，要分開寫。',
      en: 'Takes the store to the market regulator. A complaint settles your own dispute, a report points to an offence: they are filed apart.',
    },
    needs: {
      'zh-CN': '姓名、电话、地址；店铺的公司名称和地址（见店铺的营业执照页）；拒绝的凭据',
      'zh-TW': '姓名、電話、地址；店鋪的公司名稱和地址（見店鋪的營業執照頁）；拒絕的憑據',
      en: 'Your name, phone and address; the company behind the store (its licence page); proof of your refusal',
    },
    difficulty: 'code-needed',
    success: {
      'zh-CN': '七个工作日内告知是否受理投诉',
      'zh-TW': '七個工作日內告知是否受理投訴',
      en: 'Within seven working days you are told whether the complaint is accepted',
    },
    steps: {
      'zh-CN': [
        '核对草稿，补上要你自己填的内容',
        '在 www.12315.cn、12315 小程序或电话提交',
        '把编号记在这里',
      ],
      'zh-TW': [
        '核對草稿，補上要你自己填的內容',
        '在 www.12315.cn、12315 小程式或電話提交',
        '把編號記在這裡',
      ],
      en: [
        'Check the draft and add what only you can',
        'File it at www.12315.cn, in the mini-program or by phone',
        'Note the case number here',
      ],
    },
    law: [
      'ad-law-43',
      'consumer-law-29',
      'online-trading-rules',
      'complaint-rules-14',
      'complaint-rules-21',
    ],
    fact: {
      source: '市场监督管理投诉举报处理暂行办法（LawRefBook，2025-04）；网址为一般知识',
      date: '2025-04',
      confidence: 'medium',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: false,
  },
] as const satisfies readonly Channel[]
