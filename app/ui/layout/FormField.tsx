type Props = {
  readonly name: string
  readonly label: string
  readonly type: 'email' | 'password' | 'text'
  readonly autoComplete: string
  readonly hint?: string
  readonly error: string | null
  readonly value?: string
}

/** One line of text with its label, hint and error. */
export function FormField({ name, label, type, autoComplete, hint, error, value }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={error === null ? 'form-field' : 'form-field form-field-wrong'}>
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p className="form-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p className="form-error" id={`${name}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      <input
        id={name}
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
