import { useId, useState } from 'react'
import type { JsonScalar } from '../../../core/json.ts'
import { valueFrom } from '../../../core/logic/clause-edits.ts'
import type { Subject } from '../../../core/logic/subject.ts'

/** A value that is written: a number, a date or words, as the question takes them. */
export function TypedValue({
  value,
  subject,
  onChange,
}: {
  readonly value: JsonScalar
  readonly subject: Subject | null
  readonly onChange: (value: JsonScalar | null) => void
}) {
  const id = useId()
  const type = subject?.type ?? 'any'
  const [text, setText] = useState(value === null ? '' : String(value))
  const isWrong = text.trim() !== '' && valueFrom(text, { type }) === null
  return (
    <>
      <input
        aria-label="Value"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        type={type === 'date' && /^$|^\d{4}-\d\d-\d\d$/.test(text) ? 'date' : 'text'}
        inputMode={type === 'number' ? 'decimal' : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onChange(valueFrom(event.target.value, { type }))
        }}
      />
      {isWrong && (
        <span id={id} className="form-error">
          A number, such as 18 or 2.5
        </span>
      )}
    </>
  )
}
