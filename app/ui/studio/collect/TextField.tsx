import { errorAt } from '../../layout/FormErrors.tsx'
import { LabelledControl } from '../../layout/LabelledControl.tsx'

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
  return (
    <LabelledControl id={name} label={label} hint={hint} error={errorAt(errors, name)}>
      {(control) => {
        const shared = {
          ...control,
          name,
          defaultValue: value,
          spellCheck: false,
          autoCapitalize: 'none',
        } as const
        return rows === undefined ? (
          <input
            {...shared}
            type={type === 'number' ? 'text' : type}
            inputMode={type === 'number' ? 'numeric' : undefined}
            list={list}
            autoComplete={type === 'password' ? 'new-password' : undefined}
          />
        ) : (
          <textarea {...shared} rows={rows} />
        )
      }}
    </LabelledControl>
  )
}
