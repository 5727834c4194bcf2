const LONGEST = 120

/** Foreign text in one line: its own direction, cut for the eye, the whole of it in the title. */
export function Foreign({ text, class: name = 'clip' }: { text: string; class?: string }) {
  return (
    <bdi class={name} dir="auto" title={text}>
      {shortened(text)}
    </bdi>
  )
}

/** At most 120 characters of a text, for labels and lines. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
