import type { IdentityKind, StoreRow } from '../purchases/records.ts'

/** The values of one kind of identity of a store (`taobao:seller:2200…` → `2200…`), in their stored order. */
export function identityValues(store: Pick<StoreRow, 'identities'>, kind: IdentityKind): string[] {
  const values: string[] = []
  for (const key of store.identities) {
    const [, keyKind, ...rest] = key.split(':')
    const value = rest.join(':')
    if (keyKind === kind && value !== '' && !values.includes(value)) values.push(value)
  }
  return values
}

/** True when the platform itself sells (京东自营, 天猫超市). */
export function isPlatformItself(store: Pick<StoreRow, 'identities'>): boolean {
  return identityValues(store, 'self').length > 0
}
