/** Longer texts are no SMS: the middle is dropped, so that no input can cost much time. */
const MAX_TEXT = 2400
const KEPT_HEAD = 1600
const KEPT_TAIL = 800

/** Zero-width and formatting characters, emoji modifiers, the soft hyphen and the BOM. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u20E3]/gu

/** Cyrillic and Greek letters that look like Latin ones; small caps and letter-like signs. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  (
    'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ҮY аa сc еe һh іi јj оo рp ' +
    'ѕs хx уy тt кk мm ԚQ ԜW ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo τt ' +
    'ᴛT ᴅD ʀR ɴN ᎢT ᎠD ᎡR ᎬE ꓔT ꓓD ꓣR ꓠN ⊤T '
  )
    .trim()
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)
/** Written variants of the few characters that the opt-out words are made of. */
const WORD_VARIANTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[囘囬迴廻逥]/gu, '回'],
  [/[復覆複]/gu, '复'],
  [/[収]/gu, '收'],
  [/[訂仃]/gu, '订'],
  [/[據拠]收/gu, '据收'],
  [/絕/gu, '绝'],
  [/閱/gu, '阅'],
  [/訊/gu, '讯'],
  [/屛/gu, '屏'],
  [/驗證碼|驗証碼/gu, '验证码'],
  [/請/gu, '请'],
  [/發/gu, '发'],
  [/編輯/gu, '编辑'],
  [/優惠/gu, '优惠'],
  [/會員/gu, '会员'],
]

/** Bounds a message: texts over 2,400 characters keep their first 1,600 and last 800. */
export function capText(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, KEPT_HEAD)} ${text.slice(-KEPT_TAIL)}`
}

/** Negative squared and circled letters (🅣 🆃), which NFKC leaves alone. */
function plainLetter(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  const base = point >= 0x1f170 ? 0x1f170 : 0x1f150
  return String.fromCharCode(65 + point - base)
}

/**
 * Folds what a reader does not see or does not tell apart: width, invisible characters, letters of another
 * script that look Latin, decorated letters. Letters keep their case. The text is capped first.
 */
export function foldText(text: string): string {
  return capText(text)
    .replace(INVISIBLE, '')
    .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, plainLetter)
    .normalize('NFKC')
    .replace(
      /[\u0370-\u052F\u13A0-\u13FF\uA4D0-\uA4FF\u0274\u0280\u1D00-\u1D2B\u22A4]/gu,
      (sign) => LOOKALIKES.get(sign) ?? sign,
    )
}

/** `foldText`, and the written variants of the words that opt-out lines use. For recognising, not for showing. */
export function foldWords(text: string): string {
  let folded = foldText(text)
  for (const [variant, plain] of WORD_VARIANTS) folded = folded.replace(variant, plain)
  return folded
}

/** The traditional forms that brand names use most. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (
    '艦舰 專专 賣卖 營营 館馆 舖铺 鋪铺 國国 際际 華华 麗丽 愛爱 寶宝 貝贝 樂乐 園园 醫医 藥药 莊庄 書书 鮮鲜 電电 數数 碼码 裝装 飾饰 髮发 龍龙 ' +
    '鳳凤 藍蓝 綠绿 紅红 雲云 豐丰 農农 實实 業业 東东 亞亚 歐欧 蘭兰 蘇苏 寧宁 島岛 鐘钟 錶表 銀银 號号 萬万 億亿 貓猫 魚鱼 鳥鸟 馬马 風风 時时 ' +
    '優优 選选 靑青 淸清 見见 覺觉 訂订 嚴严 個个 護护 膚肤 會会 員员 機机 車车 記记 傢家 俬私 頭头 廣广 場场 門门 閣阁 織织 紡纺 絲丝 線线 運运 ' +
    '動动 鑽钻 質质 輕轻 養养 嬰婴 兒儿 媽妈 團团 購购 '
  )
    .trim()
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)
/** The form in which names are compared: folded, lower case, simplified, letters and digits only. */
export function nameKey(name: string): string {
  return foldText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[\u4E00-\u9FFF\uF900-\uFAFF]/gu, (sign) => SIMPLIFIED.get(sign) ?? sign)
}
