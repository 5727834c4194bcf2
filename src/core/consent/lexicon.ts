/**
 * The words of consent, by what they do in a sentence. Spelled as `fold` leaves them (a test holds this): lower case,
 * no accents, Simplified characters (Japanese kanji too), no blanks beside CJK characters, no hyphens in words. They
 * ship in the content script, hence a terse notation, spelled out by `pattern`: `%12 ` = up to 12 characters of the same
 * clause (`%0 ` any number), `#` = \b, `_` = \w*, every `(` groups only. Latin stems serve several languages at once.
 */
const word = (source: string): string => `|#(${source})`

/** Agreeing or wishing. */
const AGREE =
  '同意|愿意?|希望|想|要|允?许|授权|接受|乐意|欢迎|是的|好的|可以|确[认定]|兴趣|はい|欲し|동의|희망|원하|원합|승인|수락' +
  word(
    'agree|acc?e[pi]t|con?sen[ts]|want|would|like|love|wish|happy|allow|auth?ori|permi|yes|prefer|opt ?in|may we|can we|accord|einwillig|souhait|veux|oui#|mochte|willig|einv|zustimm|stimme|ja#|quiero|dese[oj]|s[io]#|quero|vill#',
  )

/** Messages reaching the person. */
const RECEIVE =
  '[接愿]收(?![器机盒端天])|收(到(?!货)|[取听阅信])|退订|订阅|得到|获知|得知|掌握|[获领][取得](来自|%12 ([信消资]|最新|独家|更多|邮))|([想愿让望一]%8 (了解|知道)|了解更多)%12 ([信消]息|资讯|优惠|活动|动态|新|最)|发[送给到我]|寄[送发给到]|(?<!包)邮寄|[要勿别]寄|寄%6 给我|传送|推送|向(我|本人|[您你])|给(我|本人)(?!优惠)|告诉[我您]|被%6 扰|联[络系](我|[您你]|本人)|[与和跟](我|[您你]|本人)%4 联|致电(?!客)|打电话|(通知|提醒)(我|本人)|受け?取|受信(?!机)|登录|购读|配信|送[付信っ]|お送り|届け|수신(?!기)|받|구독|신청|전송|발송|보내|알려|연락|надсил|получ|подпис' +
  word(
    "reception d|r[ei]c[eio][biv](?!vers?#|p)|s[uo][bu]?scri|sign(ing|ed)? ?(me )?up|sen[dt]|keep (me|us)|notif(y|ied)|(e?mail|text|call|tell) (me|you)|contact(?!.?le)|hear#|stay#|let me know|updated#|join#|add me|inform(?!ati|aci)|m?'?(abon|inscri)|s'abon|tenez|sollicit|env[io][aeiyo]|erhalt|bekomm|anmeld|bestellen|zu(send|gesandt)|schick|kontaktier|iscri|mejla|get %40 (offers|deals|discounts|promotions|news_|updates|e?mails|alerts|texts|savings|material)#",
  )

/** The forms in which messages come. */
const MESSAGE =
  '[信消讯]息|[资简短]讯|短信|邮[件寄]|电[邮话]|推[送播]|通[知讯]|提醒|来电|彩信|快[讯报]|情报|微信|信[函件]|电子报|edm|メルマガ|メール|お知らせ|案内|プッシュ|메일|문자|알림|전화|푸시|정보|안내|메시지|톡|소식|뉴스레터' +
  word(
    'newsletter|bol?letin|mailing list|messag|e?mails?#|texts?#|sms#|calls?#|phone|post#|push|noti[fz]i?c|news#|updates?#|comm?unic|letters?#|info|whatsapp|alerts?#|nachricht|anruf|telef|courri|appels?#|correos?#|mensa[jg]|llamada|novedad',
  )

/** What a short label may end in to be a message of its own. */
const SENT =
  '[信消讯]息|[资简短]讯|短信|邮件|电[邮话]|推[送播]|通[知讯]|提醒|来电|快[讯报]|直邮|电子报|edm|推播|メール|お知らせ|通知|メルマガ|情报|案内|메일|문자|알림|전화|푸시|정보|메시지|소식|안내|뉴스레터|sms|emails?'
const SENT_LATIN =
  '(e?mails?|messages?|(e ?)?newsletters?|news|notifications?|texts?|sms|calls?|communications?|updates|alerts|mailings?|post|correos?|courriels?|letters?)'

/** Advertising by its own name: with a message word it is a label of its own ("营销推送"). */
const STRONG =
  '[营行推直促]销|商业(性|(?=[信短简广推资讯邮宣]))|推[广介]|宣传|优惠|特[惠价卖]|[打折减][折扣价]|福利|好康|新品|上新|电子[报杂期刊]|会[讯刊]|新闻[通邮信]|通讯(?!录|地址|软|设备)|订阅(我们的?)?(简讯|邮件)|邮件订阅|edm|(?<!账.|登[录入]|异常|可疑|用户|团队|好友|会议|社[区群]|班级|小组)活动|广告(?!主)|最新|快[讯报]|大促|直邮|メルマガ|メールマガ|ニュースレター|[おい]得|おトク|セール|キャンペ|クーポン|マーケ|贩促|プロモ|新商品|新着|おすすめ|イベント|ダイレクトメール|dm(?=送|を|の)|割引|特典|优待|メール配信|案内メール|마케팅|광고|프로모션|이벤트|할인|혜택|쿠폰|뉴스레터|특가|신상|신제품|홍보|세일|пропозиц|предлож|рассыл' +
  word(
    "\\d+ ?% ?off|newsletter|marketing|promo[tzcs]|promos?#|specials#|of+(er|erta|re)s#|offerte|offerings?#|deals?#|discounts|adver|ads#|comm?erci?al(?! (add|inv|use|cust))|comercia|mailing ?lists?|email list|news#|bons? plans?|publici|actualit|nouve(aut|ll)|werb|angebote|neuigkeit|aktion|rabatt|gutschein|bol?letin|novedad|noticia|descuento|lettre d'|novidad|nieuwsbrief|nyhetsbrev|erbjud|soldes|reduction",
  )

/** Advertising only where the person is to receive it. */
const WEAK =
  '礼遇|好[礼物价]|[尊专]享|专属|新[货款书作闻刊]|邮件列表|杂志|型录|目录|[周月日特]刊|[周月早日]报|精选|博客|文章|明信片|文宣|贺卡|潮流|时尚|更新(?=给我)|[牌铺品]动态|[品尚游牌食业新关]资讯|推荐%6 (邮|短|信|推送|通知|感兴)|([邮短]%1 |电话|推送|联系我)%8 推荐|猜你|品牌%2 消息|秒杀|清仓|抽奖(?!结果)|课程(?!更新|表)|讲座|展[会览]|直播|会员日|团购|ニュース|限定|お勧め|맞춤|매거진|추천|최신|소식' +
  word(
    "sales#|exclusiv|new (in#|product|arrival|collection|item|release|style|drop)|arrival|launch|drops#|even[ti]|tips#|inspir|[ck]atalog|trend|recom|reward|[ck]oupon|voucher|savings|benefit|anno?unc|invit|early access|what'?s (new|on|happ)|latest|magazin|(products?|services?),? (and|&|or) |our (products|services)|avantage|vorteil|ventaj|conseils|prospe[ck]|privileg|ventes? priv|veranstalt|neuheit|infos?#|rebajas|produkte|productos",
  )

/** What the data or the consent is for, without any word of receiving. */
const PURPOSE =
  '(用于|[作为供]|以便?|进行|开展)%8 ([营行推直促]销|推广|商业|宣传|广告)|(同意|许|授权|接受)[^,.§]{0,10}([营行直]销|商业性)|[营行直]销%2 (授权|同意|许可)|마케팅%8 (활용|이용|동의|목적)|광고%8 동의|マーケティング%6 (利用|目的|使用)' +
  word(
    '(for|fins|zu|fur|con|fines|para|purposes? of)# ?%24 (marketing|promot|adver|comm?erc|prospec|publici|werb)|marketing purposes|marketing (opt ?in|consent|permission)|(allow|agree|consent|accept|permit|einwillig|zustimm)_ ?%16 (marketing|werb)',
  )

/** From whom or about what: with agreeing and receiving, a message that is no notice is advertising. */
const SOURCE =
  '来自|商家|店铺|品牌|有?关于?|[^,.]{2,16}(发[送出]?|寄[送发]?)的(?=%8 ([邮电]|消息|短信))|からの|から%6 メール|에서|정보수신' +
  word(
    '(from|about|regarding) (?!my)|relati|our (e?mails|texts)|updates|comm?unic|(e?mails?|messages?|correos?|mensajes|courriels?)# (d[ei]|von|da)#|(uber|sobre) (?!m)',
  )

/** Written messages: to receive them "from X" is no notice of this page. */
const LETTER =
  '邮件|短信|メール|메일|문자' +
  word('e?mails?#|texts?#|sms#|comm?unic|updates#|info_ (from|about)|messag')

/** Says that what follows serves a purpose. */
const AIM = '用于|用途|目的|목적|위[한해]|zweck|purpose'

/** Publicity made of what a person wrote or looks like: no message reaches anyone. */
const WORK =
  '作品|照片|肖像|评价|写真|사진' + word('photo|image?n?#|foto|review|testimonial|likeness|bild')

/** Refusing. Japanese and Korean put it after the verb; nothing here asks an order. */
const REFUSE =
  "不|勿|[无毋][需须意法]|拒|谢绝|反对|停止?|移除|排除|取消|退[订出]|关闭|[屏遮]蔽|拦截|禁[止用]|免[收受打]|别|唔|终止|阻止|限制|撤[回销]|否|ない|ません|なく|解除|断り|いいえ|거부|않|안[받함]|해제|차단|[미비]동의|거절|마세요|말아|철회|중단|아니|n't|(^| )не " +
  word(
    'not?#|ne plus|dont#|never|without|stop#|opt(ing|ed)?( me)? ?out|unsubscri|declin|refus|object|withdraw|exclud|block|prevent|disabl|turn off|^off$|limit#|remove me|pas#|jamais|aucun|oppos|sans#|des(abon|inscri|uscri)|non#|kein|nicht|widers[pr]|abbestell|abmeld|verzicht|ablehn|lehne|ohne|nein|sin#|rechaz|opong|baja#|nunca|ningu|dejar de|nao#|geen|niet#|inte#',
  )

/** Refusing advertising with no verb between ("keine Werbung", "屏蔽营销短信"). */
const WITHOUT =
  '(勿|拒绝?|谢绝|停止|移除|排除|取消|退订|关闭|[屏遮]蔽|拦截|禁止|免|别|#(no|kein_|stop|opt(ed)?( me)? ?out|unsubscri_|without|sin|sans|pas|aucune?|refus_|nicht|widers_|disable|limit)#)'
const WITHOUT_AFTER = '不要|拒否|停止|거부|차단|해제'

/** Refusing a refusal: the two cancel out. */
const DOUBLE =
  "([不无勿唔]|没有?)(会|想|再|要|希望)?(反对|拒[绝收]|介意|取消|退订|屏蔽|异议)|(拒否|停止|解除|反对)%4 (ない|ません)|(거부|거절|해제|철회|반대)%4 않|#(not?|dont|don't|nicht|kein_|pas)#%14 (object|mind|opt ?out|unsubscri|declin|refus|oppos|desabon|widersp|ablehn|abmeld|einwand|opong|rechaz)_|(oppos|refus)_ pas|(widerspreche|lehne) nicht"

/** Politeness, which changes nothing. */
const POLITE =
  '请|谢谢[您你]?|[您你]好|多谢|感谢' +
  word('please#|thank(s| you)|bitte#|merci#|danke#|por favor|gracias')

/** Someone who receives. */
const PERSON = '[我您你]|本人' + word('(me|my|i|us|our|you|your|mich|mir|uns|nos|vos|votre|mi)#')

/** Looks like a refusal and is none. */
const INNOCENT =
  "(不[想要会容]?|[勿别])错过|不定[期时]|不[时在限仅只光单断论管少久]|不同(?!意)|(不会?|绝不?)(打扰|骚扰)|(?<x>.)不\\k<x>|不(影响|强制|收费)|非必|(不会|绝不)%16 (分享|透露|出售|泄露|提供给|共享|垃圾|滥)%0 |[是能可与]?否则?(?=.)|[分特个级性]别|逃さ(ない|ず)?|だけでなく|놓치지%3 [마않말]|#no spam|#not? (a |be )?(an? )?(condition|requir|mandatory|necessary|obligat|purchase)_|(n't|dont|do not|never|not)( want to)? miss|((will|we) (not|never)|won't|never) %8 (share|sell|spam)|not (be )?(shared|sold|only)|(nichts?|kein_ [\\w ]{0,20}) ?(mehr )?verpass_|ne %8 (manqu|rat|loup)_|pas (manqu|rat)_|plus rien|no te pierdas|no perder_|s(in|ans) (compro|coste|oblig|engag)_"

/** Told to untick; told to tick. */
const UNTICK =
  '(取消|去[掉除]|不要?|勿|未|清除)(勾选?|打勾|选[中取]|剔选|点选)|勾选?%3 (取消|去[掉除])|留[空白]|チェック(ボックス)?[をの]?(外|はず|オフ|解除|入れな)|체크%4 (해제|하지|풀|빼)' +
  word(
    "un ?(tick|check)|de ?select|clear th|leave %24 (blank|empty|un_)|(do not|don't) (tick|check|select)|decoch|abwahl|hakchen %12 (entfern|weg)|entfern%16 hakchen|desmar",
  )
const TICK =
  '勾选|打勾|剔选|点选|选中|方格|[此本][框项]|复选框|チェック|체크' +
  word(
    'tick|check(ing)? (this|the|here|if|box)|this box|coche[zr]|cette case|ankreuz|hakchen|mar[qc]|casilla',
  )
const UNLESS = '除非' + word('unless|sauf si|es sei denn|salvo que|a menos que')

/** Names of terms, with the words before them (活动规则: the activity is no offer here). */
const DOCUMENT =
  '《[^《》]{0,16}(?<!杂志|刊|报|讯)》|[^,.;()§《》同意受收阅读览和及与并且的了已按照据依见]{0,8}(协议|条款|政策|声明|宣告|须知|规[则约定章范]|守则|章程|公约|细则|授权书|告知书|承诺书|同意书|合同|约款|事项|说明|ポリシー)([和与及]条件)?|个人情报%6 (取扱|取り扱|保护方针)い?|[^,.;()]{0,16}약관$|약관|방침|정책' +
  word(
    '((privacy|promotion_|sales?|loyalty|offer|event|special|contest|and|&|of|use|the) ){0,6}(terms|t ?& ?cs?#|conditions#|polic(y|ies)|agreement|privacy( statement| notice)?#|rules#)( of [a-z]+)?|cg[vu]#|politi[qc]|confidentialite|mentions legales|reglement|agb#|datenschutz_|\\w{3,16}bedingungen|terminos|condiciones|privacidad|aviso legal|condizioni',
  )

/** A mere pointer to a document (§ stands for one). */
const POINTER =
  '\\x28[^()§]{0,30}§[^()]{0,30}\\x29|(详[见情]|[请参]见|参[阅考照看]|查[看阅]|请阅读|按照?|根据|依[据照]?|更多%6 )[^,.;§]{0,10}§+(%6 (所述|规定|约定|处理))?|§+%2 (に基づ|に従|をご[览确]|参照)%8 |§+%3 (따라|참고)' +
  word(
    '(see|view|(?<!(ve|and|had) )read|review|check|consult|per|under|how we|learn|find out|more|(described|set out|outlined|detailed|stated|explained) in|accordance with|according to|in line with|subject to|pursuant to|voir|conforme|selon|plus d|gemass?|laut|siehe|hinweise|mehr|segun|mas info)_#[^.;()§]{0,30}§+',
  )

/** A word on how to leave later, which is no refusal now. */
const LEAVING =
  '(随时|可(?!以接|用)|回复?[a-z\\d]{1,4}|后续)%24 (退订|取消|撤[回销]|关闭|停止|更改|修改|退出|拒)%0 |(退订|拒收)[请可~]{0,3}回%0 |(不同意|不勾选|拒绝|不接受)%8 ([不亦仍]|也)[会将]?[影可能]%0 |%14 (いつでも|随时)%0 |언제든%16 (취소|거부|철회|해[지제]|있)%0 |않(으셔|아|더라)도%0 |거부할(수|권리)%0 |#(can|may|could|(reply|text) stop|peu[xt]|pouvez|kann|konn_|pued_|podr_)# ?[^.;()]{0,40}(unsubscri|opt ?out|withdraw|cancel|stop#|change|desabon|desinscri|retir|oppos|baja|revoc|abmeld|abbestell|widerruf)%0 |#(unsubscri|opt ?out|withdraw|cancel|desabon|desinscri|baja|abmeld|abbestell|widerruf)_%24 (any ?time|tout moment|(cual|qual)quier momento|jederzeit|link|click|moglich)%0 |[^,.;()]{0,12}jederzeit%0 '

/** Reading or knowing a document. */
const READ =
  '阅读|知[悉晓]|了解|看过|遵守|确认|读|확인' +
  word('read|understand|acknowledg|lus?#|gelesen|leido')

/** Data handling and age, which belong to the contract. */
const DUTY =
  '(收集|搜集|处理|存储|保存)%14 (资[料讯]|信息|数据|邮箱|个资)|(资料|信息|数据|个资)%6 (收集|搜集|处理)([与和及]?(使用|利用|处理))?|个人情报%8 (取得|提供|利用)|개인정보%4 (수집|처리)([및·,]?(이용|활용))?' +
  word(
    '(us|process|collect|stor)(e|es|ing)#%24 (data|information|details)|(verarbeit|speicher|trait|trat|almacen)_%20 (daten|donnees|dat[oi]s)|(daten|donnees|datos)#%24 (verarbeit|speicher|trait|trat)_',
  )
const ADULT =
  '满\\d|周岁|成年|만\\d+세|\\d세이상' +
  word(
    'over \\d\\d|at least \\d\\d|years|of (legal )?age|majeur|volljahrig|mayor de|creat_ (an?|my|your) account',
  )

/** Things of the trade, whose notices a shopper needs. */
const TRADE =
  '订单|物流|[收到退取发]货|快递|[配派]送|包裹|[取寄]件|退款|售后(?!关怀)|[支付扣还][付款]|账[单户号]|余额|验证|登[录入]|安全|密码|预[约订定]|报名|行程|航班|评[价论]|回复|点赞|私信|好友|陌生人|平台(?=.{0,2}通知)|系统|服务(?=[通消短类提])|交易|结算|发票|续费|到[期账]|就诊|成绩|积分(?!商城)|库存|客服|[卖买]家|门口|注文|出荷|支払|请求|予约|주문|배송|결제|예약|계정|보안|문의' +
  word(
    'orders?#|ship[pm]|deliver|livraison|commandes?#|liefer|bestellung|versand|pedidos?#|entrega|parcel|package|colis|invoice|receipts?#|factur|rechnung|paiement|payment|zahlung|pagos?#|bill|account#|compte|konto|cuenta|securi|segurid|booking|reserv|transact|appointment|cita#|rendez|termin#|track|refund|returns?#|verif|confirma|password|service (mess|not|upd)|private|comments?|repl[yi]|ticket|flight|renew|system|jobs?#|friend|users?#|members?#|calendar|purchase',
  )
const NOTICE =
  '通知|提醒|状态|动态|进度|更新|变[动更化]|[信消讯]息|[资简]讯|确认|短信|邮件|成功|推送|到[期账]|お知らせ|メール|알림|안내' +
  word('update|status|noti[fz]|alert|confirm|remind|mess|e?mail|info|benach|suivi|text')

/** Alerts that the shopper asks for on one article. */
const ALERT =
  '降价|到货|补货|有货|开[抢售播]|开始[前时后]|价格[变下提]|入荷|値下|재입고|가격(인하|변동|알림)' +
  word(
    'price (drop|alert)|(in|de) stock|en stock|restock|is available|verfugbar|preisalarm|baisse de prix|disponible',
  )

/** Filters, dialogs and the goods themselves: whatever else is said, no consent. */
const SCREEN =
  '群发|给(好|朋|亲)友|(?<!(同意|许|授权)%10 )[给对向](客户|买家|顾客)|[仅只](看|显|查|展|搜|限)|筛选|(不再?|[今当][日天]|下次|本次)(显示|提[示醒]|弹|展示|出现)|加购|凑单|换购|(のみ|だけ|を)表示|表示し|만보기|보지않|담기' +
  word(
    'to (your )?(customers?|clients|subscribers|buyers)#|shows?#|hide#|filter|(on|for) sale#|anzeig|affich|mostrar|add (this|it|to (?!.{0,4}mail)|a|an|the)#|to my (order|cart|basket|bag)|cookies?#|(?<!may |rates )apply#',
  )

/** Coupons and prices used in an order, not news about them. */
const USING =
  '(使用|选用|输入|兑换|领取?|抵扣|叠加|享受?|参[加与]|凭|可用)%6 (优惠|促销|红包|积分|券|折扣|活动|满减|余额|码)(?!%3 [信消资通提推短邮])|(优惠|促销|折扣|推广|活动)([码卡价品]|商品|链接|专区)|(?<!(接收|收到|推送|发送|订阅)%8 )优惠券(?!.{0,2}[信消资通提推短邮])|(优惠|券|活动)%3 (到[期账]|过期|报名)|活动(变更|取消|结束)|クーポンを?(使|利用)|쿠폰(사용|적용)' +
  word(
    '(promo_|discount|coupon|voucher|offer|gift) ?codes?|(use|redeem|enter|have|using) %16 (coupon|voucher|code|discount|reward|points)_',
  )

const PROTECT =
  '匿名|(隐私|号码|信息)保护|虚拟[号电]|隐私[号面]|保护%2 (隐私|号码|信息)|隐藏%4 (号|姓名|信息)'

const MEMBER =
  '(加入|(?<!注册)成为|开通|办理|申请)[^,.§]{0,12}(会员|粉丝|vip|俱乐部|club)|入会(?![费资日时议员场])|(店铺|品牌|本店)会员|メンバーズ|멤버십(가입|회원)' +
  word(
    '(join|enrol_|sign (me )?up (for|to)|become)# ?%30 (club|reward|loyalty|member|vip|programme?|insider|communit)_|(rejoin|adher|inscri|un[ei])_%24 (club|fidel)|kundenclub|mitglied_',
  )
const PAID =
  '付费|续费|包月|[月年季][卡费]|88vip|plus|\\d元|[$¥€£₩]|试用' +
  word('premium|prime|trial|fee#|monthly|annual')
const FOLLOW =
  '(?<!已|仅看|取消)(关注|收藏|订阅)[该此本这]?[个家]?(店|商[家铺]|品牌|公众号|卖家|我们|官方|服务号|[^,.]{1,10}(店|官方|公众号))|フォロー|팔로우|스토어찜|(스토어|소식)알림받기' +
  word('follow (this |the |our )?(us|store|shop|brand|seller)#')
const SHARE =
  '(分享|提供|共享|披露|转[让移]|出售|透露)%14 (第三方|伙伴|合作|关联|集团|品牌|数据|信息|资料)|第三[方者]|伙伴|合作[方公]|关联公司|제3자' +
  word('third part|partner|affiliat|tiers#|dritte|terceros|(share|sell)#%20 (data|info)')
const ADS =
  '(个性化|定向|精准|兴趣)%6 (广告|[营推]销)|广告([追跟]踪|个性化)|パーソナライズ%4 广告|맞춤형?광고' +
  word('(personali[sz]|target|interest ?based|tailor|relevant)_%14 #ad(s#|ver)|ad track')

export const LEXICON = {
  AGREE,
  RECEIVE,
  MESSAGE,
  STRONG,
  SENT,
  SENT_LATIN,
  WEAK,
  PURPOSE,
  SOURCE,
  LETTER,
  AIM,
  WORK,
  REFUSE,
  WITHOUT,
  WITHOUT_AFTER,
  DOUBLE,
  POLITE,
  PERSON,
  INNOCENT,
  UNTICK,
  TICK,
  UNLESS,
  DOCUMENT,
  POINTER,
  LEAVING,
  READ,
  DUTY,
  ADULT,
  TRADE,
  NOTICE,
  ALERT,
  SCREEN,
  USING,
  PROTECT,
  MEMBER,
  PAID,
  FOLLOW,
  SHARE,
  ADS,
} as const
export type Facet = keyof typeof LEXICON
