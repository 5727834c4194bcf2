import '@arco-design/web-react/es/Checkbox/style/index.css'
import '@arco-design/web-react/es/Switch/style/index.css'
import Checkbox from '@arco-design/web-react/es/Checkbox'
import Switch from '@arco-design/web-react/es/Switch'
import React from 'react'

const h = React.createElement

export function Box({ words, on, onSet }) {
  return h(Checkbox, { checked: on, onChange: onSet }, words)
}

export function Toggle({ words, on, onSet }) {
  return h('div', null, h('span', null, words), h(Switch, { checked: on, onChange: onSet }))
}
