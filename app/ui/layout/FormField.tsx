import { LabelledControl } from './LabelledControl.tsx'

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
  return (
    <LabelledControl id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          name={name}
          type={type}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={value}
        />
      )}
    </LabelledControl>
  )
}
