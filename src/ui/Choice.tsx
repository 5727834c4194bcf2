import { useId } from 'preact/hooks'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

/** One of a few, as a bar of radios. `label` is read out and not shown. */
export function ChoiceBar<Value extends string>(props: ChoiceProps<Value>) {
  const group = useId()
  return (
    <fieldset>
      <legend class="visually-hidden">{props.label}</legend>
      <div class="bar">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={group}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of many, as a select with its label above. */
export function ChoiceSelect<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <label class="labelled">
      <span>{props.label}</span>
      <select
        class="field"
        value={props.value}
        onChange={({ currentTarget }) => {
          const chosen = props.options.find(({ value }) => value === currentTarget.value)
          if (chosen) props.onChange(chosen.value)
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SwitchProps {
  readonly label: string
  readonly note?: string | undefined
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off, at once. */
export function Switch({ label, note, on, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label class="switch">
      <span>
        <span id={id}>{label}</span>
        {note !== undefined && (
          <span class="muted small" id={`${id}-note`} style={{ display: 'block' }}>
            {note}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={id}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        checked={on}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  )
}
