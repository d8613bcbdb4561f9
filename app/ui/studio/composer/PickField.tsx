import type { Named } from '../../../core/composition/composable.ts'
import { Field } from '../findings/fields/Field.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly choices: readonly Named[]
  readonly problems: readonly string[]
  /** Said where there is nothing to choose from. */
  readonly nothing: string
  readonly onPick: (id: string) => void
}

/** One of what there is; what is named and not there any more stays in sight. */
export function PickField({ label, value, choices, problems, nothing, onPick }: Props) {
  const isKnown = choices.some(({ id }) => id === value)
  return (
    <Field label={label} problems={problems} hint={choices.length === 0 ? nothing : undefined}>
      {(control) => (
        <select
          {...control}
          dir="auto"
          value={value}
          onChange={(event) => onPick(event.target.value)}
        >
          {!isKnown && (
            <option value={value}>{value === '' ? 'Choose one' : `${value} (not there)`}</option>
          )}
          {choices.map(({ id, label: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
