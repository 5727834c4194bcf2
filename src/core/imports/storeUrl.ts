import { cleanId } from '../purchases/identity.ts'
import type { Identity, Platform } from '../purchases/records.ts'
import { familyOf } from '../purchases/records.ts'

/** The few link forms in which exporters give a store (the packs know them all, but belong to pages, not to files). */
const FORMS: readonly (readonly ['taobao' | 'jd', RegExp, 'seller' | 'shop'])[] = [
  ['taobao', /\b(?:user_number_id|userNumberId|sellerId)=(\d+)/, 'seller'],
  ['taobao', /^https?:\/\/shop(\d+)\.(?:m\.)?(?:taobao|tmall)\.com(?:\/|$)/, 'shop'],
  ['jd', /^https?:\/\/mall\.jd\.(?:com|hk)\/(?:m\/)?index-(\d+)\.html/, 'shop'],
]

/** The store ids a store's address holds; none for other addresses. */
export function identitiesOfStoreUrl(url: string, platform: Platform): Identity[] {
  const address = url.startsWith('//') ? `https:${url}` : url
  if (
    !/^https?:\/\/[\w.-]+\.(?:taobao\.com|tmall\.(?:com|hk)|jd\.(?:com|hk))(?:\/|$)/.test(address)
  ) {
    return []
  }
  return FORMS.flatMap(([family, form, kind]) => {
    const value =
      family === familyOf(platform) ? cleanId(form.exec(address.slice(0, 2000))?.[1]) : undefined
    return value === undefined ? [] : [{ kind, value }]
  })
}
