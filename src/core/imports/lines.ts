import { LONGEST_RECORD } from './rawMessage.ts'
import type { PushParser } from './rawMessage.ts'

/**
 * Cuts text into lines (LF, CRLF or CR). A line over the longest record is reported as `undefined`, its text is dropped.
 * @param onLine gets the line without its ending, and its number from 1.
 */
export function createLineSplitter(
  onLine: (line: string | undefined, number: number) => void,
): PushParser {
  let number = 1
  let held = ''
  let tooLong = false
  let afterReturn = false

  const hold = (text: string) => {
    if (held.length + text.length > LONGEST_RECORD) {
      tooLong = true
      held = ''
    }
    if (!tooLong) held += text
  }

  const finish = () => {
    onLine(tooLong ? undefined : held, number)
    number += 1
    held = ''
    tooLong = false
  }

  return {
    push(text) {
      let at = 0
      if (afterReturn && text.charCodeAt(0) === 10) at = 1
      if (text !== '') afterReturn = false
      const ending = /\r\n?|\n/g
      ending.lastIndex = at
      for (let found = ending.exec(text); found; found = ending.exec(text)) {
        hold(text.slice(at, found.index))
        finish()
        at = ending.lastIndex
        afterReturn = found[0] === '\r' && at === text.length
      }
      hold(text.slice(at))
    },
    end() {
      if (held !== '' || tooLong) finish()
    },
  }
}
