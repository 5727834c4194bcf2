/** False for a text with half a character (a lone surrogate): it cannot be put into an address or sent unaltered. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
