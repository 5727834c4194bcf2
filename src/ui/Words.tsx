import { texts } from './settings.ts'

/** The words on the page that decided. */
export function Words({ because }: { because: readonly string[] | undefined }) {
  if (!because || because.length === 0) return null
  return (
    <p class="small words">
      <span class="muted">{texts().page.because}</span>
      {because.map((word) => (
        <bdi key={word} title={word}>
          {word}
        </bdi>
      ))}
    </p>
  )
}
