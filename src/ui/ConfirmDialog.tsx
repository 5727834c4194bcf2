import { useLayoutEffect, useId, useRef } from 'preact/hooks'
import { texts } from './settings.ts'

interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  readonly yes: string
  readonly onYes: () => void
  /** Closed without "yes"; the focus is back where it was. */
  readonly onClose: () => void
}

/** Asks before something is deleted. "Cancel" comes first and so has the focus. */
export function ConfirmDialog({ open, title, body, yes, onYes, onClose }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} aria-labelledby={id} aria-describedby={`${id}-body`} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <p id={`${id}-body`}>{body}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>
          {texts().words.cancel}
        </button>
        <button type="button" class="button danger" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  )
}
