/** A wording brought to one form, with the way back to what the page printed. */
export interface Folded {
  /** The text that was read, cut to `MAX_LENGTH`; positions in `at` point into it. */
  readonly printed: string
  readonly text: string
  /** For each character of `text`, where it stands in `printed`. */
  readonly at: readonly number[]
}

/** No label is longer; what is longer is no label, and the bound keeps hostile pages cheap. */
export const MAX_LENGTH = 2000

/** Pairs "traditional or Japanese form, simplified form", only for characters that the lexicon uses. */
export const VARIANTS =
  '蒐搜懷怀檢检團团訊讯資资訂订閱阅報报優优銷销廣广広广薦荐電电郵邮簡简雜杂誌志願愿絕绝絶绝無无須须請请發发発发傳传給给聯联絡络繫系係系據据個个會会員员務务條条議议協协隱隐權权権权聲声規规則则貨货單单単单賬账帳账錄录録录購购買买賣卖売卖關关関关閉闭開开啟启啓启動动態态選选鈎勾鉤勾钩勾確确認认讀读読读與与並并併并來来對对対对於于為为爲为時时後后處处処处禮礼驗验験验證证碼码號号話话護护歲岁歳岁滿满獎奖獲获積积點点數数額额價价価价費费遞递輸输鏈链顯显彈弹視视補补庫库夥伙參参見见詳详將将當当進进營营業业騷骚擾扰斷断轉转転转讓让該该還还沒没歡欢謝谢繼继續续続续評评論论錯错過过類类專专屬属減减搶抢週周預预約约課课聽听聞闻試试級级別别準准範范異异終终註注冊册機机隨随變变変变収收覧览紅红餘余現现製制僅仅儲储兌兑內内営营団团奨奖屆届憑凭摺折擬拟攔拦暫暂曉晓書书樂乐歓欢殺杀毎每湊凑狀状疊叠穫获細细統统篩筛継继績绩聴听興兴複复復复許许診诊説说說说講讲譲让蹤踪這这釦扣鋪铺舖铺門门閲阅隠隐隻只雑杂項项領领顕显騒骚佈布場场創创専专換换編编親亲設设諾诺証证恵惠顧顾覽览響响満满査查戶户瞭了訴诉虛虚慾欲両两兩两頻频遊游們们區区隊队結结獨独臺台軟软組组寫写羣群備备彆别'

const CJK = /[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const LETTER = /[a-z\u0430-\u045f]/
const INVISIBLE = /^[\p{M}\p{C}\u115f\u1160\u3164\uffa0]$/u
const DECORATION = /^[\s\p{So}\p{Sk}\p{Sm}\p{Pi}\p{Pf}"*_/\\#[\]{}【】「」『』〔〕〖〗〝〞•·・‧※]$/u
const MARKS: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  ':': ',',
  '|': ';',
  '–': ',',
  '—': ',',
  '’': "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
  '〈': '《',
  '〉': '》',
}

const known = new Map<string, string>()

/** '' = drop the character, ' ' = a blank, otherwise what stands for it. */
function foldChar(char: string): string {
  const found = known.get(char)
  if (found !== undefined) return found
  if (known.size === 0) {
    for (let i = 0; i < VARIANTS.length; i += 2)
      known.set(VARIANTS.charAt(i), VARIANTS.charAt(i + 1))
  }
  const folded = known.get(char) ?? computeFold(char)
  if (known.size < 4000) known.set(char, folded)
  return folded
}

function computeFold(char: string): string {
  // A zero-width joint, which `\s` would take for a blank.
  if (char === '\ufeff') return ''
  const wide = char.normalize('NFKC')
  const plain = MARKS[char] ?? MARKS[wide] ?? wide
  if (DECORATION.test(plain)) return ' '
  if (CJK.test(plain)) return plain
  const bare = plain.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return INVISIBLE.test(bare) ? '' : bare
}

/** Blanks beside CJK characters mean nothing (接 收 促 销); a hyphen within a Latin word neither (opt-in, e-mail). */
function keepsGap(before: string, after: string, hyphen: boolean): boolean {
  if (before === '' || CJK.test(before) || CJK.test(after)) return false
  return !(hyphen && LETTER.test(after))
}

/**
 * Lower case, half width, no accents, Simplified characters, no decoration, no blanks between CJK characters: so the
 * lexicon needs one spelling a word. Pure; any string is fine.
 */
export function fold(raw: string): Folded {
  const printed = raw
    .slice(0, MAX_LENGTH)
    .normalize('NFC')
    .replaceAll(/[\uff61-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
  const at: number[] = []
  let text = ''
  let last = ''
  let gap = false
  let hyphen = false
  let index = 0
  for (const char of printed) {
    for (const piece of foldChar(char)) {
      if (piece === ' ' || piece === '-') {
        hyphen = piece === '-' && !gap && LETTER.test(last)
        gap = true
        continue
      }
      if (gap && keepsGap(last, piece, hyphen)) {
        text += ' '
        at.push(index)
      }
      gap = hyphen = false
      text += last = piece
      for (let i = 0; i < piece.length; i += 1) at.push(index)
    }
    index += char.length
  }
  return { printed, text, at }
}

/** The words as the page printed them, from a position in the folded text to another (end excluded). */
export function asPrinted(folded: Folded, start: number, end: number): string {
  const from = folded.at[start] ?? 0
  const lastChar = folded.at[end - 1] ?? from
  return folded.printed.slice(from, lastChar + 1).trim()
}
