import { strToU8, zipSync } from 'fflate'
import type { LawText } from './lawTexts.ts'

/** A paragraph of a letter; a page turns it into elements, never into markup. */
export interface Paragraph {
  readonly kind: 'title' | 'heading' | 'text' | 'item' | 'right'
  readonly text: string
}

export interface Letter {
  readonly paragraphs: readonly Paragraph[]
  /** What the shopper must add or check by hand, in Chinese. */
  readonly byHand: readonly string[]
  /** The texts it cites, with source and date. */
  readonly laws: readonly LawText[]
}

/** Left open for the shopper to fill in. */
export const BLANK = '＿＿＿＿＿＿'

/** The letter as plain text, to be pasted into a mail or a form. */
export function letterText(letter: Letter): string {
  return letter.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
}

/** The letter as a simple .docx that Word, WPS and LibreOffice open. */
export function letterDocx(letter: Letter): Uint8Array {
  const body = letter.paragraphs.map(wordParagraph).join('')
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${PAGE}</w:body></w:document>`,
  }
  const entries = Object.entries(files).map(([path, xml]) => [path, strToU8(xml)] as const)
  // A fixed date: the same letter gives the same file. ZIP knows no time before 1980.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 2) })
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
/** A4 with 2.5 cm around. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'

const SPACE = '<w:spacing w:after="120"/>'
/** Word wants these in the order of its schema. */
const LAYOUT: Readonly<Record<Paragraph['kind'], string>> = {
  title: `${SPACE}<w:jc w:val="center"/>`,
  heading: `<w:keepNext/>${SPACE}`,
  text: SPACE,
  item: `${SPACE}<w:ind w:left="420"/>`,
  right: `${SPACE}<w:jc w:val="right"/>`,
}

function wordParagraph({ kind, text }: Paragraph): string {
  const isBold = kind === 'title' || kind === 'heading'
  const size = kind === 'title' ? 32 : 24
  const look = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>${isBold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`
  const lines = text.split(/\r\n|\r|\n/).map(xmlText)
  const run = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')
  return `<w:p><w:pPr>${LAYOUT[kind]}</w:pPr><w:r>${look}${run}</w:r></w:p>`
}

function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
