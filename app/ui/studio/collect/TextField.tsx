import { errorAt } from '../../layout/FormErrors.tsx'

type Errors = readonly { readonly href: string; readonly text: string }[]

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly errors: Errors
  readonly type?: 'text' | 'number' | 'datetime-local' | 'date' | 'url' | 'password'
  /** More than one line where it is given. */
  readonly rows?: number
  readonly list?: string
}

/** One field of a longer form, with its hint and its error. */
export function TextField({ name, label, hint, value, errors, type = 'text', rows, list }: Props) {
  const error = errorAt(errors, name)
  const described = [
    hint === undefined ? '' : `${name}-hint`,
    error === null ? '' : `${name}-error`,
  ]
    .filter(Boolean)
    .join(' ')
  const shared = {
    id: name,
    name,
    defaultValue: value,
    spellCheck: false,
    autoCapitalize: 'none',
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === null ? undefined : true,
  } as const
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
      {rows === undefined ? (
        <input
          {...shared}
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'numeric' : undefined}
          list={list}
          autoComplete={type === 'password' ? 'new-password' : undefined}
        />
      ) : (
        <textarea {...shared} rows={rows} />
      )}
    </div>
  )
}
