import { errorAt, FormErrors, type FormError } from '../layout/FormErrors.tsx'
import { FormField } from '../layout/FormField.tsx'

/** Asked of whoever comes by a link to results that has a password. */
export function LinkPasswordPage({ errors }: { readonly errors: readonly FormError[] }) {
  return (
    <div className="narrow-page">
      <FormErrors errors={errors} />
      <h1>These results need a password</h1>
      <p className="lead">Whoever gave you the link can tell you.</p>
      {/* Without an address of its own: it goes to where the link leads, whose token stays unwritten. */}
      <form className="account-form" method="post" noValidate>
        <FormField
          name="password"
          label="Password"
          type="password"
          autoComplete="off"
          error={errorAt(errors, 'password')}
        />
        <div className="actions">
          <button className="button" type="submit">
            Show the results
          </button>
        </div>
      </form>
    </div>
  )
}
