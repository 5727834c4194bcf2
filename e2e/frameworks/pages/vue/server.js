import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'

export function toHtml(App) {
  return renderToString(createSSRApp(App))
}
