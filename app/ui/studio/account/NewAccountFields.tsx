import { errorAt, type FormError } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'

type Tried = { readonly errors: readonly FormError[] }

/** Address and name of an account that is being made. */
export function WhoIsNew({
  errors,
  email,
  name,
}: Tried & { readonly email: string; readonly name: string }) {
  return (
    <>
      <FormField
        name="email"
        label="Email address"
        type="email"
        autoComplete="username"
        error={errorAt(errors, 'email')}
        value={email}
      />
      <FormField
        name="name"
        label="Name (optional)"
        type="text"
        autoComplete="name"
        error={null}
        value={name}
      />
    </>
  )
}

export function NewPassword({ errors, hint }: Tried & { readonly hint: string }) {
  return (
    <FormField
      name="password"
      label="Password"
      type="password"
      autoComplete="new-password"
      hint={hint}
      error={errorAt(errors, 'password')}
    />
  )
}
