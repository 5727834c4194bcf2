import React from 'react'
import { renderToString } from 'react-dom/server'

export function toHtml(App) {
  return renderToString(React.createElement(App))
}
