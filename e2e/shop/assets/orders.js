// Draws the order lists of the demo shop as the shops' own scripts do: from data, some frames after the page is there,
// and the next page without a new address.
const data = JSON.parse(document.getElementById('orders').textContent)
const list = document.getElementById('list')
const draw = { tm1: drawTm1, tm2: drawTm2, cards: drawCard }[data.kind]

const picture = (seller, n) =>
  `//img.alicdn.com/imgextra/i${n % 4}/${seller}/O1CN01DEMO${n}_!!${seller}.jpg`

function drawTm2(order) {
  const { id, day, store, href, seller, state, goods } = order
  const extra = order.recommended
    ? `<div class="recommend hint">猜你喜欢：<a href="${order.recommended.href}">${order.recommended.store}</a> 新品推荐</div>`
    : ''
  return `<div id="shopOrderContainer_${id}" class="trade-container-shopOrderContainer trade-bought-list-order-container order">
<div class="order-head"><span class="shopInfoOrderTime--d0">${day}</span><span class="shopInfoOrderId--d1">订单号: ${id}</span>
<span data-spm="order_shopname" class="store"><a class="shopInfoName--d2" href="${href}" target="_blank">${store}</a></span>
<span class="shopInfoStatus--d3">${state}</span>
<a class="shopInfoOrderDetail--d4" href="//trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${id}">订单详情</a></div>
<div id="orderColContainer_${id}" class="order-body"><div id="orderDetailCol_${id}">${goods
    .map(
      (
        title,
        n,
      ) => `<div class="itemInfo--d5 good"><a class="image--d6 pic" style="background-image:url(${picture(seller, n)})" href="//item.taobao.com/item.htm?id=6000000${n}"></a>
<a class="title--d7" href="//item.taobao.com/item.htm?id=6000000${n}"><span class="titleText--d8">${title}</span></a></div>`,
    )
    .join('')}</div>
<div id="orderOperationsCol_${id}" class="trade-container-orderOperationsCol"><div class="tbpc_boughtlist_orderItem_order_op">查看物流</div></div></div>${extra}</div>`
}

function drawTm1(order) {
  const { id, orderInfo, seller, statusInfo, subOrders } = order
  return `<div class="js-order-container order"><div class="bought-wrapper-mod__trade-order___d0" data-id="${id}">
<div class="order-head"><label><input type="checkbox" name="merge" disabled><span class="bought-wrapper-mod__create-time___d1">${orderInfo.createDay}</span></label>
<span>订单号: <span>${id}</span></span>
<a class="seller-mod__name___d2 store" href="${seller.shopUrl}" title="${seller.shopName}">${seller.shopName}</a>
<span class="ww-light ww-small" data-nick="${encodeURIComponent(seller.nick)}" data-tnick="${encodeURIComponent(seller.nick)}"></span></div>
${subOrders
  .map(
    ({
      itemInfo,
    }) => `<div class="order-body"><div class="good"><span class="pic" style="background-image:url(//img.alicdn.com/demo/${id.slice(-3)}.jpg)"></span><a href="${itemInfo.itemUrl}">${itemInfo.title}</a></div>
<span class="state text-mod__link___d3">${statusInfo.text}</span></div>`,
  )
  .join('')}</div></div>`
}

function drawCard(order) {
  const { id, time, store, state, goods, nested } = order
  const card = `<div class="orderCard-d00a01 order"><div class="header-d00a02 order-head">
<div class="orderTime-d00a03"><div class="metaValue-d00a04">${time}</div></div>
<div class="orderMetas-d00a05"><span class="metaLabel-d00a06">订单号</span> <span class="metaValue-d00a04">${id}</span></div>
<span class="shopNames-d00a07 store">${store}</span><span class="statusText-d00a08">${state}</span></div>
<div class="orderBody-d00a09 order-body"><div class="productList-d00a10">${goods
    .map(
      (title) =>
        `<div class="productItem-d00a11 good"><span class="pic" style="background-image:url(//img.alicdn.com/demo/${id.slice(-3)}.jpg)"></span><h3 class="productTitle-d00a12" style="font-weight:400;font-size:14px;margin:0">${title}</h3></div>`,
    )
    .join('')}</div>
<div class="deliveryInfo-d00a13"><div class="deliveryTextGroup-d00a14"><span class="userName-d00a15">小满</span></div></div></div></div>`
  return nested ? `<div class="orderCard-d00a01">${card}</div>` : card
}

let page = 0
function show() {
  list.innerHTML = data.pages[page].map(draw).join('')
}
document.getElementById('next')?.addEventListener('click', () => {
  page = (page + 1) % data.pages.length
  show()
})
requestAnimationFrame(() => requestAnimationFrame(show))
