/** Placeholder artwork of Taobao bears ids that begin so: no seller. */
const SYSTEM_PREFIX = '6000000'

const FOLDER = /\/i\d\/(\d{5,13})\//
const FILE = /!!(\d{5,13})(?:[-._]|$)/

/**
 * The seller whose product a picture of img.alicdn.com shows: its address holds the seller's id as a folder
 * (`/i3/<id>/`) and in the file name (`!!<id>`). Undefined when they differ, or for the platform's own artwork.
 * Source: 136 of 136 products of two order lists of 2025.
 */
export function sellerOfPicture(address: string): string | undefined {
  if (!/\balicdn\.com\//.test(address)) return undefined
  const folder = FOLDER.exec(address)?.[1]
  const file = FILE.exec(address)?.[1]
  if (folder !== undefined && file !== undefined && folder !== file) return undefined
  const seller = folder ?? file
  return seller === undefined || seller.startsWith(SYSTEM_PREFIX) ? undefined : seller
}

/** The one seller all pictures of an order point to; undefined when they disagree (a reseller's pictures). */
export function sellerOfPictures(addresses: readonly string[]): string | undefined {
  const sellers = new Set(addresses.flatMap((address) => sellerOfPicture(address) ?? []))
  const [only] = sellers
  return sellers.size === 1 ? only : undefined
}
