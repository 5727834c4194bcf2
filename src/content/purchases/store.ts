import { isStrong, tidyIdentities } from '../../core/purchases/identity.ts'
import { storeUrl } from '../../core/purchases/links.ts'
import { cleanName } from '../../core/purchases/names.ts'
import { sellerOfPictures } from '../../core/purchases/pictures.ts'
import type { Identity, StoreSighting } from '../../core/purchases/records.ts'
import type { SitePack } from '../../sites/pack.ts'

/** What an order's place on the page says about its store. */
export interface StoreParts {
  readonly name?: string | undefined
  readonly identities: readonly Identity[]
  readonly pictures: readonly string[]
  /** No shop is shown, where the platform shows none only for its own goods. */
  readonly isOwnGoods?: boolean
}

/**
 * The store of an order: by links and numbers, else by the products' pictures, else by name only. The platform itself
 * is one store, whatever number a page gives it. Undefined when the place says nothing.
 */
export function storeFrom(pack: SitePack, parts: StoreParts): StoreSighting | undefined {
  const name = cleanName(parts.name)
  const identities = tidyIdentities(parts.identities.filter(isStrong))
  const isSelf =
    identities.some(({ kind }) => kind === 'self') ||
    (name !== undefined && pack.self.names.includes(name))
  if (isSelf) return selfStore(pack)
  if (identities.length === 0) identities.push(...byPicture(parts.pictures))
  if (identities.length > 0 || name !== undefined) return describe(pack, name, identities)
  return parts.isOwnGoods ? selfStore(pack) : undefined
}

function byPicture(pictures: readonly string[]): Identity[] {
  const seller = sellerOfPictures(pictures)
  return seller === undefined ? [] : [{ kind: 'seller', value: seller }]
}

function selfStore(pack: SitePack): StoreSighting {
  return describe(pack, pack.self.called, [{ kind: 'self', value: pack.links.self }])
}

function describe(
  pack: SitePack,
  name: string | undefined,
  identities: readonly Identity[],
): StoreSighting {
  const url = storeUrl(identities, pack.links)
  return {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    identities,
  }
}
