import { useState } from 'preact/hooks'
import { attempt } from '../../ui/notice.tsx'
import { messageTexts } from '../../ui/text/messages.ts'
import { importFile, importPaste, running } from './importing.ts'

/** Where messages come in: pasted, dropped or chosen as a file. */
export function ImportPanel() {
  const [pasted, setPasted] = useState('')
  const [keepsAll, setKeepsAll] = useState(false)
  const t = messageTexts()
  const keep = keepsAll ? 'everything' : 'marketing'
  const take = (file: File | undefined) => {
    if (file && !running.value) void attempt(() => importFile(file, keep))
  }
  function paste(): void {
    if (pasted.trim() === '') return
    void attempt(async () => {
      await importPaste(pasted, keep)
      setPasted('')
    })
  }
  return (
    <section
      class="card"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer?.files[0])
      }}
    >
      <h2>{t.importHeading}</h2>
      <label class="labelled">
        <span>{t.paste}</span>
        <textarea
          class="field"
          rows={4}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button primary" onClick={paste}>
        {t.pasteButton}
      </button>
      <label class="labelled">
        <span>{t.file}</span>
        <input
          class="field"
          type="file"
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={keepsAll}
          onChange={(event) => setKeepsAll(event.currentTarget.checked)}
        />
        {t.keepAll}
      </label>
      <Progress />
    </section>
  )
}

function Progress() {
  const now = running.value
  const t = messageTexts()
  if (!now) return null
  const text = t.reading(now.format, now.percent)
  return (
    <div class="actions">
      <progress max={100} value={now.percent} aria-label={text} />
      <span>{text}</span>
      <button type="button" class="button slim" onClick={now.stop}>
        {t.cancel}
      </button>
    </div>
  )
}
