import { h, hydrate, render } from 'preact'

export function mount(App, root, hydrating) {
  const start = hydrating ? hydrate : render
  start(h(App), root)
}
