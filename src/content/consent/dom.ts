/*
 * Reading the page's DOM through the prototypes' own getters. A form with `<input name=parentNode>` answers
 * `form.parentNode` with that input (DOM clobbering), in a content script's world too; these functions do not ask it.
 */

function getter<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key) {
  const get = Object.getOwnPropertyDescriptor(owner, key)?.get
  if (!get) throw new Error(`no getter: ${String(key)}`)
  return (node: Owner): Owner[Key] => get.call(node) as Owner[Key]
}

const parentOf = getter(Node.prototype, 'parentNode')
export const textOf = getter(Node.prototype, 'textContent')
export const nodeTypeOf = getter(Node.prototype, 'nodeType')
export const previousOf = getter(Node.prototype, 'previousSibling')
export const nextOf = getter(Node.prototype, 'nextSibling')
export const isConnected = getter(Node.prototype, 'isConnected')
export const childCountOf = getter(Element.prototype, 'childElementCount')
export const tagOf = getter(Element.prototype, 'localName')
export const isChecked = getter(HTMLInputElement.prototype, 'checked')
export const isIndeterminate = getter(HTMLInputElement.prototype, 'indeterminate')
export const labelsOf = getter(HTMLInputElement.prototype, 'labels')

const { contains, getRootNode } = Node.prototype
const { getAttribute, hasAttribute, matches, querySelectorAll, querySelector, closest } =
  Element.prototype

export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner)
export const rootOf = (node: Node): Node => getRootNode.call(node)
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name)
export const hasAttributeNamed = (element: Element, name: string): boolean =>
  hasAttribute.call(element, name)
export const fits = (element: Element, selector: string): boolean => matches.call(element, selector)
export const nearest = (element: Element, selector: string): Element | null =>
  closest.call(element, selector)

/** All descendants that fit; works on elements, documents and shadow roots. */
export function findAll(root: ParentNode, selector: string): NodeListOf<Element> {
  return root instanceof Element
    ? querySelectorAll.call(root, selector)
    : root.querySelectorAll(selector)
}

export function findFirst(root: ParentNode, selector: string): Element | null {
  return root instanceof Element ? querySelector.call(root, selector) : root.querySelector(selector)
}

/** The node, if it is an element. */
export function elementOf(node: Node | null): Element | null {
  return node && nodeTypeOf(node) === Node.ELEMENT_NODE ? (node as Element) : null
}

/** The parent, if it is an element (not a document or a shadow root). */
export function parentElementOf(node: Node): Element | null {
  return elementOf(parentOf(node))
}

/** One activation, as a person's click would be; no focus moves. SVG elements have no `click` of their own. */
export function click(element: Element): void {
  if (element instanceof HTMLElement) HTMLElement.prototype.click.call(element)
  else
    element.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }),
    )
}
