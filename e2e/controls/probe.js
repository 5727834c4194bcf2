/*
 * Runs first in every test page. Counts, for each element with `data-choice`, the painted frames that showed it on and
 * the events that reached it. It takes the built-ins it needs before a page can patch them.
 */
;(() => {
  const all = document.querySelectorAll.bind(document)
  const native = (owner, name) => Object.getOwnPropertyDescriptor(owner.prototype, name)
  const { value: find } = native(Element, 'querySelector')
  const { value: closest } = native(Element, 'closest')
  const checked = native(HTMLInputElement, 'checked')
  const frame = window.requestAnimationFrame.bind(window)
  const readers = new Map()
  const probe = { frames: {}, events: {}, total: 0, elsewhere: {} }
  window.__probe = probe
  /** Reads a choice that has no `data-choice` in this document's light tree. */
  window.__watch = (choice, read) => readers.set(choice, read)
  /** What the page's own code believes; pages with a model set it. */
  window.model = {}

  function shown(element) {
    const box = find.call(element, 'input[type=checkbox]')
    if (box) return checked.get.call(box)
    const refusing = find.call(element, '[data-refuses]')
    if (refusing && refusing.type === 'radio') return !checked.get.call(refusing)
    if (refusing) return refusing.parentElement.value !== refusing.value
    const aria = find.call(element, '[aria-checked]')
    if (aria) return aria.getAttribute('aria-checked') === 'true'
    return find.call(element, '.on, .nut-checkbox-active') !== null
  }

  // What is painted: the state after all callbacks of the frame and after layout, which is when a size is observed.
  const meter = document.createElement('i')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('#frame-meter { position: fixed; width: 1px; height: 1px; visibility: hidden }')
  document.adoptedStyleSheets.push(sheet)
  meter.id = 'frame-meter'
  document.documentElement.append(meter)
  let width = 1
  function look() {
    width = 3 - width
    sheet.cssRules[0].style.width = `${width}px`
    frame(look)
  }
  frame(look)

  new ResizeObserver(countFrame).observe(meter)
  function countFrame() {
    probe.total += 1
    for (const element of all('[data-choice]')) {
      if (!readers.has(element.dataset.choice) && shown(element))
        add(probe.frames, element.dataset.choice)
    }
    for (const [choice, read] of readers) if (read()) add(probe.frames, choice)
  }

  function add(counts, name) {
    counts[name] = (counts[name] ?? 0) + 1
  }

  const types =
    'click input change focusin focusout keydown keyup pointerdown mousedown scroll selectionchange select'
  for (const type of types.split(' ')) {
    addEventListener(type, (event) => count(event), true)
  }
  function count(event) {
    const target = event.composedPath()[0]
    const holder = target instanceof Element ? closest.call(target, '[data-choice]') : null
    const host =
      event.target instanceof Element ? closest.call(event.target, '[data-choice]') : null
    const choice = (holder ?? host)?.getAttribute('data-choice')
    if (choice === undefined) return add(probe.elsewhere, event.type)
    const name = target.localName === 'label' ? `${event.type} on label` : event.type
    add((probe.events[choice] ??= {}), name)
  }
  window.__shown = (choice) => {
    const read = readers.get(choice)
    if (read) return read()
    const element = [...all('[data-choice]')].find((each) => each.dataset.choice === choice)
    return element ? shown(element) : undefined
  }
})()
