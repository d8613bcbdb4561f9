import { expressionText } from '../../../core/expression/expression-text.ts'
import type { Expression } from '../../../core/expression/expression.ts'
import { sentenceInWords } from '../../../core/logic/sentence-in-words.ts'
import { sentenceOf } from '../../../core/logic/sentence-of.ts'
import type { Subject } from '../../../core/logic/subject.ts'
import type { Trace } from '../../../core/logic/trace.ts'

/** Each part of a condition, and whether it holds. */
export function TraceList({
  traces,
  subjects,
}: {
  readonly traces: readonly Trace[]
  readonly subjects: readonly Subject[]
}) {
  return (
    <ul className="trace">
      {traces.map(({ expression, holds, join, parts }, index) => (
        <li key={index} className={holds ? 'trace-true' : 'trace-false'}>
          <span>
            <strong>{holds ? 'True' : 'False'}:</strong>{' '}
            {join === null
              ? inWords(expression, subjects)
              : join === 'all'
                ? 'all of these'
                : 'any of these'}
          </span>
          {parts.length > 0 && <TraceList traces={parts} subjects={subjects} />}
        </li>
      ))}
    </ul>
  )
}

function inWords(expression: Expression, subjects: readonly Subject[]): string {
  const sentence = sentenceOf(expression, '')
  return sentence === null ? expressionText(expression) : sentenceInWords(sentence, subjects)
}
