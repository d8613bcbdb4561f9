import type { FormError } from '../../layout/FormErrors.tsx'
import { TextField } from '../collect/TextField.tsx'

type Props = { readonly label: string; readonly errors: readonly FormError[] }

/** A new password; what was typed before is never shown again. */
export function PasswordField({ label, errors }: Props) {
  return (
    <TextField
      name="password"
      label={label}
      hint="At least 8 characters. Tell it by another way than the link."
      type="password"
      value=""
      errors={errors}
    />
  )
}
