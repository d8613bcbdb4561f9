import { useMemo, useState } from 'react'
import type { Definition } from '../../../core/definition/definition.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { appearanceOf, withAnswer } from '../../../core/logic/appearance.ts'
import type { Rule } from '../../../core/logic/rule.ts'
import type { Subject } from '../../../core/logic/subject.ts'
import { subjectsOf } from '../../../core/logic/subjects.ts'
import { planOf } from '../../../core/response/plan.ts'
import type { Answers } from '../../../core/response/answer.ts'
import { AppearanceList } from './AppearanceList.tsx'
import { TestAnswer } from './TestAnswer.tsx'

/** Answers given by hand to what rules read; beside it what they make appear, and why. */
export default function TestPanel({
  definition,
  document,
  rules,
}: {
  readonly definition: Definition
  readonly document: DraftDocument
  readonly rules: readonly Rule[]
}) {
  const [answers, setAnswers] = useState<Answers>({})
  const plan = useMemo(() => planOf(definition, {}), [definition])
  const subjects = useMemo(() => subjectsOf(document), [document])
  const asked = useMemo(() => subjectsRead(subjects, rules), [subjects, rules])
  const appearance = useMemo(() => appearanceOf(plan, answers, Date.now()), [plan, answers])

  return (
    <div className="logic-test">
      <form aria-label="Answers to try" onSubmit={(event) => event.preventDefault()}>
        {asked.length === 0 && <p className="form-hint">No rule reads an answer yet.</p>}
        {asked.map((subject) => (
          <TestAnswer
            key={subject.reads}
            subject={subject}
            answers={answers}
            onAnswer={(value) =>
              setAnswers(
                withAnswer(answers, pathOf(subject, plan.byName.has(subject.reads)), value),
              )
            }
          />
        ))}
        <button type="button" className="tool-button" onClick={() => setAnswers({})}>
          Clear the answers
        </button>
      </form>
      <AppearanceList appearance={appearance} subjects={subjects} />
    </div>
  )
}

/** A name may hold dots of its own. */
function pathOf({ reads }: Subject, isWholeName: boolean): readonly [string, ...string[]] {
  const [first = reads, ...rest] = isWholeName ? [reads] : reads.split('.')
  return [first, ...rest]
}

/** What can be answered, of what some rule reads. */
function subjectsRead(subjects: readonly Subject[], rules: readonly Rule[]): readonly Subject[] {
  const read = new Set(
    rules
      .filter(({ form }) => form !== 'text')
      .flatMap(({ reads }) => reads.map((path) => path.toLowerCase())),
  )
  return subjects.filter(
    ({ reads, type, pointer }) =>
      read.has(reads.toLowerCase()) &&
      type !== 'presence' &&
      !reads.endsWith('.length') &&
      !pointer.startsWith('/source/calculatedValues/'),
  )
}
