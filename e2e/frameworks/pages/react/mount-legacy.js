import React from 'react'
import ReactDOM from 'react-dom'

/** React 17 and earlier. */
export function mount(App, root, hydrate) {
  const app = React.createElement(App)
  if (hydrate) ReactDOM.hydrate(app, root)
  else ReactDOM.render(app, root)
}
