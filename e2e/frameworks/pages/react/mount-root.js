import React from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'

/** React 18 and later. */
export function mount(App, root, hydrate) {
  const app = React.createElement(App)
  if (hydrate) hydrateRoot(root, app)
  else createRoot(root).render(app)
}
