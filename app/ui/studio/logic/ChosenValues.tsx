import { useState } from 'react'
import type { JsonScalar } from '../../../core/json.ts'
import { valueFrom } from '../../../core/logic/clause-edits.ts'
import type { Subject } from '../../../core/logic/subject.ts'

/** Several values: ticked where they are offered, else written with commas between them. */
export function ChosenValues({
  values,
  subject,
  onChange,
}: {
  readonly values: readonly JsonScalar[]
  readonly subject: Subject | null
  readonly onChange: (values: readonly JsonScalar[]) => void
}) {
  const type = subject?.type ?? 'any'
  const choices = subject?.choices ?? []
  const [text, setText] = useState(values.join(', '))
  if (choices.length === 0)
    return (
      <input
        aria-label="Values, with commas between them"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onChange(event.target.value.split(',').flatMap((each) => valueFrom(each, { type }) ?? []))
        }}
      />
    )
  const isChosen = (value: JsonScalar) => values.some((each) => String(each) === String(value))
  const unlisted = values
    .filter((value) => !choices.some((choice) => String(choice.value) === String(value)))
    .map((value) => ({ value, label: `${String(value)} (not offered)` }))
  return (
    <fieldset className="clause-values">
      <legend className="visually-hidden">Values</legend>
      {[...choices, ...unlisted].map(({ value, label }) => (
        <label key={String(value)}>
          <input
            type="checkbox"
            checked={isChosen(value)}
            onChange={() =>
              onChange(
                isChosen(value)
                  ? values.filter((each) => String(each) !== String(value))
                  : [...values, value],
              )
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
