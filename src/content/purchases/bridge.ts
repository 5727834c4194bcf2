import { familyOf } from '../../core/purchases/records.ts'
import type { Sighting } from '../../core/purchases/records.ts'
import { rememberSent, takeSent } from '../../platform/checkoutMemory.ts'
import type { SitePack } from '../../sites/pack.ts'
import { checkoutAt, readCheckout, readSubmitted, submittedAt } from './checkout.ts'
import { sightingOf } from './reading.ts'

/**
 * From the checkout, which knows the store, to the page after it, which knows the order: together they are a sighting.
 * An order of several stores gets several ids later, so only an order of one store is bridged; the order list gives
 * the rest.
 */
export function watchCheckout(
  document: Document,
  pack: SitePack,
  signal: AbortSignal,
  found: (sighting: Sighting) => void,
): void {
  const url = document.location.href
  const checkout = checkoutAt(url, pack)
  if (checkout) {
    const onClick = ({ target, isTrusted }: Event) => {
      if (!isTrusted || !(target instanceof Element) || !target.closest(checkout.submit)) return
      const [store, ...others] = readCheckout(document, url, pack, checkout)
      if (store && others.length === 0)
        void rememberSent(familyOf(pack.id), { at: Date.now(), store })
    }
    document.addEventListener('click', onClick, { capture: true, signal })
  }
  const submitted = submittedAt(url, pack)
  if (!submitted) return
  const finish = () => {
    const orderId = readSubmitted(document, url, submitted)
    if (orderId !== undefined) void bridge(orderId, pack, found)
  }
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', finish, { once: true, signal })
  else finish()
}

async function bridge(
  orderId: string,
  pack: SitePack,
  found: (sighting: Sighting) => void,
): Promise<void> {
  const sent = await takeSent(familyOf(pack.id), Date.now())
  if (!sent) return
  const { at, store } = sent
  // Whether it was paid is for the order list to say.
  found(
    sightingOf({
      platform: pack.id,
      orderId,
      orderedAt: at,
      state: 'unknown',
      store,
      alias: undefined,
    }),
  )
}
