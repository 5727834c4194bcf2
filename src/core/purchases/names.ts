/*
 * Foreign text made fit to keep: a shop may call itself anything, 10,000 characters or markup included. It is only ever
 * text; what is cut here is what would disturb a list (control and bidi characters, endless length).
 */

/** C0/C1 controls, soft hyphen, zero-width and bidi marks, byte order mark. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- these are exactly what is taken out.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/g

const NAME_MAX = 200
const ALIAS_MAX = 60
/** A phone number, masked or not, and whatever follows it. */
const PHONE =
  /\s*[,，:：;；]?\s*(?:\+?86[-\s]?)?(?:1[\d*][\d*\s-]{8,}|\d{3,4}[-\s]?[\d*]{7,}|[\d*]{7,}).*$/su
/** Forwarders put the buyer's account into brackets of the name: "小满-(会员名称：…)". */
const ACCOUNT = /\s*-?\s*[(（]\s*(?:会员|客户|用户|账号|入库|ID)[^)）]*[)）]?/giu

/** A store's name: one line, at most 200 characters, markup left as the text it is. Undefined when nothing is left. */
export function cleanName(text: string | undefined): string | undefined {
  return cleanText(text, NAME_MAX)
}

/** A recipient's name without any phone number, address or account that stood beside it. Undefined when nothing is left. */
export function cleanAlias(text: string | undefined): string | undefined {
  const [name = ''] = (text ?? '').slice(0, 1000).split(/[，,\n]/u)
  return cleanText(name.replace(ACCOUNT, '').replace(PHONE, ''), ALIAS_MAX)
}

function cleanText(text: string | undefined, max: number): string | undefined {
  if (text === undefined) return undefined
  const line = text
    .slice(0, max * 10)
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  // A cut may halve a character of two code units.
  return (
    line
      .slice(0, max)
      .replace(/\p{Cs}/gu, '')
      .trim() || undefined
  )
}
