const MASK = '***'

/** Hides an id so that a shared list cannot be joined with another: the first two characters stay, all of a short one goes. */
export function maskId(id: string): string {
  const characters = Array.from(id)
  return characters.length <= 4 ? MASK : `${characters.slice(0, 2).join('')}${MASK}`
}

/** Hides a person's name or an SMS signature: the first character stays. */
export function maskAlias(alias: string): string {
  const first = Array.from(alias)[0]
  return first === undefined ? '' : `${first}**`
}

/** Hides the ids inside a link: every run of four or more digits; the query goes as a whole. */
export function maskLink(link: string): string {
  const [withoutQuery = ''] = link.split(/[?#]/)
  return withoutQuery.replace(/\d{4,}/g, MASK)
}
