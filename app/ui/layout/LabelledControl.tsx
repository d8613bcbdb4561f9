import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error: string | null
  readonly children: (control: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

/** One control of a form with its label, and its hint and error, which it is described by. */
export function LabelledControl({ id, label, hint, error, children }: Props) {
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === null ? [] : [`${id}-error`]),
  ].join(' ')
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
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === null ? undefined : true,
      })}
    </div>
  )
}
