import type { ReactNode } from 'react'
import { EDIT_FIELD } from '#app/core/response/form/field-names.ts'

/** Changes the page instead of leaving it; `edit` as `editValue` writes it. */
export function EditButton({
  edit,
  look,
  children,
}: {
  readonly edit: string
  readonly look: 'plain' | 'quiet'
  readonly children: ReactNode
}) {
  return (
    <button
      type="submit"
      name={EDIT_FIELD}
      value={edit}
      className={`button ${look}`}
      formNoValidate
    >
      {children}
    </button>
  )
}
