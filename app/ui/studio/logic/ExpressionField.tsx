import { useId } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'

/**
 * One expression of a draft: as sentences where it is a condition that sentences can say, else as
 * text. What nobody edits is never written anew; an emptied field calls back with ''.
 */
export function ExpressionField({
  value,
  onChange,
  label,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly kind: 'condition' | 'value'
  /** Where the expression stands in the draft: decides what it may read, as `{row.price}`. */
  readonly at: Pointer
  /** What the field is called; said with each of its controls. */
  readonly label: string
}) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} value={value} onChange={(event) => onChange(event.target.value)} rows={2} />
    </div>
  )
}
