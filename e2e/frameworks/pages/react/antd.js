import Checkbox from 'antd/es/checkbox'
import Switch from 'antd/es/switch'
import React from 'react'

const h = React.createElement

export function Box({ id, words, on, onSet }) {
  const onChange = (event) => onSet(event.target.checked)
  return h(Checkbox, { id, name: id, checked: on, onChange }, words)
}

export function Toggle({ id, words, on, onSet }) {
  return h('div', null, h('span', null, words), h(Switch, { id, checked: on, onChange: onSet }))
}
