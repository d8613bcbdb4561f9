import { FormField } from '../../layout/FormField.tsx'

type Props = {
  readonly intent: string
  /** What the form is about, where there are several of one kind. */
  readonly about?: { readonly name: string; readonly value: string }
  readonly summary: string
  /** For whoever hears the summary by itself. */
  readonly whose?: string
  readonly hint?: string
  readonly button: string
  readonly error: string | null
}

/** A change that asks for the password again: it concerns what keeps others out. */
export function ConfirmForm({ intent, about, summary, whose, hint, button, error }: Props) {
  return (
    <details className="account-change" open={error !== null}>
      <summary>
        {summary}
        {whose !== undefined && <span className="visually-hidden">: {whose}</span>}
      </summary>
      <form className="account-form" method="post" noValidate>
        {about !== undefined && <input type="hidden" name={about.name} value={about.value} />}
        <FormField
          name="currentPassword"
          id={`${intent}${about?.value ?? ''}-currentPassword`}
          label="Your password"
          type="password"
          autoComplete="current-password"
          error={error}
          {...(hint === undefined ? {} : { hint })}
        />
        <div className="actions">
          <button className="button" type="submit" name="intent" value={intent}>
            {button}
          </button>
        </div>
      </form>
    </details>
  )
}
