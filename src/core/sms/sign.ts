/** One sign of a kind: what it is called in `because`, and how it reads. All forms are bounded: no open repetition. */
export interface Sign {
  readonly name: string
  readonly form: RegExp
}
