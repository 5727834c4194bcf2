const SINGLE = 70
const PART = 67

/**
 * How many SMS a text takes: one up to 70 UCS-2 units, else parts of 67 (Huawei Cloud and other providers' tables). A
 * character of two units is not cut in half.
 */
export function smsParts(text: string): number {
  if (text.length <= SINGLE) return 1
  let parts = 1
  let used = 0
  for (const character of text) {
    if (used + character.length > PART) {
      parts += 1
      used = 0
    }
    used += character.length
  }
  return parts
}
