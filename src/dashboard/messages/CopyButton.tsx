import { attempt, say } from '../../ui/notice.tsx'
import { messageTexts } from '../../ui/text/messages.ts'

/** Copies a text unaltered; `of` names it for a screen reader. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const t = messageTexts()
  function copy(): void {
    void attempt(async () => {
      await navigator.clipboard.writeText(text)
      say(t.copied)
    })
  }
  return (
    <button type="button" class="button slim" aria-label={`${t.copy}: ${of}`} onClick={copy}>
      {t.copy}
    </button>
  )
}
