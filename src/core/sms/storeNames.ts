import { nameKey } from './normalise.ts'

/** The kinds of store a brand can have on one platform; two kinds of one brand are two sellers. */
export type StoreType =
  | 'flagship'
  | 'self'
  | 'overseas'
  | 'exclusive'
  | 'franchise'
  | 'enterprise'
  | 'outlet'
  | 'factory'
  | 'none'

/** A store's name, or a signature, taken apart. All keys as `nameKey` gives. */
export interface NameParts {
  readonly key: string
  /** The name without its kind of store and without neutral words. */
  readonly core: string
  readonly type: StoreType
  /** The platform family the name itself mentions: 青榆天猫旗舰店. */
  readonly family?: string
  /** What a bare brand signature may equal: the core, the core without its trade, and each script of it. */
  readonly brands: readonly string[]
  readonly latin: string
  readonly han: string
}

const PLATFORM_WORDS: ReadonlyArray<readonly [string, string]> = [
  ['天猫国际', 'taobao'],
  ['天猫', 'taobao'],
  ['淘宝', 'taobao'],
  ['京东', 'jd'],
  ['拼多多', 'pinduoduo'],
  ['抖音', 'douyin'],
  ['快手', 'kuaishou'],
  ['唯品会', 'vip'],
  ['苏宁', 'suning'],
]

/** Endings by kind, the longer form first. */
const TYPE_ENDINGS: ReadonlyArray<readonly [RegExp, StoreType]> = [
  [/(?:官方)?自营(?:官方)?(?:海外)?(?:旗舰店?|专区|专卖店|专营店|店)?$/u, 'self'],
  [/(?:官方)?(?:海外|国际|全球购|跨境)(?:官方)?(?:旗舰店?|专营店|专卖店|店)$/u, 'overseas'],
  [/(?:官方)?(?:奥特莱斯|奥莱|outlets?|折扣|特卖)(?:官方)?(?:旗舰|专卖)?店$/u, 'outlet'],
  [/(?:官方|品牌)?旗舰店?$|官旗$|官方店$/u, 'flagship'],
  [/(?:官方|品牌)?专卖店$/u, 'exclusive'],
  [/(?:官方|品牌)?专营店$/u, 'franchise'],
  [/企业店$/u, 'enterprise'],
  [/(?:工厂|厂家)(?:直营|直销)?店$/u, 'factory'],
]

/** Words that signatures add to a brand and that name no other sender. */
const NEUTRAL_ENDING =
  /(?:官方会员中心|会员中心|会员俱乐部|会员小助手|会员服务|会员之家|官方会员|会员店?|俱乐部|客服中心|官方客服|客服|小助手|官方商城|官方|官网|品牌|商城|店铺|crm)$/u

/** Trades that store names add to a brand. Never taken off a signature: 青榆家纺 need not be 青榆. */
const TRADES = (
  '家居家纺 家居用品 家居生活 家居 家具 家纺 家饰 家电 生活电器 厨房电器 电器 数码 手机 电脑 办公 服饰 服装 女装 男装 童装 内衣 女鞋 男鞋 童鞋 鞋靴 鞋类 鞋 ' +
  '箱包 皮具 配饰 饰品 珠宝 首饰 眼镜 钟表 手表 美妆 彩妆 护肤 化妆品 个人护理 个护 洗护 母婴用品 母婴 孕婴童 孕婴 婴童 玩具 文具 图书 食品 零食 生鲜 水果 茶叶 茶业 ' +
  '酒类 酒业 酒水 饮料 乳品 粮油 保健品 保健 医疗器械 医药 器械 运动户外 运动 户外 体育 健身 汽车用品 车品 建材 五金 灯具 灯饰 照明 卫浴 厨具 厨卫 餐具 家清 日用品 日用 百货 ' +
  '宠物用品 宠物食品 宠物 园艺 乐器 通讯 影音 摄影 家装 床品 寝具 床垫 沙发 地毯 窗帘 布艺 收纳 用品 生活'
).split(' ')

/** Latin words that stand beside many brands: no brand of their own, and often a line of another shop. */
const COMMON_LATIN = new Set(
  'official flagship store shop mall home house life living kids kid baby mini plus pro max lab studio club vip svip app new beauty sport sports outdoor men women food pet pets tea cafe coffee the and for crm sale online china usa japan korea global intl'.split(
    ' ',
  ),
)

function withoutPlatform(key: string): { rest: string; family?: string } {
  for (const [word, family] of PLATFORM_WORDS) {
    const at = key.indexOf(word)
    if (at < 0 || key.length - word.length < 2) continue
    return { rest: key.slice(0, at) + key.slice(at + word.length), family }
  }
  return { rest: key }
}

function withoutType(key: string): { rest: string; type: StoreType } {
  for (const [ending, type] of TYPE_ENDINGS) {
    const match = ending.exec(key)
    if (match !== null && match.index > 0) return { rest: key.slice(0, match.index), type }
  }
  return { rest: key, type: 'none' }
}

function withoutNeutral(key: string): string {
  let rest = key
  for (let turn = 0; turn < 3; turn += 1) {
    const match = NEUTRAL_ENDING.exec(rest)
    if (match === null || match.index < 2) break
    rest = rest.slice(0, match.index)
  }
  return rest
}

/** 木槿家居 → 木槿; 蜗牛宠物用品 → 蜗牛, 蜗牛宠物. */
function withoutTrades(core: string): string[] {
  const trades = TRADES.filter((word) => core.endsWith(word) && core.length - word.length >= 2)
  return trades.map((trade) => core.slice(0, -trade.length))
}

function scripts(core: string): { latin: string; han: string } {
  const latin = core.replace(/[^a-z0-9]/g, '')
  const han = core.replace(/[^\p{Script=Han}]/gu, '')
  return /[a-z]/.test(latin) ? { latin, han } : { latin: '', han }
}

export function isCommonLatin(word: string): boolean {
  return COMMON_LATIN.has(word)
}

function brandsOf(core: string): string[] {
  const { latin, han } = scripts(core)
  const bases = [core]
  if (latin !== '' && han !== '') {
    if (latin.length >= 3 && !isCommonLatin(latin)) bases.push(latin)
    if (han.length >= 2 && !isCommonLatin(latin)) bases.push(han)
  }
  return [...new Set([...bases, ...bases.flatMap(withoutTrades)])].filter(
    (brand) => brand.length >= 2,
  )
}

/** Takes a store's name or a signature apart: 青榆母婴专营店 → 青榆母婴 + franchise, brands 青榆母婴 and 青榆. */
export function readName(name: string): NameParts {
  const key = nameKey(name)
  const { rest, family } = withoutPlatform(key)
  const typed = withoutType(withoutNeutral(rest))
  const core = withoutNeutral(typed.rest)
  return {
    key,
    core,
    type: typed.type,
    ...(family === undefined ? {} : { family }),
    brands: brandsOf(core),
    ...scripts(core),
  }
}
