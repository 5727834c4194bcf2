import { foldText } from './normalise.ts'

/** A shop's number or host as a link shows it. Seller, shop and vendor numbers are different name spaces. */
interface LinkIdentity {
  readonly family: string
  readonly kind: 'seller' | 'shop' | 'vendor' | 'host'
  readonly value: string
}

export interface MessageLink {
  readonly url: string
  readonly host: string
  /** The platform the address belongs to, `taobao` for Tmall too. */
  readonly family?: string
  readonly identity?: LinkIdentity
}

const LINK =
  /(?:https?:\/\/)?(?<![A-Za-z0-9@.-])((?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,5}(?:com|cn|net|hk|cc|me|top|vip|shop|tv|co|xyz|link|ltd|org|info|club|site|ly))(?![A-Za-z0-9-])(?::\d{1,5})?(\/[A-Za-z0-9\-._~:/?#@!$&*+;=%]{0,300})?/gu

/** Which platform an address belongs to: facts on link forms of Taobao, Tmall and JD; tb.cn and 3.cn are their short links. */
const FAMILIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?:^|\.)(?:taobao\.com|tmall\.com|tmall\.hk|tb\.cn|tbcdn\.cn|95095\.com)$/, 'taobao'],
  [/(?:^|\.)(?:jd\.com|jd\.hk|3\.cn|jd\.cn|jkcs\.com)$/, 'jd'],
  [/(?:^|\.)(?:pinduoduo\.com|yangkeduo\.com)$/, 'pinduoduo'],
  [/(?:^|\.)1688\.com$/, '1688'],
  [/(?:^|\.)(?:vip\.com|vipshop\.com)$/, 'vip'],
  [/(?:^|\.)suning\.(?:com|cn)$/, 'suning'],
  [/(?:^|\.)(?:douyin\.com|jinritemai\.com)$/, 'douyin'],
  [/(?:^|\.)(?:kuaishou\.com|kwaixiaodian\.com|kuaishouapp\.com)$/, 'kuaishou'],
]

/** Hosts of the platforms themselves: never a shop's name. */
const RESERVED = new Set(
  (
    'www s item detail buyertrade trade tradearchive buy cart store shop member1 i favorite shoucang login reg register rights msg vip huodong ' +
    'market h5 h5api world list pages click s.click click.simba prod-baoxian 110 m e c d pro mall order details orderop ordergw cashier ' +
    'success home safe passport t chat chat1 jdcs club myjd plus help search sale api joycenter i-mkt bean quan baitiao jr fw invoice ' +
    'easybuy union usergrade share me my luck group kw corp what changgou tuan yushou life jipiao hotel piao movie chongzhi train game dc ' +
    'coupon u wq wqs shopmember a b media app live taoquan ju miao chaoshi pay fans pages.tmall'
  ).split(' '),
)

const HOST_ALIAS =
  /^([a-z0-9-]{2,63})(?:\.m|\.world)?\.(taobao\.com|tmall\.com|tmall\.hk|jd\.com|jd\.hk)$/
const NUMBERS: ReadonlyArray<readonly [RegExp, LinkIdentity['kind']]> = [
  [/[?&](?:user_number_id|seller_?id|user_id)=(\d{4,20})/i, 'seller'],
  [/[?&]shop_?id=(\d{4,20})/i, 'shop'],
  [/[?&]vend[eo]r_?id=(\d{3,20})/i, 'vendor'],
  [/\/(?:m\/)?index-(\d{3,20})\.html/i, 'shop'],
]

function identityOf(host: string, path: string, family: string): LinkIdentity | undefined {
  for (const [form, kind] of NUMBERS) {
    const value = form.exec(path)?.[1]
    if (value !== undefined) return { family, kind, value }
  }
  const alias = HOST_ALIAS.exec(host)?.[1]
  if (alias === undefined || RESERVED.has(alias)) return undefined
  const shopNumber = /^shop(\d{4,20})$/.exec(alias)?.[1]
  if (shopNumber !== undefined) return { family, kind: 'shop', value: shopNumber }
  return { family, kind: 'host', value: alias }
}

/** Which platform a host belongs to, or undefined. */
function familyOfHost(host: string): string | undefined {
  return FAMILIES.find(([form]) => form.test(host))?.[1]
}

/** The identity an address yields (a full URL, or host and path), or undefined for anything but a shop's own address. */
export function readAddress(address: string): MessageLink | undefined {
  return readLinks(address)[0]
}

/** Every address printed in a message, with the shop it names where the form is known. Short links name nobody. */
export function readLinks(text: string): MessageLink[] {
  const links: MessageLink[] = []
  for (const match of foldText(text).matchAll(LINK)) {
    const host = (match[1] ?? '').toLowerCase()
    const path = match[2] ?? ''
    const family = familyOfHost(host)
    const identity = family === undefined ? undefined : identityOf(host, path, family)
    links.push({
      url: match[0],
      host,
      ...(family === undefined ? {} : { family }),
      ...(identity === undefined ? {} : { identity }),
    })
    if (links.length >= 20) break
  }
  return links
}
