import type { Family } from '../purchases/records.ts'
import type { Fact, LocalText } from './fact.ts'

/** To whom a letter to a platform goes. No address is given where none was confirmed: the shopper looks it up. */
export interface PlatformContact extends Fact {
  readonly addressee: string
  /** The company, as the platform's own policy named it on `date`. */
  readonly operator?: string
  readonly whereToFind: LocalText
}

const WHERE: LocalText = {
  'zh-CN':
    '寄到哪里：看平台《隐私政策》里“如何联系我们”一节（邮箱、在线表单或通信地址），以那里为准',
  'zh-TW':
    '寄到哪裡：看平台《隐私政策》裡「如何联系我们」一節（信箱、線上表單或通訊地址），以那裡為準',
  en: 'Where to send it: the section 如何联系我们 (contact) of the platform’s 《隐私政策》 names the mail, form or address that counts',
}

const GENERAL = { source: '一般知识', date: '2026-11', confidence: 'low', verified: false } as const

export const PLATFORM_CONTACTS: Readonly<Record<Family, PlatformContact>> = {
  taobao: {
    addressee: '淘宝网、天猫个人信息保护负责人',
    operator: '浙江淘宝网络有限公司、浙江天猫网络有限公司',
    whereToFind: WHERE,
    source: '淘宝法律声明及隐私权政策（2017-04 版的转载）',
    date: '2017-04',
    confidence: 'low',
    verified: false,
  },
  jd: {
    addressee: '京东个人信息保护负责人',
    operator: '北京京东叁佰陆拾度电子商务有限公司',
    whereToFind: WHERE,
    source: '京东基本功能隐私政策（ihelp.jd.com）',
    date: '2026-11',
    confidence: 'medium',
    verified: false,
  },
  '1688': { addressee: '1688 个人信息保护负责人', whereToFind: WHERE, ...GENERAL },
  pinduoduo: { addressee: '拼多多个人信息保护负责人', whereToFind: WHERE, ...GENERAL },
  vip: { addressee: '唯品会个人信息保护负责人', whereToFind: WHERE, ...GENERAL },
  suning: { addressee: '苏宁易购个人信息保护负责人', whereToFind: WHERE, ...GENERAL },
}
