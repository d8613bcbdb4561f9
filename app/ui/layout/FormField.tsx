type Props = {
  readonly name: string
  /** Where one page has several fields of a name. */
  readonly id?: string
  readonly label: string
  readonly type: 'email' | 'password' | 'text' | 'date'
  readonly autoComplete: string
  readonly hint?: string
  readonly error: string | null
  readonly value?: string
}

/** One line of text with its label, hint and error. */
export function FormField(props: Props) {
  const { name, id = name, label, type, autoComplete, hint, error, value } = props
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
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={value}
        aria-describedby={described || undefined}
        aria-invalid={error === null ? undefined : true}
      />
    </div>
  )
}
