import { errorAt } from '../layout/FormErrors.tsx'
import type { ShareError } from './SharePage.tsx'

type Props = {
  readonly field: string
  /** Key of the collector whose list it is; null makes one. */
  readonly collector: string | null
  readonly origins: string
  readonly errors: readonly ShareError[]
  readonly button: string
}

/** Which sites may frame the survey. */
export function OriginsForm({ field, collector, origins, errors, button }: Props) {
  const error = errorAt(errors, field)
  const described = [`${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ')
  return (
    <form className="account-form" method="post">
      <input type="hidden" name="field" value={field} />
      {collector !== null && <input type="hidden" name="collector" value={collector} />}
      <div className={error === null ? 'form-field' : 'form-field form-field-wrong'}>
        <label htmlFor={field}>Sites that may show it</label>
        <p className="form-hint" id={`${field}-hint`}>
          One to a line, such as https://www.example.org
        </p>
        {error !== null && (
          <p className="form-error" id={`${field}-error`}>
            <span className="visually-hidden">Error: </span>
            {error}
          </p>
        )}
        <textarea
          id={field}
          name="origins"
          rows={3}
          spellCheck={false}
          autoCapitalize="none"
          defaultValue={origins}
          aria-describedby={described}
          aria-invalid={error === null ? undefined : true}
        />
      </div>
      <div className="actions">
        <button className="button button-quiet" type="submit">
          {button}
        </button>
      </div>
    </form>
  )
}
