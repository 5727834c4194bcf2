import { NCheckbox } from 'naive-ui/es/checkbox/index.mjs'
import { NSwitch } from 'naive-ui/es/switch/index.mjs'
import { h } from 'vue'

// No native box: an element with role=checkbox.
export function Box({ id, words, on, onSet }) {
  return h(NCheckbox, { id, checked: on, 'onUpdate:checked': onSet }, () => words)
}

export function Toggle({ id, words, on, onSet }) {
  return h('div', [h('span', words), h(NSwitch, { id, value: on, 'onUpdate:value': onSet })])
}
