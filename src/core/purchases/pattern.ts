/** What of a text a pattern must match: any part, its start (case does not matter), or all of it. */
type Extent = 'part' | 'start' | 'whole'

const compiled: Readonly<Record<Extent, Map<string, RegExp>>> = {
  part: new Map(),
  start: new Map(),
  whole: new Map(),
}

/** The regular expression of a pack's text, compiled once. */
export function pattern(source: string, extent: Extent = 'part'): RegExp {
  const known = compiled[extent].get(source)
  if (known) return known
  const made = compile(source, extent)
  compiled[extent].set(source, made)
  return made
}

function compile(source: string, extent: Extent): RegExp {
  if (extent === 'start') return new RegExp(`^(?:${source})`, 'i')
  return extent === 'whole' ? new RegExp(`^(?:${source})$`) : new RegExp(source, 'u')
}
