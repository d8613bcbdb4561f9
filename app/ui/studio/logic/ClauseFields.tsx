import { aboutSubject, withOperator } from '../../../core/logic/clause-edits.ts'
import { clauseInWords, operatorInWords } from '../../../core/logic/sentence-in-words.ts'
import { CLAUSE_OPERATORS, type Clause } from '../../../core/logic/sentence.ts'
import { operatorsFor, subjectNamed, type Subject } from '../../../core/logic/subject.ts'
import { OperandField } from './OperandField.tsx'

/** One statement: a question, what is said of it, and a value that it may have. */
export function ClauseFields({
  clause,
  subjects,
  onChange,
  onRemove,
}: {
  readonly clause: Clause
  readonly subjects: readonly Subject[]
  readonly onChange: (clause: Clause) => void
  readonly onRemove: () => void
}) {
  const known = subjectNamed(subjects, clause.reads)
  const type = known?.type ?? 'any'
  const offered = operatorsFor(known ?? { type, choices: [] })
  const operators = offered.includes(clause.operator) ? offered : [clause.operator, ...offered]
  return (
    <div className="clause">
      <select
        aria-label="Question"
        value={known?.reads ?? clause.reads}
        onChange={(event) => {
          const subject = subjectNamed(subjects, event.target.value)
          if (subject !== null) onChange(aboutSubject(clause, subject))
        }}
      >
        {known === null && <option value={clause.reads}>{clause.reads} (not in the survey)</option>}
        {subjects.map(({ reads, label }) => (
          <option key={reads} value={reads}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Comparison"
        value={clause.operator}
        onChange={(event) => {
          const operator = CLAUSE_OPERATORS.find((each) => each === event.target.value)
          if (operator !== undefined) onChange(withOperator(clause, operator))
        }}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {operatorInWords(operator, type)}
          </option>
        ))}
      </select>
      <OperandField
        key={`${clause.reads} ${clause.operator}`}
        clause={clause}
        subject={known}
        subjects={subjects}
        onChange={(operand) => onChange({ ...clause, operand })}
      />
      <button
        type="button"
        className="tool-button"
        aria-label={`Remove: ${clauseInWords(clause, subjects)}`}
        onClick={onRemove}
      >
        Remove
      </button>
    </div>
  )
}
