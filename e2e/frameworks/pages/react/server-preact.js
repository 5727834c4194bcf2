import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'

export function toHtml(App) {
  return renderToString(h(App))
}
