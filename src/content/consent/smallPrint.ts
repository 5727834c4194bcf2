import { classifyButtonPrint } from '../../core/consent/classify.ts'
import { pageKey } from '../../core/consent/choices.ts'
import { frameAddress } from './address.ts'
import { childCountOf, findAll, isConnected, parentElementOf, textOf } from './dom.ts'
import { shadowRoot, showButtonConsent } from './notice.ts'
import { report } from './report.ts'
import { newTracked } from './tracked.ts'

const BUTTON =
  'button,[role="button"],input[type="submit"],input[type="button"],a[class*="btn" i],[class*="button" i],[class*="btn" i]'
const LEVELS = 5

const told = new Set<string>()

/** Words that make a button the consent: says so and outlines the button, blocks nothing. */
export function considerSmallPrint(print: Element): void {
  const words = (textOf(print) ?? '').replaceAll(/\s+/g, ' ').trim()
  if (told.has(words)) return
  const verdict = classifyButtonPrint(words)
  if (verdict?.purpose !== 'marketing') return
  const button = buttonOf(print)
  if (!button) return
  told.add(words)
  const one = newTracked(
    button,
    'aria',
    { text: words, context: '' },
    verdict,
    pageKey(frameAddress()),
  )
  report(one, 'button-consent', 'offered', { before: 'unpressed', after: 'unpressed' })
  showButtonConsent(verdict.because.join('、'))
  outline(button)
}

/** The nearest button in the same small container. */
function buttonOf(print: Element): Element | null {
  let container = parentElementOf(print)
  for (let level = 0; level < LEVELS && container && childCountOf(container) <= 20; level++) {
    const buttons = [...findAll(container, BUTTON)].filter(
      (button) => !print.contains(button) && !button.contains(print),
    )
    const main = buttons.find((button) =>
      /确认|確認|授权|授權|加入|入会|入會|同意|开通|開通|领取|領取|join|agree/i.test(
        nameOf(button),
      ),
    )
    if (main ?? buttons[0]) return main ?? buttons[0] ?? null
    container = parentElementOf(container)
  }
  return null
}

function nameOf(button: Element): string {
  return button instanceof HTMLInputElement ? button.value : (textOf(button) ?? '')
}

/** A ring drawn in our own root over the button: the page's element is not touched. */
function outline(button: Element): void {
  const ring = document.createElement('div')
  ring.className = 'ring'
  const place = () => {
    const box = button.getBoundingClientRect()
    if (!isConnected(button) || box.width === 0) return remove()
    ring.style.cssText = `left:${box.left - 5}px;top:${box.top - 5}px;width:${box.width + 10}px;height:${box.height + 10}px`
    if (!ring.isConnected) shadowRoot().append(ring)
  }
  const remove = () => {
    ring.remove()
    removeEventListener('scroll', place, true)
    removeEventListener('resize', place)
  }
  const begin = () => {
    addEventListener('scroll', place, { capture: true, passive: true })
    addEventListener('resize', place, { passive: true })
    place()
  }
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}
