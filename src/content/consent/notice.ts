import type { PageToContentReplies } from '../../core/protocol.ts'
import type { Watcher } from './engine.ts'
import { noticeText } from './noticeText.ts'
import type { NoticeText } from './noticeText.ts'
import { STYLE } from './noticeStyle.ts'
import type { Tracked } from './tracked.ts'
import type { Language, Theme } from '../../core/settings.ts'

type Answer = PageToContentReplies['undo-entry'] | undefined

/** What a line of the notice can do when pressed. */
export interface NoticeActions {
  undo(entryId: string): Answer
  apply(entryId: string): Answer
}

interface Line {
  readonly text: string
  readonly tracked?: Tracked
  readonly action?: { readonly label: string; run(): Answer; readonly after: string }
}

const SHOWN_MS = 9_000
const LONGER_MS = 20_000
const MOST_LINES = 6

let text: NoticeText = noticeText('auto')
let theme: Theme = 'auto'
let actions: NoticeActions | undefined
let root: ShadowRoot | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let isScheduled = false
const unticked: Tracked[] = []
const lines: Line[] = []
let cameBackCount = 0

/** Sets language, colours and what the buttons do. */
export function prepareNotice(language: Language, wanted: Theme, does: NoticeActions): void {
  text = noticeText(language)
  theme = wanted
  actions = does
}

/**
 * The small quiet notice: a closed shadow root at the page's edge. It never takes the focus, waits until the page is
 * loaded (an element added early may break hydration), and goes by itself.
 */
export const watcher: Watcher = {
  unticked(tracked) {
    unticked.push(tracked)
    show()
  },
  offered(tracked, why) {
    lines.push(offerLine(tracked, why))
    show()
  },
  byHand(tracked) {
    lines.push({ text: text.byHand, tracked })
    show()
  },
}

/** Some of what was unticked had been off at an earlier visit. */
export function showCameBack(entryIds: readonly string[]): void {
  cameBackCount += entryIds.length
  show()
}

/** Small print makes a button the consent: says what pressing it agrees to. */
export function showButtonConsent(words: string): void {
  lines.push({ text: `${text.button}：${words}` })
  show()
}

function offerLine(tracked: Tracked, why: 'ask' | 'tell' | 'inverted' | 'bundled'): Line {
  const words = {
    ask: text.asks,
    tell: text.tells,
    inverted: text.inverted,
    bundled: text.bundled,
  }[why]
  if (why === 'tell' || why === 'bundled') return { text: words, tracked }
  const label = why === 'ask' ? text.untickNow : text.tickNow
  return { text: words, tracked, action: { label, run: () => apply(tracked), after: '✓' } }
}

function apply(tracked: Tracked): Answer {
  return tracked.entryId === undefined ? undefined : actions?.apply(tracked.entryId)
}

function undo(tracked: Tracked): Answer {
  return tracked.entryId === undefined ? undefined : actions?.undo(tracked.entryId)
}

function show(): void {
  if (isScheduled || !isRoomy()) return
  isScheduled = true
  const draw = () => {
    isScheduled = false
    render()
  }
  if (document.readyState === 'complete') setTimeout(draw, 0)
  else addEventListener('load', () => setTimeout(draw, 0), { once: true })
}

/** Frames too small for a notice stay silent; the toolbar's badge counts for them. */
function isRoomy(): boolean {
  return window === top || (innerWidth >= 320 && innerHeight >= 160)
}

function render(): void {
  const panel = element('div', `panel ${theme}`)
  panel.setAttribute('role', 'status')
  panel.append(element('strong', 'name', text.name))
  if (unticked.length > 0) panel.append(summary())
  if (cameBackCount > 0) panel.append(element('p', 'warn', text.cameBack(cameBackCount)))
  for (const tracked of unticked.slice(-MOST_LINES)) {
    panel.append(
      row({
        text: '',
        tracked,
        action: { label: text.undo, run: () => undo(tracked), after: text.undone },
      }),
    )
  }
  for (const line of lines.slice(-MOST_LINES)) panel.append(row(line))
  panel.append(closeButton())
  const shadow = shadowRoot()
  shadow.querySelector('.panel')?.remove()
  shadow.append(panel)
  hideLater(panel, lines.length > 0 || cameBackCount > 0 ? LONGER_MS : SHOWN_MS)
}

function summary(): HTMLElement {
  return element('p', 'summary', text.unticked(unticked.length))
}

function row({ text: words, tracked, action }: Line): HTMLElement {
  const line = element('div', 'row')
  const said = element('div', 'said')
  if (words) said.append(element('span', '', words))
  if (tracked) said.append(element('span', 'label', tracked.label.text.slice(0, 80)))
  line.append(said)
  if (action) {
    const button = element('button', 'act', action.label)
    button.addEventListener('click', () => {
      const answer = action.run()
      button.replaceWith(
        element('span', 'done', answer?.outcome === 'done' ? action.after : text.failed),
      )
    })
    line.append(button)
  }
  return line
}

function closeButton(): HTMLElement {
  const button = element('button', 'close', '×')
  button.setAttribute('aria-label', text.close)
  button.addEventListener('click', hide)
  return button
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string, words = '') {
  const made = document.createElement(tag)
  if (name) made.className = name
  if (words) made.textContent = words
  if (made instanceof HTMLButtonElement) made.type = 'button'
  return made
}

/** The closed root everything of ours is drawn in. */
export function shadowRoot(): ShadowRoot {
  if (root?.host.isConnected) return root
  const host = document.createElement('div')
  host.style.cssText =
    'all:initial!important;position:fixed!important;z-index:2147483647!important;inset:auto 0 0 auto!important'
  root = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = STYLE
  root.append(style)
  ;(document.body ?? document.documentElement).append(host)
  return root
}

function hideLater(panel: HTMLElement, wait: number): void {
  clearTimeout(timer)
  timer = setTimeout(hide, wait)
  panel.addEventListener('pointerenter', () => clearTimeout(timer))
  panel.addEventListener('focusin', () => clearTimeout(timer))
  panel.addEventListener('pointerleave', () => {
    clearTimeout(timer)
    timer = setTimeout(hide, SHOWN_MS)
  })
}

function hide(): void {
  clearTimeout(timer)
  unticked.length = 0
  lines.length = 0
  cameBackCount = 0
  root?.querySelector('.panel')?.remove()
  if (root && !root.querySelector('.ring')) root.host.remove()
}
