const PATHS = {
  store: 'M4 10v9h16v-9M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0',
  diary: 'M6 3h12v18H6zM10 8h4M10 12h4',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  gear: 'M5 7h9M18 7h1M5 17h1M10 17h9M16 5v4M8 15v4',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-4-4',
  filter: 'M4 6h16M7 12h10M10 18h4',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  back: 'M14 6l-6 6 6 6',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M12 5v14M6 13l6 6 6-6',
  up: 'M12 19V5M6 11l6-6 6 6',
  export: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  send: 'M4 12l16-8-5 16-4-7z',
  message: 'M4 5h16v11H9l-5 4z',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing beside a text; never the only carrier of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** The mark of Untick: a box without a tick. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0f766e" />
      <rect
        x="8.5"
        y="8.5"
        width="15"
        height="15"
        rx="3"
        fill="none"
        stroke="#fff"
        stroke-width="3"
      />
    </svg>
  )
}
