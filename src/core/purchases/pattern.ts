const compiled = new Map<string, RegExp>()

/** The regular expression of a pack's text, compiled once. Never pass `g` or `y`: the object is shared. */
export function pattern(source: string, flags = 'u'): RegExp {
  const key = `${flags}/${source}`
  const known = compiled.get(key)
  if (known) return known
  const made = new RegExp(source, flags)
  compiled.set(key, made)
  return made
}
