import { useState } from 'react'
import { operandOf, type Clause, type Operand } from '../../../core/logic/sentence.ts'
import type { Subject } from '../../../core/logic/subject.ts'
import { ChosenValue } from './ChosenValue.tsx'
import { ChosenValues } from './ChosenValues.tsx'
import { TypedValue } from './TypedValue.tsx'

/** What an answer is compared with: choices by their labels, a number, a date, words, an answer. */
export function OperandField({
  clause: { operator, operand },
  subject,
  subjects,
  onChange,
}: {
  readonly clause: Clause
  readonly subject: Subject | null
  readonly subjects: readonly Subject[]
  readonly onChange: (operand: Operand | null) => void
}) {
  const [against, setAgainst] = useState(operand?.kind === 'answer' ? 'answer' : 'value')
  const choices = subject?.choices ?? []
  switch (operandOf(operator)) {
    case 'nothing':
      return null
    case 'several':
      return (
        <ChosenValues
          values={operand?.kind === 'values' ? operand.values : []}
          subject={subject}
          onChange={(values) => onChange({ kind: 'values', values })}
        />
      )
    case 'one':
      break
  }
  if (against === 'answer' || operand?.kind === 'answer')
    return (
      <select
        aria-label="Answer to compare with"
        value={operand?.kind === 'answer' ? operand.reads : ''}
        onChange={(event) => {
          setAgainst(event.target.value === '' ? 'value' : 'answer')
          onChange(event.target.value === '' ? null : { kind: 'answer', reads: event.target.value })
        }}
      >
        <option value="">a value instead</option>
        {subjects.map(({ reads, label }) => (
          <option key={reads} value={reads}>
            the answer to “{label}”
          </option>
        ))}
      </select>
    )
  if (operand?.kind === 'values')
    return (
      <ChosenValues
        values={operand.values}
        subject={subject}
        onChange={(values) => onChange({ kind: 'values', values })}
      />
    )
  const value = operand?.value ?? null
  const compareWithAnswer = () => {
    setAgainst('answer')
    onChange(null)
  }
  if (choices.length > 0)
    return (
      <ChosenValue
        value={value}
        choices={choices}
        onChange={(chosen) => onChange({ kind: 'value', value: chosen })}
        onAnswer={compareWithAnswer}
      />
    )
  return (
    <span className="clause-value">
      <TypedValue
        value={value}
        subject={subject}
        onChange={(typed) => onChange(typed === null ? null : { kind: 'value', value: typed })}
      />
      <button type="button" className="tool-button" onClick={compareWithAnswer}>
        or an answer
      </button>
    </span>
  )
}
