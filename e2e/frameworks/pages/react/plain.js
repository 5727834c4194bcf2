import React from 'react'

const h = React.createElement

function box({ id, on, onSet }) {
  const onChange = (event) => onSet(event.target.checked)
  return h('input', { id, name: id, type: 'checkbox', checked: on, onChange })
}

/** A native box that React controls, beside its label. */
export function Box(choice) {
  return h(React.Fragment, null, box(choice), h('label', { htmlFor: choice.id }, choice.words))
}

/** The same with the box inside its label. */
export function Toggle(choice) {
  return h('label', null, box(choice), choice.words)
}
