import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A cart of 400 rows with two boxes each; what happens on it stands in `busy.js`. */
export const BUSY_URL = 'https://cart.taobao.com/bench/busy.htm'
/** A page of text, without any box. */
export const CALM_URL = 'https://cart.taobao.com/bench/calm.htm'

const ROWS = 400
const SCRIPT = readFileSync(join(import.meta.dirname, 'busy.js'), 'utf8')

export function busyPage(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => row(index, 0)).join('')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>购物车</title>
<h1>购物车</h1><div id="promos"></div><div id="cart">${rows}</div>
<script>${SCRIPT}</script></html>`
}

export function calmPage(): string {
  const text = '<p>本店所有商品均为正品，支持七天无理由退换货。</p>'.repeat(200)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>店铺介绍</title>${text}</html>`
}

/** A row as a cart has it: select, picture, title, options, price, count, and an insurance box. */
function row(index: number, round: number): string {
  return `<div class="item" data-round="${round}"><div class="cell"><label class="select"><input type="checkbox" name="item-${index}"><span class="sr">选择商品</span></label></div>
<div class="cell"><a href="/item/${index}"><span class="picture"></span></a></div>
<div class="cell"><a class="title" href="/item/${index}">秋冬新款加厚保暖毛衣 宽松百搭 第${index}款</a><p class="options"><span>颜色：燕麦色</span><span>尺码：均码</span></p></div>
<div class="cell price"><em>¥</em><span>128.00</span></div>
<div class="cell count"><button type="button">-</button><span>1</span><button type="button">+</button></div>
<div class="cell"><label><input type="checkbox" name="insurance-${index}" checked>退货运费险</label></div>
<div class="cell"><a href="#">移入收藏</a><a href="#">删除</a></div></div>`
}
