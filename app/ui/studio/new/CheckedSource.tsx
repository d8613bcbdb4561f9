import { printNumber } from '../../charts/printed.ts'
import type { CheckedView } from './new-survey-view.ts'

/** More are shown in the studio, each at its place. */
const MOST_SHOWN = 50

/** What was found in a source, before anything of it is kept. */
export function CheckedSource({ checked }: { readonly checked: CheckedView }) {
  const { title, pages, questions, minutes, languages, problems } = checked
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <section className="checked-source" id="checked" aria-labelledby="checked-heading">
      <h3 id="checked-heading">{headingFor(errors, problems.length)}</h3>
      {questions > 0 && (
        <ul className="facts">
          <li dir="auto">{title}</li>
          <li>{`${printNumber(pages)} ${pages === 1 ? 'page' : 'pages'}`}</li>
          <li>{`${printNumber(questions)} ${questions === 1 ? 'question' : 'questions'}`}</li>
          <li>{minutes === 1 ? 'About a minute' : `About ${minutes} minutes`}</li>
          {languages.length > 1 && <li>{`${languages.length} languages`}</li>}
        </ul>
      )}
      {problems.length > 0 && (
        <ol className="source-problems">
          {problems.slice(0, MOST_SHOWN).map(({ pointer, code, severity, message }) => (
            <li key={`${pointer} ${code} ${message}`}>
              <span className={`severity severity-${severity}`}>
                {severity === 'error' ? 'Error' : 'Warning'}
              </span>{' '}
              {message} <code>{pointer === '' ? 'the whole survey' : pointer}</code>
            </li>
          ))}
        </ol>
      )}
      {problems.length > MOST_SHOWN && (
        <p>And {printNumber(problems.length - MOST_SHOWN)} more, which are shown in the draft.</p>
      )}
      {errors > 0 && (
        <p>It can be saved as it is. Errors keep it from being published until they are mended.</p>
      )}
    </section>
  )
}

function headingFor(errors: number, all: number): string {
  if (all === 0) return 'It can be published as it is'
  const warnings = all - errors
  const parts = [
    ...(errors === 0 ? [] : [errors === 1 ? '1 error' : `${printNumber(errors)} errors`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${printNumber(warnings)} warnings`]),
  ]
  return `Found: ${parts.join(' and ')}`
}
