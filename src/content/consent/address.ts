import { siteOf } from '../../sites/index.ts'

/** The address that counts for this frame: `about:blank` and `srcdoc` frames belong to the page that made them. */
export function frameAddress(): string {
  return location.protocol.startsWith('http') ? location.href : `${self.origin}/`
}

/** The pack's id, or the host's name on a site the shopper allowed. */
export function frameSite(): string {
  const address = frameAddress()
  return siteOf(address)?.id ?? (URL.canParse(address) ? new URL(address).hostname : '')
}
