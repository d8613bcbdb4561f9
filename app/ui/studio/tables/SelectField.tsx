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
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error === null ? 'form-field' : 'form-field form-field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p className="form-error" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={described || undefined}
        aria-invalid={error === null ? undefined : true}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id} lang={locale} dir="auto">
            {choice.label}
          </option>
        ))}
        {isStray && <option value={value}>{value}</option>}
      </select>
    </div>
  )
}
