import { EDIT_FIELD } from '#app/core/response/form/field-names.ts'
import type { EditView } from './view.ts'

/** Posts the page as it stands, and comes back to it changed. */
export function EditButton({
  view,
  weight,
  id,
  describedBy,
}: {
  readonly view: EditView
  readonly weight: 'plain' | 'quiet'
  readonly id?: string
  readonly describedBy?: string | undefined
}) {
  return (
    <button
      type="submit"
      id={id}
      name={EDIT_FIELD}
      value={view.edit}
      className={`button ${weight}`}
      formNoValidate
      aria-describedby={describedBy}
    >
      {view.text}
      {view.about !== null && <span className="hidden">: {view.about}</span>}
    </button>
  )
}
