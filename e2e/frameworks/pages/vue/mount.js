import { createApp, createSSRApp } from 'vue'

export function mount(App, root, hydrate) {
  const app = hydrate ? createSSRApp(App) : createApp(App)
  app.mount(root)
}
