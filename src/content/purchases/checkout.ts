import { cleanOrderId } from '../../core/purchases/identity.ts'
import { asIdentity, identifyLink } from '../../core/purchases/links.ts'
import { pattern } from '../../core/purchases/pattern.ts'
import type { StoreSighting } from '../../core/purchases/records.ts'
import type {
  CheckoutBlob,
  CheckoutBlock,
  CheckoutPage,
  SitePack,
  SubmittedPage,
} from '../../sites/pack.ts'
import { textsOf, valuesAt } from './paths.ts'
import { placeOf, valuesOf } from './readSource.ts'
import { dataIn } from './scriptData.ts'
import { storeFrom } from './store.ts'

/** The checkout an address is, if it is one. */
export function checkoutAt(url: string, pack: SitePack): CheckoutPage | undefined {
  return pack.checkouts.find((page) => pattern(page.url).test(url))
}

/** The page after an order was sent off, if the address is one. */
export function submittedAt(url: string, pack: SitePack): SubmittedPage | undefined {
  return pack.submitted.find((page) => pattern(page.url).test(url))
}

/** The stores of a checkout. Nothing was bought yet: they count only once the order is sent and its id is known. */
export function readCheckout(
  document: Document,
  url: string,
  pack: SitePack,
  page: CheckoutPage,
): StoreSighting[] {
  const fromData = (page.blobs ?? []).flatMap((blob) => sellersInData(document, url, pack, blob))
  if (fromData.length > 0 || !page.blocks) return fromData
  return sellersInBlocks(document, url, pack, page.blocks)
}

/** The id of the order that was sent off. */
export function readSubmitted(
  document: Document,
  url: string,
  page: SubmittedPage,
): string | undefined {
  const place = placeOf(document.documentElement, url, undefined)
  for (const { value } of valuesOf(page.orderId, place)) {
    const id = cleanOrderId(value)
    if (id !== undefined) return id
  }
  return undefined
}

function sellersInData(
  document: Document,
  url: string,
  pack: SitePack,
  blob: CheckoutBlob,
): StoreSighting[] {
  const scripts = [...document.querySelectorAll('script:not([src])')]
  const sellers = scripts.flatMap((script) =>
    valuesAt(dataIn(script.textContent ?? '', blob.contains, blob.formats), blob.sellers),
  )
  return sellers.flatMap((seller) => {
    const [name] = textsOf(blob.name, seller)
    const linked = [...textsOf(blob.links, seller)].flatMap(({ value }) =>
      identifyLink(value, url, pack.links),
    )
    const direct = blob.ids.flatMap((source) =>
      [...textsOf([source], seller)].flatMap(({ value }) =>
        asIdentity(source.kind, value, pack.links),
      ),
    )
    return (
      storeFrom(pack, { name: name?.value, identities: [...direct, ...linked], pictures: [] }) ?? []
    )
  })
}

function sellersInBlocks(
  document: Document,
  url: string,
  pack: SitePack,
  blocks: CheckoutBlock,
): StoreSighting[] {
  return [...document.querySelectorAll(blocks.at)].flatMap((block) => {
    const place = placeOf(block, url, undefined)
    const [name] = valuesOf(blocks.name, place)
    const identities = blocks.ids.flatMap((source) =>
      [...valuesOf([source], place)].flatMap(({ value }) =>
        asIdentity(source.kind, value, pack.links),
      ),
    )
    return storeFrom(pack, { name: name?.value, identities, pictures: [] }) ?? []
  })
}
