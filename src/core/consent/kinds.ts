import { pattern, shows } from './pattern.ts'
import type { Kind } from './verdict.ts'

const WAYS: readonly (readonly [Kind, string])[] = [
  ['sms', '短信|[简短]讯|彩信|手机号|문자|#(sms|mms|text|whatsapp)'],
  ['call', '电话|致电|来电|外呼|전화|tele(?:f|ph)on|#calls?#|anruf|appel|llamad'],
  ['email', '邮(?!寄)|电子报|edm|メール|メルマガ|메일|mail|newsletter|correo|courriel|boletin'],
  ['push', '推送|プッシュ|푸시|알림|push|app ?noti'],
]

/** The kinds of marketing a folded text names; `general` when it names no way. */
export function kindsOf(text: string): readonly Kind[] {
  const kinds: Kind[] = []
  for (const [kind, source] of WAYS) {
    if (pattern(kind, source).test(text)) kinds.push(kind)
  }
  if (shows('FOLLOW', text)) kinds.push('follow')
  if (shows('MEMBER', text)) kinds.push('membership')
  if (shows('SHARE', text)) kinds.push('sharing')
  if (shows('ADS', text)) kinds.push('ads')
  return kinds.length > 0 ? kinds : ['general']
}
