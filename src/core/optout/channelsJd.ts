import type { Channel } from './channelTypes.ts'

/** The ways out on JD: unlike Taobao, a store's membership can be left in the browser. */
export const JD_CHANNELS = [
  {
    id: 'chat-notice',
    families: ['jd'],
    title: { 'zh-CN': '咚咚留言拒收', 'zh-TW': '咚咚留言拒收', en: 'Refusal by JD chat' },
    does: {
      'zh-CN': '明确告诉店铺不再接收营销信息，聊天记录就是凭据。',
      'zh-TW': '明確告訴店鋪不再接收行銷訊息，聊天記錄就是憑據。',
      en: 'Tells the store plainly to stop; the chat is the proof.',
    },
    needs: {
      'zh-CN': '已登录的京东账号',
      'zh-TW': '已登入的京東帳號',
      en: 'Being signed in to JD',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '店铺回复“已登记/已取消”，或 30 天没有再收到营销信息',
      'zh-TW': '店鋪回覆「已登記/已取消」，或 30 天沒有再收到行銷訊息',
      en: 'The store answers that it has stopped, or 30 days pass in silence',
    },
    steps: {
      'zh-CN': ['复制下面的话', '打开店铺的咚咚窗口', '粘贴、发送，并截图留存'],
      'zh-TW': ['複製下面的話', '打開店鋪的咚咚視窗', '貼上、送出，並截圖留存'],
      en: ['Copy the text below', 'Open the store’s chat', 'Paste, send, and keep a screenshot'],
    },
    law: ['consumer-law-29', 'online-trading-rules', 'pipl-15', 'pipl-47'],
    fact: {
      source: '京东页面中的咚咚链接（2018 年后的公开页面与脚本）',
      date: '2020',
      confidence: 'medium',
      verified: true,
    },
    opensShopPage: false,
    inOneGo: true,
  },
  {
    id: 'leave-membership',
    families: ['jd'],
    title: { 'zh-CN': '注销店铺会员', 'zh-TW': '註銷店鋪會員', en: 'Leave the store’s membership' },
    does: {
      'zh-CN': '在这家店自己的页面注销会员，收回入会时给的营销授权。',
      'zh-TW': '在這家店自己的頁面註銷會員，收回入會時給的行銷授權。',
      en: 'Ends the membership on the store’s own page and takes back the consent given with it.',
    },
    needs: {
      'zh-CN': '已登录的京东账号；短信验证码和滑块由你自己完成',
      'zh-TW': '已登入的京東帳號；簡訊驗證碼和滑塊由你自己完成',
      en: 'Being signed in to JD; the SMS code and the slider are yours to do',
    },
    difficulty: 'code-needed',
    loses: {
      'zh-CN':
        '这家店的会员积分、等级和会员优惠券会失效；约 24 小时内不能重新入会。短时间连续注销很多家，账号可能被限制',
      'zh-TW':
        '這家店的會員點數、等級和會員優惠券會失效；約 24 小時內不能重新入會。短時間連續註銷很多家，帳號可能被限制',
      en: 'Points, level and member coupons of this store; joining again is blocked for about 24 hours. Leaving many in a short time may get the account limited',
    },
    success: {
      'zh-CN': '页面显示“解绑会员成功”',
      'zh-TW': '頁面顯示「解绑会员成功」',
      en: 'The page shows 解绑会员成功',
    },
    steps: {
      'zh-CN': [
        '打开这家店的注销页面',
        '点“发送验证码”，输入收到的验证码',
        '完成滑块，点“注销会员”',
      ],
      'zh-TW': [
        '打開這家店的註銷頁面',
        '點「发送验证码」，輸入收到的驗證碼',
        '完成滑塊，點「注销会员」',
      ],
      en: [
        'Open the store’s exit page',
        'Press 发送验证码 and type in the code',
        'Do the slider, then press 注销会员',
      ],
    },
    law: ['pipl-15'],
    fact: {
      source: 'github.com/yqchilde/JDMemberCloseAccount；github.com/AntonVanke/JDBrandMember',
      date: '2022-06',
      confidence: 'medium',
      verified: false,
    },
    opensShopPage: true,
    inOneGo: false,
  },
  {
    id: 'unfollow',
    families: ['jd'],
    title: { 'zh-CN': '取消关注店铺', 'zh-TW': '取消關注店鋪', en: 'Unfollow the store' },
    does: {
      'zh-CN': '停止这家店在京东里的动态和推送。短信不受影响。',
      'zh-TW': '停止這家店在京東裡的動態和推播。簡訊不受影響。',
      en: 'Stops the store’s posts and pushes inside JD. SMS are not affected.',
    },
    needs: {
      'zh-CN': '已登录的京东账号',
      'zh-TW': '已登入的京東帳號',
      en: 'Being signed in to JD',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '关注列表里不再有这家店',
      'zh-TW': '關注清單裡不再有這家店',
      en: 'The store is gone from the list of followed stores',
    },
    steps: {
      'zh-CN': ['打开“关注的店铺”列表', '找到这家店，点“取消关注”（可用批量操作一次选多家）'],
      'zh-TW': ['打開「關注的店鋪」清單', '找到這家店，點「取消關注」（可用批量操作一次選多家）'],
      en: [
        'Open the list of followed stores',
        'Find this store and press 取消关注 (批量操作 takes several at once)',
      ],
    },
    law: [],
    fact: {
      source: '京东关注页地址（公开脚本，2017–2022）',
      date: '2022',
      confidence: 'low',
      verified: false,
    },
    opensShopPage: true,
    inOneGo: false,
  },
  {
    id: 'platform-switches',
    families: ['jd'],
    title: {
      'zh-CN': '关闭京东的商业短信和邮件',
      'zh-TW': '關閉京東的商業簡訊和郵件',
      en: 'Switch JD’s commercial SMS and e-mail off',
    },
    does: {
      'zh-CN': '关掉京东自己发的商业短信和邮件。店铺自己的短信不一定停。',
      'zh-TW': '關掉京東自己傳的商業簡訊和郵件。店鋪自己的簡訊不一定停。',
      en: 'Stops commercial SMS and e-mail of JD itself. Those of the stores may go on.',
    },
    needs: {
      'zh-CN': '京东 App；邮件订阅可在网页上改',
      'zh-TW': '京東 App；郵件訂閱可在網頁上改',
      en: 'The JD app; e-mail can be changed on the web',
    },
    difficulty: 'easy',
    success: {
      'zh-CN': '开关显示为关闭，30 天后再看一次',
      'zh-TW': '開關顯示為關閉，30 天後再看一次',
      en: 'The switches show off; look again after 30 days',
    },
    steps: {
      'zh-CN': [
        'App：我的 › 设置 › 通用 › 隐私设置 › 商业性短信息管理，关闭“京东商城”和“京东金融”',
        '网页：打开“邮件订阅”，取消不需要的',
      ],
      'zh-TW': [
        'App：我的 › 设置 › 通用 › 隐私设置 › 商业性短信息管理，關閉「京东商城」和「京东金融」',
        '網頁：打開「郵件訂閱」，取消不需要的',
      ],
      en: [
        'App: 我的 › 设置 › 通用 › 隐私设置 › 商业性短信息管理, switch 京东商城 and 京东金融 off',
        'Web: open the e-mail subscriptions and end those you do not want',
      ],
    },
    law: ['pipl-15'],
    fact: {
      source: '帮助文章 hunanlong.com（未注明日期）；京东推广邮件中的退订入口（2025–2026）',
      date: '2025',
      confidence: 'medium',
      verified: false,
    },
    opensShopPage: true,
    inOneGo: true,
  },
] as const satisfies readonly Channel[]
