import { h, vModelCheckbox, withDirectives } from 'vue'

/** A native box with `v-model`, as a template compiles to. */
function box({ id, on, onSet }) {
  const input = h('input', { id, name: id, type: 'checkbox', 'onUpdate:modelValue': onSet })
  return withDirectives(input, [[vModelCheckbox, on]])
}

export function Box(choice) {
  return [box(choice), h('label', { for: choice.id }, choice.words)]
}

export function Toggle(choice) {
  return h('label', [box(choice), choice.words])
}
