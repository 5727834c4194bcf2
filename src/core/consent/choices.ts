/**
 * What the shopper ticked by hand is remembered per page of a store and wording, so that the next visit leaves it.
 * Kept in storage.local under `choices`: key → when.
 */
export type Choices = Record<string, number>

/** The most choices that are remembered; the oldest go first. */
const MOST_CHOICES = 2000

/** Query parameters that say which store a page belongs to; every other parameter is dropped. */
const STORE_PARAMETERS = [
  'sellerId',
  'seller_id',
  'user_number_id',
  'user_id',
  'shop_id',
  'shopId',
  'venderId',
  'brandId',
  'mall_id',
]

/** The page as it is remembered: origin and path, and the store it names; never the rest of the query. */
export function pageKey(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 200)
  const url = new URL(address)
  const base = url.protocol.startsWith('http')
    ? url.origin + url.pathname
    : `${url.protocol}${url.pathname}`
  const store = STORE_PARAMETERS.map((name) => url.searchParams.get(name)).find(
    (value) => value !== null && /^\w{1,40}$/.test(value),
  )
  return (store === undefined ? base : `${base}#${store}`).slice(0, 400)
}

/** One control of one page: the wording without spaces and punctuation, so that a redrawn label is the same. */
export function choiceKey(page: string, label: string): string {
  const words = label
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
    .toLowerCase()
  return `${page}|${words.slice(0, 120)}`
}

/** Reads the remembered choices; anything of another shape is dropped. */
export function parseChoices(raw: unknown): Choices {
  if (typeof raw !== 'object' || raw === null) return {}
  const choices: Choices = {}
  for (const [key, at] of Object.entries(raw)) {
    if (typeof at === 'number' && key.length <= 600) choices[key] = at
  }
  return choices
}

/** Adds a choice, or takes it back (`keep` false); the oldest beyond the limit are forgotten. */
export function withChoice(choices: Choices, key: string, keep: boolean, at: number): Choices {
  const { [key]: _, ...others } = choices
  if (!keep) return others
  const newest = Object.entries(others)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_CHOICES - 1)
  return Object.fromEntries([...newest, [key, at]])
}
