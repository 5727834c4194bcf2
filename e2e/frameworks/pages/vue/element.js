import 'element-plus/theme-chalk/el-checkbox.css'
import 'element-plus/theme-chalk/el-switch.css'
import { ElCheckbox } from 'element-plus/es/components/checkbox/index.mjs'
import { ElSwitch } from 'element-plus/es/components/switch/index.mjs'
import { h } from 'vue'

export function Box({ id, words, on, onSet }) {
  return h(ElCheckbox, { id, name: id, modelValue: on, 'onUpdate:modelValue': onSet }, () => words)
}

export function Toggle({ id, words, on, onSet }) {
  return h('div', [
    h('span', words),
    h(ElSwitch, { id, name: id, modelValue: on, 'onUpdate:modelValue': onSet }),
  ])
}
