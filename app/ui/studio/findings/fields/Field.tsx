import { useId, type ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly problems: readonly string[]
  readonly children: (control: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

/** One control with its label, its hint and what is wrong with it. */
export function Field({ label, hint, problems, children }: Props) {
  const id = useId()
  const isWrong = problems.length > 0
  const described = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={isWrong ? 'form-field form-field-wrong' : 'form-field'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems id={`${id}-error`} problems={problems} />
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': isWrong || undefined,
      })}
    </div>
  )
}

export function Problems({
  id,
  problems,
}: {
  readonly id: string
  readonly problems: readonly string[]
}) {
  if (problems.length === 0) return null
  return (
    <p className="form-error" id={id}>
      <span className="visually-hidden">To mend: </span>
      {[...new Set(problems)].join('. ')}
    </p>
  )
}

/** Several controls under one name. */
export function FieldSet({
  label,
  hint,
  problems,
  children,
}: Omit<Props, 'children'> & { readonly children: ReactNode }) {
  const id = useId()
  const isWrong = problems.length > 0
  const described = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={isWrong ? 'study-set form-field-wrong' : 'study-set'}
      aria-describedby={described || undefined}
    >
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems id={`${id}-error`} problems={problems} />
      {children}
    </fieldset>
  )
}
