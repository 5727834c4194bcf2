import '@alifd/next/es/checkbox/index.css'
import '@alifd/next/es/switch/index.css'
import Checkbox from '@alifd/next/es/checkbox/index.js'
import Switch from '@alifd/next/es/switch/index.js'
import React from 'react'

const h = React.createElement

export function Box({ id, words, on, onSet }) {
  return h(Checkbox, { id, name: id, checked: on, onChange: onSet }, words)
}

export function Toggle({ id, words, on, onSet }) {
  return h('div', null, h('span', null, words), h(Switch, { id, checked: on, onChange: onSet }))
}
