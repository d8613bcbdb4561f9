import type { PublicResults } from '#app/core/results/public-results.ts'
import { QuestionBlock } from './QuestionBlock.tsx'

type Props = { readonly results: PublicResults; readonly locale: string }

export function QuestionsSection({ results, locale }: Props) {
  const isWaiting = results.source === 'live' && results.release === null
  return (
    <section id="questions" className="section" aria-labelledby="questions-heading">
      <h2 id="questions-heading">Questions</h2>
      {isWaiting ? (
        <p className="questions-waiting">
          The answers to each question appear with the first release, at {results.firstReleaseAt}{' '}
          responses.
        </p>
      ) : (
        results.variables.map((variable) => (
          <QuestionBlock key={variable.id} variable={variable} results={results} locale={locale} />
        ))
      )}
    </section>
  )
}
