import { Box, Toggle } from 'parts'
import { h, reactive, ref } from 'vue'
import { CHOICES, expose, INITIAL, post } from '../order.js'

/** The order form, with the boxes and switches of one component library. */
export const App = {
  setup() {
    const state = reactive({ ...INITIAL })
    const renders = ref(0)
    expose(state, () => (renders.value += 1))
    const row = (choice) => {
      const part = choice.kind === 'box' ? Box : Toggle
      const props = { ...choice, on: state[choice.id], onSet: (on) => (state[choice.id] = on) }
      return h('div', { key: choice.id, 'data-choice': choice.id }, part(props))
    }
    return () =>
      h('form', { method: 'post', action: '/order/form', 'data-renders': renders.value }, [
        h('h1', '确认订单'),
        CHOICES.map(row),
        h('button', { id: 'pay', type: 'submit' }, '提交订单'),
        h('button', { id: 'pay-script', type: 'button', onClick: () => post(state) }, '立即支付'),
      ])
  },
}
