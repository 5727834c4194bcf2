// What the page itself can see of its boxes: from its first frame on, which of the watched ones are ticked, and
// every event on the others. The watched ones are named in this script's own tag, not at the boxes.
const watched = (document.currentScript.dataset.off ?? '').split(',').filter(Boolean)

window.__frames = []
window.__touched = {}

const isOn = (box) => box.checked ?? box.getAttribute('aria-checked') === 'true'
const nameOf = (box) => box.name || box.id || box.getAttribute('aria-label') || box.tagName

function look() {
  const boxes = watched.map((id) => document.getElementById(id)).filter(Boolean)
  window.__frames.push({ present: boxes.length, ticked: boxes.filter(isOn).map((box) => box.id) })
  if (window.__frames.length < 900) requestAnimationFrame(look)
}
requestAnimationFrame(look)

const CONTROLS =
  'input[type=checkbox], input[type=radio], [role=checkbox], [role=switch], [role=radio]'

for (const type of ['click', 'input', 'change']) {
  document.addEventListener(
    type,
    ({ target }) => {
      const box = target instanceof Element ? target.closest(CONTROLS) : null
      if (!box || watched.includes(box.id)) return
      window.__touched[nameOf(box)] = (window.__touched[nameOf(box)] ?? 0) + 1
    },
    true,
  )
}

// ARIA switches of the demo shop: a click or the space bar turns them.
document.addEventListener('click', ({ target }) => {
  const box = target instanceof Element ? target.closest('[role=switch], [role=checkbox]') : null
  if (box) box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true'))
})
