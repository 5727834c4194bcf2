/*
 * In the page's own world, to answer one question the isolated world cannot: what does the page's framework think of
 * this control? Reads the frameworks' keys on the node, changes nothing, keeps no global, and listens under names that
 * only the consent script knows.
 */
const GREETING = 'untick-greeting'

type Expando = Record<string, unknown>

const { ownKeys } = Reflect
const prevent = Event.prototype.preventDefault
const halt = Event.prototype.stopImmediatePropagation
const listen = EventTarget.prototype.addEventListener

function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  let name = 'e'
  for (const byte of bytes) name += byte.toString(36)
  return name
}

function answer(name: string, question: (control: Element) => boolean): void {
  listen.call(
    window,
    name,
    (event) => {
      halt.call(event)
      const control = event.composedPath()[0]
      if (control instanceof Element && question(control)) prevent.call(event)
    },
    true,
  )
}

/** Elements have no own keys unless a script put them there: React, Preact, Vue and others do. */
function isAttached(control: Element): boolean {
  return ownKeys(control).length > 0
}

function isHeldTicked(control: Element): boolean {
  const props = reactProps(control) ?? preactProps(control)
  if (!props) return false
  if (control instanceof HTMLSelectElement)
    return props['value'] !== undefined && props['value'] !== control.value
  return (
    props['checked'] === true || props['aria-checked'] === true || props['aria-checked'] === 'true'
  )
}

function asExpando(value: unknown): Expando | undefined {
  return typeof value === 'object' && value !== null ? (value as Expando) : undefined
}

/** React 17, 18, 19 keep the current props of a node under a key with a random tail. */
function reactProps(control: Element): Expando | undefined {
  const key = ownKeys(control).find(
    (each) => typeof each === 'string' && /^__react(?:Props|EventHandlers)\$/.test(each),
  )
  return key === undefined ? undefined : asExpando((control as unknown as Expando)[String(key)])
}

/** Preact keeps its tree on the container (`__k`); the node's own virtual node holds the props. */
function preactProps(control: Element): Expando | undefined {
  let holder: Node | null = control
  for (let level = 0; level < 60 && holder; level++, holder = holder.parentNode) {
    const tree = asExpando((holder as unknown as Expando)['__k'])
    if (tree) return propsInTree(tree, control)
  }
  return undefined
}

function propsInTree(tree: Expando, control: Element): Expando | undefined {
  const queue: unknown[] = [tree]
  for (let steps = 0; steps < 5000 && queue.length > 0; steps++) {
    const node = queue.pop()
    if (Array.isArray(node)) queue.push(...node)
    const virtual = asExpando(node)
    if (!virtual) continue
    if (virtual['__e'] === control && typeof virtual['type'] === 'string')
      return asExpando(virtual['props'])
    if (virtual['__k']) queue.push(virtual['__k'])
  }
  return undefined
}

function meet(): void {
  const attached = secret()
  const ticked = secret()
  answer(attached, isAttached)
  answer(ticked, isHeldTicked)
  // The consent script was injected before this one and hears it; no script of the page is there yet.
  dispatchEvent(new CustomEvent(GREETING, { detail: `${attached} ${ticked}` }))
}

// A window that another page can reach might be listened to by it: there the consent script does without.
if (!opener) meet()
