/*
 * Runs in the busy page. From `__go()` on: for 4 s, 20 rows are replaced every 50 ms and a ticked promotion box is
 * added every 500 ms. `__result()`: how many animation frames showed a ticked promotion box, of how many.
 */
const cart = document.querySelector('#cart')
const promos = document.querySelector('#promos')
const template = cart.firstElementChild.outerHTML
const promo =
  '<p><label><input type="checkbox" name="promo" checked>我愿意接收店铺促销短信</label></p>'
const seen = { ticked: 0, frames: 0 }
let next = 0

function look() {
  seen.frames += 1
  if (document.querySelector('#promos input:checked')) seen.ticked += 1
  requestAnimationFrame(look)
}

function replaceRows() {
  for (let n = 0; n < 20; n += 1) {
    cart.children[next % cart.children.length].outerHTML = template
    next += 7
  }
}

window.__result = () => seen
window.__go = () => {
  requestAnimationFrame(look)
  const rows = setInterval(replaceRows, 50)
  const adding = setInterval(() => promos.insertAdjacentHTML('beforeend', promo), 500)
  return new Promise((resolve) => {
    setTimeout(() => {
      clearInterval(rows)
      clearInterval(adding)
      requestAnimationFrame(() => resolve())
    }, 4050)
  })
}
