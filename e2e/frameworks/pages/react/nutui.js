import '@nutui/nutui-react/dist/es/packages/checkbox/style/css'
import '@nutui/nutui-react/dist/es/packages/switch/style/css'
import { Checkbox } from '@nutui/nutui-react/dist/es/packages/checkbox/checkbox.js'
import { Switch } from '@nutui/nutui-react/dist/es/packages/switch/switch.js'
import React from 'react'

const h = React.createElement

// No native box: the state of the checkbox is a class of a <div>.
export function Box({ words, on, onSet }) {
  return h(Checkbox, { checked: on, onChange: onSet }, words)
}

export function Toggle({ words, on, onSet }) {
  return h('div', null, h('span', null, words), h(Switch, { checked: on, onChange: onSet }))
}
