import { useEffect, useState } from 'preact/hooks'
import { deleteEverything } from '../../db/commands/stores.ts'
import { clearStorage } from '../../platform/storage.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { attempt, focusNotice, say } from '../../ui/notice.tsx'
import { texts } from '../../ui/settings.ts'

/** How safe the data is, and the way to delete it all. */
export function DataSettings() {
  const t = texts().settings
  return (
    <section class="card">
      <h2>{t.data}</h2>
      <SafeLine />
      <DeleteAll />
    </section>
  )
}

function SafeLine() {
  const [safe, setSafe] = useState<boolean | undefined>(undefined)
  const t = texts().settings
  useEffect(() => {
    void navigator.storage.persisted().then(setSafe)
  }, [])
  return (
    <div class="group">
      <h3>{t.safe}</h3>
      <p class="muted" role="status">
        {safe === undefined ? t.safeUnknown : safe ? t.safeYes : t.safeNo}
      </p>
      {safe === false && (
        <button
          type="button"
          class="button"
          onClick={() => void navigator.storage.persist().then(setSafe)}
        >
          {t.safeAsk}
        </button>
      )}
    </div>
  )
}

function DeleteAll() {
  const [asking, setAsking] = useState(false)
  const t = texts().settings
  function remove(): void {
    setAsking(false)
    void attempt(async () => {
      await deleteEverything()
      await clearStorage()
      say(t.deletedAll)
    }).then(focusNotice)
  }
  return (
    <div class="group">
      <h3>{t.deleteAll}</h3>
      <p class="muted">{t.deleteAllNote}</p>
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        {t.deleteAll}
      </button>
      <ConfirmDialog
        open={asking}
        title={t.deleteAllTitle}
        body={t.deleteAllBody}
        yes={t.deleteAllYes}
        onYes={remove}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
