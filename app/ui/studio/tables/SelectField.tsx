import { LabelledControl } from '../../layout/LabelledControl.tsx'
import type { Choice } from './tables-view.ts'

type Props = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  /** What choosing nothing is called; absent where something must be chosen. */
  readonly none?: string
  readonly hint?: string
  readonly error?: string | null
  /** Of the choices, where they are not in the page's own. */
  readonly locale?: string
}

/** A list to choose from. What an address asks for and the list lacks is added, never dropped. */
export function SelectField(props: Props) {
  const { id, name, label, choices, value, none, hint, error = null, locale } = props
  const isStray = value !== '' && !choices.some((choice) => choice.id === value)
  return (
    <LabelledControl id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <select {...control} name={name} defaultValue={value}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id} lang={locale} dir="auto">
              {choice.label}
            </option>
          ))}
          {isStray && <option value={value}>{value}</option>}
        </select>
      )}
    </LabelledControl>
  )
}
