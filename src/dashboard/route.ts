import { signal } from '@preact/signals'

export const SCREEN_IDS = ['stores', 'messages', 'diary', 'overview', 'settings', 'about'] as const
export type ScreenId = (typeof SCREEN_IDS)[number]

export interface Route {
  readonly screen: ScreenId
  /** What of the screen: a store's id. */
  readonly detail: string | undefined
}

/** Reads `#/stores/some%20id`; anything unknown is the list of stores. */
export function readRoute(hash: string): Route {
  const [, name = '', ...rest] = hash.split('/')
  const screen = SCREEN_IDS.find((each) => each === name)
  if (!screen) return { screen: 'stores', detail: undefined }
  return { screen, detail: decoded(rest.join('/')) }
}

function decoded(text: string): string | undefined {
  if (text === '') return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    // A hand-written address with a lone "%": no store has it, the page will say so.
    return text
  }
}

/** The hash of a screen, or of one store. */
export function hashOf(screen: ScreenId, detail?: string): string {
  return detail === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(detail)}`
}

export const route = signal<Route>({ screen: 'stores', detail: undefined })

/** Follows the address. */
export function startRouting(): void {
  route.value = readRoute(location.hash)
  addEventListener('hashchange', () => (route.value = readRoute(location.hash)))
}
