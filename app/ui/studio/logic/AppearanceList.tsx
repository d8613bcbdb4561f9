import type { Appearance, QuestionAppearance } from '../../../core/logic/appearance.ts'
import type { Subject } from '../../../core/logic/subject.ts'
import { TraceList } from './TraceList.tsx'

/** The pages as somebody with these answers meets them; each question with its reasons. */
export function AppearanceList({
  appearance: { pages, screenOut },
  subjects,
}: {
  readonly appearance: Appearance
  readonly subjects: readonly Subject[]
}) {
  const shown = pages.flatMap(({ questions }) => questions.filter(({ isShown }) => isShown))
  const all = pages.flatMap(({ questions }) => questions)
  return (
    <div className="appearance">
      <p role="status">
        {shown.length} of {all.length} questions appear
        {screenOut?.holds === true ? ', and the survey ends early: screened out' : ''}.
      </p>
      <ol>
        {pages.map(({ name, label, isShown, questions }) => (
          <li key={name}>
            <p className="appearance-page">
              <strong>{label}</strong> <Verdict isShown={isShown} />
            </p>
            <ul>
              {questions.map((question) => (
                <li key={question.name}>
                  <QuestionLine question={question} subjects={subjects} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}

function QuestionLine({
  question: { label, isShown, because, demanded, locked },
  subjects,
}: {
  readonly question: QuestionAppearance
  readonly subjects: readonly Subject[]
}) {
  const line = (
    <>
      {label} <Verdict isShown={isShown} />
      {isShown && demanded === 'yes' && <span className="form-hint"> required</span>}
      {isShown && locked === 'yes' && <span className="form-hint"> can’t be changed</span>}
    </>
  )
  if (because.length === 0) return <p>{line}</p>
  return (
    <details>
      <summary>{line}</summary>
      <TraceList traces={because} subjects={subjects} />
    </details>
  )
}

const Verdict = ({ isShown }: { readonly isShown: boolean }) => (
  <span className={isShown ? 'verdict verdict-shown' : 'verdict'}>
    {isShown ? 'appears' : 'hidden'}
  </span>
)
