import { texts } from './settings.ts'

/** The words on the page that decided. */
export function Words({ because }: { because: readonly string[] | undefined }) {
  if (!because || because.length === 0) return null
  return (
    <p class="small words">
      <b>{texts().page.because}</b>
      {because.map((word) => (
        <bdi key={word} title={word}>
          {word}
        </bdi>
      ))}
    </p>
  )
}
