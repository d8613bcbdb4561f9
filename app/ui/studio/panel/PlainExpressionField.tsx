import { expressionSlip } from '../../../core/drafting/properties/expression-slip.ts'

/** An expression as SurveyJS writes it, with what is plainly wrong with it below. */
export function PlainExpressionField({
  id,
  describedBy,
  value,
  onChange,
  kind,
}: {
  readonly id: string
  readonly describedBy: string | undefined
  readonly value: string
  readonly onChange: (text: string) => void
  readonly kind: 'condition' | 'value'
}) {
  const slip = expressionSlip(value)
  return (
    <>
      <textarea
        id={id}
        className="panel-code"
        rows={2}
        spellCheck={false}
        value={value}
        placeholder={kind === 'condition' ? "{question1} = 'yes'" : '{question1} + {question2}'}
        aria-invalid={slip !== null || undefined}
        aria-describedby={slip === null ? describedBy : `${id}-slip`}
        onChange={({ target }) => onChange(target.value)}
      />
      {slip !== null && (
        <p id={`${id}-slip`} className="panel-error">
          {slip}
        </p>
      )}
    </>
  )
}
