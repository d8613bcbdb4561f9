import type { PublicResults } from '#app/core/results/public-results.ts'
import { printNumber } from '../charts/printed.ts'
import { Received } from './Received.tsx'

type Props = {
  readonly results: PublicResults
  readonly slug: string
  readonly isOpen: boolean
}

/** Before the first release: how far it is, and no other number. */
export function Waiting({ results, slug, isOpen }: Props) {
  const { received, firstReleaseAt } = results
  return (
    <section className="waiting" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">
        <Received received={received} /> received, first results at {printNumber(firstReleaseAt)}
      </h2>
      <label htmlFor="waiting-progress">Answers on the way to the first results</label>
      <progress
        id="waiting-progress"
        data-received=""
        max={firstReleaseAt}
        value={Math.min(received, firstReleaseAt)}
      />
      <p>
        Until then no number is shown, so that nobody can read off what one person said.{' '}
        {isOpen ? <a href={`/s/${slug}`}>Answer the survey</a> : 'The survey is closed.'}
      </p>
    </section>
  )
}
