import { signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import { messageOf } from './live.ts'
import { texts } from './settings.ts'

interface Notice {
  readonly text: string
  readonly bad: boolean
  /** Takes the announced change back. */
  readonly undo: (() => Promise<void>) | undefined
}

const notice = signal<Notice | undefined>(undefined)

/** Announces what was done, politely, with a way back where there is one. */
export function say(text: string, undo?: () => Promise<void>): void {
  notice.value = { text, bad: false, undo }
}

/** Runs an action of the shopper; when it fails the page says so and goes on. */
export async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    notice.value = { text: texts().stores.failed(messageOf(error)), bad: true, undo: undefined }
  }
}

/** The one live region of a page. It keeps the focus when its own button goes. */
export function NoticeLine() {
  const region = useRef<HTMLDivElement>(null)
  const now = notice.value
  const t = texts().words
  async function undo(): Promise<void> {
    if (now?.undo) await attempt(now.undo)
    region.current?.focus()
  }
  function dismiss(): void {
    notice.value = undefined
    region.current?.focus()
  }
  return (
    <div ref={region} role="status" tabIndex={-1} class="notice-region" id="notice">
      {now && (
        <div class={now.bad ? 'notice bad' : 'notice'}>
          <p>{now.text}</p>
          {now.undo && (
            <button type="button" class="button quiet slim" onClick={() => void undo()}>
              {t.undo}
            </button>
          )}
          <button type="button" class="button quiet slim" aria-label={t.close} onClick={dismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}

/** Moves the focus to the announcement, for when the control that was used is gone. */
export function focusNotice(): void {
  document.getElementById('notice')?.focus()
}
