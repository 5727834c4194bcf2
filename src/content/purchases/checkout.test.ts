import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { packOf } from '../../sites/packs.ts'
import { checkoutAt, readCheckout, readSubmitted, submittedAt } from './checkout.ts'

const SITES = join(import.meta.dirname, '../../sites')

function open(site: string, name: string) {
  const html = readFileSync(join(SITES, site, 'fixtures', `${name}.html`), 'utf8')
  const url = /"url": "([^"]+)"/.exec(html)?.[1] ?? ''
  const pack = packOf(url)
  if (!pack) throw new Error(`no pack for ${url}`)
  return { document: parseHTML(html).document, url, pack }
}

function storesOf(site: string, name: string): string[] {
  const { document, url, pack } = open(site, name)
  const page = checkoutAt(url, pack)
  const stores = page ? readCheckout(document, url, pack, page) : []
  return stores.map(
    (store) =>
      `${store.name} ${store.identities.map(({ kind, value }) => `${kind}:${value}`).join(' ')}`,
  )
}

function submittedOf(site: string, name: string): string | undefined {
  const { document, url, pack } = open(site, name)
  const page = submittedAt(url, pack)
  return page && readSubmitted(document, url, page)
}

describe('a checkout', () => {
  it('knows its stores', () => {
    expect(storesOf('tmall', 'checkout--unsubmitted')).toEqual([
      '晴里家居旗舰店 seller:2207000000302 shop:410000302 nick:晴里家居旗舰店',
    ])
    expect(storesOf('taobao', 'checkout--two-stores')).toEqual([
      '小满手作 shop:410000301',
      '晴里家居旗舰店 shop:410000302',
    ])
    expect(storesOf('jd', 'checkout--unsubmitted')).toEqual(['山野户外旗舰店 vendor:712001'])
  })

  it('has a button that sends it off', () => {
    for (const [site, name] of [
      ['tmall', 'checkout--unsubmitted'],
      ['taobao', 'checkout--two-stores'],
      ['jd', 'checkout--unsubmitted'],
    ] as const) {
      const { document, url, pack } = open(site, name)
      expect(document.querySelector(checkoutAt(url, pack)?.submit ?? 'none')).not.toBeNull()
    }
  })
})

describe('the page after it', () => {
  it('knows the id of the order', () => {
    expect(submittedOf('jd', 'submitted--classic')).toBe('298000000061')
    expect(submittedOf('tmall', 'submitted--pay-success')).toBe('4700000000612000451')
    expect(submittedOf('jd', 'order-list--cards')).toBeUndefined()
  })
})
