/*
 * Makes the page live: at once, after `?delay=` milliseconds, or (with `?hold`) when the test calls `__hydrate()`.
 * `?every=` renders again and again with that period, as a countdown does.
 */
export function start(mount) {
  const params = new URLSearchParams(location.search)
  const root = document.querySelector('#root')
  window.__hydrate = () => {
    if (window.__live) return
    window.__live = true
    mount(root, root.hasChildNodes())
    const every = Number(params.get('every') ?? 0)
    if (every > 0) setInterval(() => window.__rerender(), every)
  }
  if (params.has('hold')) return
  setTimeout(() => window.__hydrate(), Number(params.get('delay') ?? 0))
}
