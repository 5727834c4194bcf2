import 'vant/es/checkbox/style/index.mjs'
import 'vant/es/switch/style/index.mjs'
import { Checkbox } from 'vant/es/checkbox/index.mjs'
import { Switch } from 'vant/es/switch/index.mjs'
import { h } from 'vue'

// No native box: an element with role=checkbox.
export function Box({ id, words, on, onSet }) {
  return h(Checkbox, { id, modelValue: on, 'onUpdate:modelValue': onSet }, () => words)
}

export function Toggle({ id, words, on, onSet }) {
  return h('div', [
    h('span', words),
    h(Switch, { id, modelValue: on, 'onUpdate:modelValue': onSet }),
  ])
}
