import type { Fact } from './fact.ts'

/** What a text is cited for. */
export type LawTopic =
  /** Advertising sent without consent, or after a refusal. */
  | 'message'
  /** The rule for short messages: replaced on 2026-05-01, so the message's date decides. */
  | 'sms-rule'
  /** A box that was ticked beforehand. */
  | 'pre-ticked'
  /** Withdraw consent, refuse, delete, explain. */
  | 'data-request'
  /** Where the data came from, who else has it. */
  | 'data-sharing'
  /** What the authority may do. */
  | 'penalty'
  /** How a complaint or a report is handled, and by when. */
  | 'procedure'

export interface LawText extends Fact {
  readonly id: string
  /** The name without 《》. */
  readonly name: string
  /** As it is cited: 第四十三条. Missing where the number is not certain or where only the name may be cited. */
  readonly article?: string
  /** Official words; only where the wording itself was found. */
  readonly quote?: string
  readonly topics: readonly LawTopic[]
  /** Days in China, `YYYY-MM-DD`. */
  readonly inForceFrom: string
  /** The last day on which it held. */
  readonly inForceTo?: string
  /** What is not certain about this entry; shown where it is shown. */
  readonly note?: string
}

const STATUTES = 'just-laws 法律文本库（2026-07-17 版）'
const RULES = 'LawRefBook 法律文本库（2025-04 版）'
const DATE_NOTE = '施行日期为一般知识，未另行核对'

const official = { confidence: 'high', verified: true } as const

export const LAW_TEXTS = [
  {
    id: 'ad-law-43',
    name: '中华人民共和国广告法',
    article: '第四十三条',
    quote: '任何单位或者个人未经当事人同意或者请求，不得……以电子信息方式向其发送广告。',
    topics: ['message'],
    inForceFrom: '2015-09-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: DATE_NOTE,
  },
  {
    id: 'ad-law-62',
    name: '中华人民共和国广告法',
    article: '第六十二条',
    topics: ['penalty'],
    inForceFrom: '2015-09-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `责令停止，对广告主处五千元以上三万元以下；${DATE_NOTE}`,
  },
  {
    id: 'consumer-law-29',
    name: '中华人民共和国消费者权益保护法',
    article: '第二十九条',
    quote: '经营者未经消费者同意或者请求，或者消费者明确表示拒绝的，不得向其发送商业性信息。',
    topics: ['message'],
    inForceFrom: '2014-03-15',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: DATE_NOTE,
  },
  {
    id: 'consumer-law-56',
    name: '中华人民共和国消费者权益保护法',
    article: '第五十六条',
    topics: ['penalty'],
    inForceFrom: '2014-03-15',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: DATE_NOTE,
  },
  {
    id: 'online-trading-rules',
    name: '网络交易监督管理办法',
    quote: '消费者明确表示拒绝的，应当立即停止发送，不得更换名义后再次发送。',
    topics: ['message'],
    inForceFrom: '2021-05-01',
    source: '国家市场监督管理总局令第37号；该句见新闻报道（2021-10-30）与北京青年报（2022）',
    date: '2022',
    ...official,
    note: '条文序号未核实，因此只引用名称和原句',
  },
  {
    id: 'sms-rule-2015',
    name: '通信短信息服务管理规定',
    topics: ['sms-rule'],
    inForceFrom: '2015-06-30',
    inForceTo: '2026-04-30',
    source: '工业和信息化部令第31号；法律咨询站点 110ask.com 引文',
    date: '2015',
    ...official,
    note: '自 2026-05-01 起由修订版取代；条文序号未核实，因此只引用名称',
  },
  {
    id: 'sms-rule-2026',
    name: '通信短信息服务管理规定',
    topics: ['sms-rule'],
    inForceFrom: '2026-05-01',
    source: '163.com 新闻，修订版自 2026-05-01 起施行',
    date: '2026',
    ...official,
    note: '修订版条文和罚则未找到，因此只引用名称',
  },
  {
    id: 'consumer-regulation-23',
    name: '中华人民共和国消费者权益保护法实施条例',
    article: '第二十三条',
    quote:
      '经营者在提供商品或者服务时，不得过度收集消费者个人信息，不得采用一次概括授权、默认授权等方式，强制或者变相强制消费者同意收集、使用与经营活动无直接关系的个人信息。',
    topics: ['pre-ticked'],
    inForceFrom: '2024-07-01',
    source: '人民日报刊登的条例全文；条号见国务院新闻办公室吹风会',
    date: '2024',
    ...official,
  },
  {
    id: 'pipl-14',
    name: '中华人民共和国个人信息保护法',
    article: '第十四条',
    quote: '同意应当由个人在充分知情的前提下自愿、明确作出。',
    topics: ['pre-ticked'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: DATE_NOTE,
  },
  {
    id: 'pipl-15',
    name: '中华人民共和国个人信息保护法',
    article: '第十五条',
    quote: '个人有权撤回其同意。',
    topics: ['pre-ticked', 'data-request'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: DATE_NOTE,
  },
  {
    id: 'pipl-16',
    name: '中华人民共和国个人信息保护法',
    article: '第十六条',
    topics: ['pre-ticked', 'data-request'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `不得以不同意或者撤回同意为由拒绝提供产品或者服务（必需的除外）；${DATE_NOTE}`,
  },
  {
    id: 'pipl-23',
    name: '中华人民共和国个人信息保护法',
    article: '第二十三条',
    topics: ['data-sharing'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `向他人提供须告知接收方名称、联系方式等并取得单独同意；${DATE_NOTE}`,
  },
  {
    id: 'pipl-44',
    name: '中华人民共和国个人信息保护法',
    article: '第四十四条',
    topics: ['data-request'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `有权限制或者拒绝他人处理；${DATE_NOTE}`,
  },
  {
    id: 'pipl-45',
    name: '中华人民共和国个人信息保护法',
    article: '第四十五条',
    topics: ['data-request'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `查阅、复制；${DATE_NOTE}`,
  },
  {
    id: 'pipl-47',
    name: '中华人民共和国个人信息保护法',
    article: '第四十七条',
    topics: ['data-request'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `撤回同意的应当删除；交易记录依法须另行保存；${DATE_NOTE}`,
  },
  {
    id: 'pipl-48',
    name: '中华人民共和国个人信息保护法',
    article: '第四十八条',
    topics: ['data-sharing'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: `有权要求解释说明处理规则；${DATE_NOTE}`,
  },
  {
    id: 'pipl-50',
    name: '中华人民共和国个人信息保护法',
    article: '第五十条',
    quote: '拒绝个人行使权利的请求的，应当说明理由。',
    topics: ['data-request'],
    inForceFrom: '2021-11-01',
    source: STATUTES,
    date: '2026-07-17',
    ...official,
    note: DATE_NOTE,
  },
  {
    id: 'complaint-rules-9',
    name: '市场监督管理投诉举报处理暂行办法',
    article: '第九条',
    topics: ['procedure'],
    inForceFrom: '2020-01-01',
    source: RULES,
    date: '2025-04',
    ...official,
    note: `投诉应写明双方信息、具体请求与事实；${DATE_NOTE}；2025-04 之后可能有新版`,
  },
  {
    id: 'complaint-rules-14',
    name: '市场监督管理投诉举报处理暂行办法',
    article: '第十四条',
    topics: ['procedure'],
    inForceFrom: '2020-01-01',
    source: RULES,
    date: '2025-04',
    ...official,
    note: `七个工作日内决定是否受理投诉；${DATE_NOTE}；2025-04 之后可能有新版`,
  },
  {
    id: 'complaint-rules-21',
    name: '市场监督管理投诉举报处理暂行办法',
    article: '第二十一条',
    topics: ['procedure'],
    inForceFrom: '2020-01-01',
    source: RULES,
    date: '2025-04',
    ...official,
    note: `投诉受理后四十五个工作日内未达成调解协议的，终止调解；${DATE_NOTE}；2025-04 之后可能有新版`,
  },
  {
    id: 'complaint-rules-31',
    name: '市场监督管理投诉举报处理暂行办法',
    article: '第三十一条',
    topics: ['procedure'],
    inForceFrom: '2020-01-01',
    source: RULES,
    date: '2025-04',
    ...official,
    note: `实名举报：作出是否立案决定之日起五个工作日内告知；${DATE_NOTE}；2025-04 之后可能有新版`,
  },
] as const satisfies readonly LawText[]

export type LawId = (typeof LAW_TEXTS)[number]['id']
