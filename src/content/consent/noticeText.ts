import type { Language } from '../../core/settings.ts'

/** The few words a page's notice needs. */
export interface NoticeText {
  readonly name: string
  unticked(count: number): string
  cameBack(count: number): string
  readonly asks: string
  readonly tells: string
  readonly inverted: string
  readonly bundled: string
  readonly byHand: string
  readonly button: string
  readonly undo: string
  readonly untickNow: string
  readonly tickNow: string
  readonly close: string
  readonly undone: string
  readonly failed: string
}

const zhCN: NoticeText = {
  name: '去勾',
  unticked: (count) => `已取消 ${count} 个默认勾选的营销选项`,
  cameBack: (count) => `其中 ${count} 个上次已取消，这次又被勾上了`,
  asks: '这个选项像是营销推广，要取消勾选吗？',
  tells: '这个已勾选的选项像是营销推广',
  inverted: '勾上这一项，表示不接收推广',
  bundled: '这一项把必须的条款和营销推广绑在了一起。法律要求对推广的同意应当单独、自愿。',
  byHand: '这一项没能取消，请手动取消勾选',
  button: '按下框出的按钮，就表示同意',
  undo: '撤销',
  untickNow: '取消勾选',
  tickNow: '勾上',
  close: '关闭',
  undone: '已恢复，以后在这一页不再改动',
  failed: '没能完成，请手动操作',
}

const zhTW: NoticeText = {
  name: '去勾',
  unticked: (count) => `已取消 ${count} 個預先勾選的行銷選項`,
  cameBack: (count) => `其中 ${count} 個上次已取消，這次又被勾上了`,
  asks: '這個選項像是行銷推廣，要取消勾選嗎？',
  tells: '這個已勾選的選項像是行銷推廣',
  inverted: '勾上這一項，表示不接收推廣',
  bundled: '這一項把必要的條款和行銷推廣綁在一起。法律要求對推廣的同意應當單獨、自願。',
  byHand: '這一項沒能取消，請手動取消勾選',
  button: '按下框出的按鈕，就表示同意',
  undo: '復原',
  untickNow: '取消勾選',
  tickNow: '勾上',
  close: '關閉',
  undone: '已恢復，以後在這一頁不再更動',
  failed: '沒能完成，請手動操作',
}

const en: NoticeText = {
  name: 'Untick',
  unticked: (count) =>
    count === 1 ? 'Unticked 1 marketing box' : `Unticked ${count} marketing boxes`,
  cameBack: (count) => `${count} of them was off last time and came back`,
  asks: 'This looks like marketing. Untick it?',
  tells: 'This ticked box looks like marketing',
  inverted: 'Ticking this one refuses promotions',
  bundled:
    'This box bundles required terms with marketing. Consent to marketing should be separate and free.',
  byHand: 'This one would not go off. Please untick it by hand',
  button: 'Pressing the outlined button agrees to',
  undo: 'Undo',
  untickNow: 'Untick',
  tickNow: 'Tick',
  close: 'Close',
  undone: 'Put back; this page is left alone from now on',
  failed: 'That did not work. Please do it by hand',
}

/** The notice's words in the shopper's language; `auto` follows the browser. */
export function noticeText(language: Language): NoticeText {
  const wanted = language === 'auto' ? navigator.language : language
  if (/^zh-(?:TW|HK|MO|Hant)/i.test(wanted)) return zhTW
  return /^zh/i.test(wanted) ? zhCN : en
}
