/** How shops call themselves: the kinds of store of Tmall and JD, and plain words for a shop. */
export const SHOP_TYPE_END =
  /(?:旗舰店|旗艦店|专卖店|专营店|企业店|直营店|工厂店|折扣店|奥莱店|集市店|官方店|自营店|品牌店|专柜店|旗舰|官旗|自营|商城|超市|商行|书店|药房|大药房|优选店|小店|店铺|京东店|天猫店|淘宝店)$/u

/** Words of a headline. Real names hold some of them (惠氏, 美丽田园), so they count only beside another candidate. */
const SLOGAN =
  /双\s?1[12]|双十[一二]|双旦|618|6\.18|818|99大促|12\.12|11\.11|1212|1111|年货|女神|女王|三八|38节|妇女节|情人节|七夕|中秋|国庆|元宵|端午|春节|新年|新春|元旦|圣诞|清明|五一|母亲节|父亲节|儿童节|教师节|感恩|狂欢|大促|特卖|特惠|秒杀|限时|限量|抢|[折券]|红包|福利|预售|开售|开启|倒计时|会员日|会员节|清仓|上新|新品|直播|返场|通知|提醒|重要|公告|最后|今日|今晚|明日|明天|满减|满赠|包邮|大礼|好礼|礼遇|礼包|赠|送|周年|店庆|开业|来袭|活动|专享|专属|尊享|生日|喜讯|恭喜|好消息|验证码|验证密码|动态码|账单|到期|即将|首次|爆款|热卖|必看|攻略|免费|免单|优惠|促销|钜惠|巨惠|惊喜|盛典|盛宴|嘉年华|节$|季$|来了|有礼|加购|凑单|定金|尾款|付定|直降|立减|低至|祝福|公益|温馨|您|亲爱|宠粉|粉丝|新人|老客|回馈|补贴|百亿|消费券|大放价|大放送|提货|快报|早报|资讯|贵就赔|玩景点|情浓|元$|\d元/u

/** A sentence or an offer: never a signature, even alone. */
const HARD =
  /[!！?？。]|\d+\s?元|\d+(?:\.\d+)?折|满\d+|减\d+|送\d+|¥|￥|您(?!的)|请|勿|恭喜|点击|领取|立即|速来|别错过|亲爱的|限时抢|最后一天|正式开/u

const DESCRIPTION =
  /(?:秘书|快讯|提醒|通知|助手|小助手|快报|周刊|资讯|账单|早报|晚报|客服|温馨提示|会员中心|密码|验证码|密码变更)$/u

/** Names that belong to nobody: a message signed so could come from any shop. Keys as `nameKey` gives. */
const GENERIC = new Set(
  (
    '旗舰店 官方旗舰店 天猫旗舰店 京东旗舰店 专卖店 专营店 自营店 企业店 官方店 店铺 小店 本店 商家 卖家 店家 掌柜 品牌店 直营店 工厂店 海外旗舰店 官方商城 商城 官方 官网 ' +
    '会员中心 会员 会员俱乐部 会员服务 会员福利 会员通知 会员日 会员专享 vip vip会员 会员店 俱乐部 品牌会员 店铺会员 客服 客服中心 在线客服 官方客服 售后 售后服务 小助手 温馨提示 提醒 通知 系统通知 活动通知 ' +
    '优惠通知 优惠券 优惠 福利 福利社 红包 红包通知 领券中心 限时优惠 限时特惠 限时秒杀 秒杀 特卖 特惠 大促 促销 促销通知 活动 新品 新品上市 上新 上新通知 直播 直播间 直播预告 直播通知 粉丝福利 粉丝群 ' +
    '双11 双十一 双12 双十二 618 1111 1212 年货节 女神节 38节 38女神节 三八节 99大促 国庆 中秋 新年 春节 元旦 圣诞 双旦 黑五 狂欢节 双11狂欢 双11狂欢节 双11预售 618大促 年中大促 超级会员日 ' +
    '优选 严选 甄选 精选 优品 良品 好物 好店 品质生活 生活 生活馆 美好生活 家居 家纺 家具 家电 电器 数码 手机 服饰 服装 女装 男装 童装 内衣 鞋 女鞋 男鞋 箱包 美妆 护肤 化妆品 个护 母婴 孕婴 玩具 宠物 ' +
    '食品 零食 水果 生鲜 茶叶 茶 酒 酒类 白酒 咖啡 保健品 图书 文具 珠宝 饰品 眼镜 运动 户外 汽车 建材 五金 花店 鲜花 超市 便利店 药店 大药房 书店 美食 餐厅 商店 商行 批发 代购 海淘 物流 快递 包裹 订单 ' +
    '春天 夏天 秋天 冬天 春日 夏日 阳光 时光 幸福 快乐 健康 自然 时尚 未来 梦想 初心 花园 果园 家园 乐园 彩虹 星空 月亮 太阳 海洋 森林 大地 蓝天 朋友 宝贝 宝宝 妈妈 爸爸 孩子 女人 男人 先生 女士 亲 亲爱的 您好 你好 ' +
    '重要通知 重要提醒 好消息 喜讯 恭喜 感恩回馈 周年庆 店庆 生日快乐 生日祝福 节日快乐 中奖通知 短信通知 短信 信息 服务通知 验证码 账单 账单提醒 测试 sale new shop store home official club app life'
  ).split(' '),
)

/** Platforms whose name stands for thousands of shops, with the families of stores that may write under it. */
const PLATFORM_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    taobao:
      '淘宝 淘宝网 天猫 天猫商城 天猫国际 天猫淘宝 淘宝天猫 手机淘宝 手机天猫 淘天 taobao tmall 千牛 淘宝商家 天猫商家 淘宝店铺 聚划算 淘宝直播 淘宝联盟 阿里妈妈',
    jd: '京东 京东商城 京东网 jd jdcom 京东自营 京东会员 京东plus 京东直播 京东商家 京东店铺 京东国际 京喜 京红包',
    pinduoduo: '拼多多 拼多多商家 多多 pdd',
    vip: '唯品会',
    suning: '苏宁 苏宁易购',
    1688: '1688 阿里巴巴',
    douyin: '抖音 抖音商城 抖音电商 抖店 抖音小店',
    kuaishou: '快手 快手小店 快手电商 快手商城',
    other:
      '小红书 微信 微店 有赞 有赞商家 微盟 得物 支付宝 菜鸟 菜鸟裹裹 美团 饿了么 顺丰速运 中国移动 中国联通 中国电信 中国广电',
  }).flatMap(([family, names]) => names.split(' ').map((name): [string, string] => [name, family])),
)

/** The platform family a signature stands for, or undefined. `key` as `nameKey` gives. */
export function platformFamilyOf(key: string): string | undefined {
  return PLATFORM_NAMES.get(key)
}

/** True for a shopping platform's name: a second bracket after it names the shop. */
export function isShoppingPlatform(key: string): boolean {
  const family = PLATFORM_NAMES.get(key)
  return family !== undefined && family !== 'other'
}

export function isSlogan(name: string): boolean {
  return SLOGAN.test(name)
}

export function isHardSlogan(name: string): boolean {
  return HARD.test(name)
}

/** 木槿快讯, 账单提醒: what the message is, rather than whose. */
export function isDescription(name: string): boolean {
  return DESCRIPTION.test(name)
}

/** True for names any shop could sign with; `key` as `nameKey` gives. */
export function isGenericName(key: string): boolean {
  return GENERIC.has(key)
}
