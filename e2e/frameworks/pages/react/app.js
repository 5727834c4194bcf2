import React from 'react'
import { Box, Toggle } from 'parts'
import { CHOICES, expose, INITIAL, post } from '../order.js'

const h = React.createElement

/** The order form, with the boxes and switches of one component library. */
export function App() {
  const [state, setState] = React.useState(INITIAL)
  const [, rerender] = React.useReducer((count) => count + 1, 0)
  expose(state, rerender)
  const set = (id, on) => setState((before) => ({ ...before, [id]: on }))
  const row = (choice) => {
    const part = choice.kind === 'box' ? Box : Toggle
    const props = { ...choice, on: state[choice.id], onSet: (on) => set(choice.id, on) }
    return h('div', { key: choice.id, 'data-choice': choice.id }, h(part, props))
  }
  return h(
    'form',
    { method: 'post', action: '/order/form' },
    h('h1', null, '确认订单'),
    CHOICES.map(row),
    h('button', { id: 'pay', type: 'submit' }, '提交订单'),
    h('button', { id: 'pay-script', type: 'button', onClick: () => post(state) }, '立即支付'),
  )
}
