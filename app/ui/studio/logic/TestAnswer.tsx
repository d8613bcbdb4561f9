import { useId } from 'react'
import { listIn, type Json } from '../../../core/json.ts'
import type { Subject } from '../../../core/logic/subject.ts'
import { equalValues } from '../../../core/expression/compare.ts'
import { evaluate } from '../../../core/expression/evaluate.ts'
import type { Answers } from '../../../core/response/answer.ts'

/** One answer, as the question takes it. */
export function TestAnswer({
  subject,
  answers,
  onAnswer,
}: {
  readonly subject: Subject
  readonly answers: Answers
  readonly onAnswer: (value: Json | undefined) => void
}) {
  const id = useId()
  const { label, type, choices, reads } = subject
  const value = evaluate({ kind: 'variable', path: reads.split('.') }, answers)
  if (type === 'many') {
    const chosen = listIn(value)
    return (
      <fieldset className="clause-values">
        <legend>{label}</legend>
        {choices.map(({ value: each, label: words }) => (
          <label key={String(each)}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={() => {
                const next = chosen.includes(each)
                  ? chosen.filter((other) => other !== each)
                  : [...chosen, each]
                onAnswer(next.length === 0 ? undefined : next)
              }}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
    )
  }
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {choices.length > 0 ? (
        <select
          id={id}
          value={choices.findIndex((choice) => equalValues(choice.value, value))}
          onChange={(event) => onAnswer(choices[Number(event.target.value)]?.value)}
        >
          <option value={-1}>not answered</option>
          {choices.map(({ value: each, label: words }, index) => (
            <option key={String(each)} value={index}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={type === 'date' ? 'date' : type === 'number' ? 'number' : 'text'}
          value={typeof value === 'string' || typeof value === 'number' ? value : ''}
          onChange={(event) => {
            const typed = event.target.value
            onAnswer(typed === '' ? undefined : type === 'number' ? Number(typed) : typed)
          }}
        />
      )}
    </div>
  )
}
