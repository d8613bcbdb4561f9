import type { PresentedSummary } from '#app/core/results/presented-summary.ts'
import { REBUILT_SENTENCE } from '../../results/words.ts'
import { intervalSentence, SIGNED_IN_SENTENCE, weightingSentence } from './method-sentences.ts'

/** How the numbers of one question were made. */
export function SummaryMethod({ summary }: { readonly summary: PresentedSummary }) {
  const { method, bases, flagged, constructed } = summary
  return (
    <p className="table-method">
      {constructed ? REBUILT_SENTENCE : intervalSentence(method.interval)}{' '}
      {weightingSentence(method, bases.substantive.people, flagged)} {SIGNED_IN_SENTENCE}
    </p>
  )
}
