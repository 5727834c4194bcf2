/**
 * Asks the page's framework about a control, through the script in the page's own world (`probe.iife.ts`). The two
 * scripts agree on two random event names before any script of the page runs; a question is a cancelable event on the
 * control, "yes" is `preventDefault()`. Nothing of it can be seen by the page.
 */
let names: readonly [attached: string, ticked: string] | undefined

/** The event both scripts listen for at document_start only. */
const GREETING = 'untick-greeting'

/** Listens for the other script's greeting: it is injected next, before the page's first script can speak. */
export function meetProbe(): void {
  // A window that another page can reach might be listened to by it: no greeting there.
  if (window !== top || opener) return
  const take = (event: Event) => {
    removeEventListener(GREETING, take, true)
    if (document.querySelector('script') || !(event instanceof CustomEvent)) return
    const [attached, ticked] = String(event.detail).split(' ')
    if (attached && ticked) names = [attached, ticked]
  }
  addEventListener(GREETING, take, true)
}

function ask(control: Element, name: string | undefined): boolean {
  if (name === undefined) return false
  return !control.dispatchEvent(new Event(name, { cancelable: true, composed: true }))
}

/** True when a framework has laid hands on this control (its keys are on the node). */
export function isAttached(control: Element): boolean {
  return ask(control, names?.[0])
}

/** True when a framework surely holds this control as ticked, whatever the page shows. */
export function frameworkSaysTicked(control: Element): boolean {
  return ask(control, names?.[1])
}
