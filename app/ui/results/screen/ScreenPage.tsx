import { Fragment } from 'react'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { Turn } from '#app/core/results/slides.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { QrCode } from '#app/ui/respondent/QrCode.tsx'
import { printNumber } from '../../charts/printed.ts'
import { Received } from '../Received.tsx'
import { Waiting } from '../Waiting.tsx'
import { watchedPage } from '../watched.ts'
import type { Figures } from './screen-address.ts'
import { ScreenBar } from './ScreenBar.tsx'
import { SlideView } from './SlideView.tsx'

export type ScreenView = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly turn: Turn
  /** How many there are to turn to. */
  readonly count: number
  readonly figures: Figures
  /** Of the screen in another language than the survey's own; null: in that. */
  readonly lang: string | null
  /** Where people answer; null while nobody can. */
  readonly answerAt: string | null
}

/** Results for a room: one thing at a time, large, with the way to answer always in sight. */
export function ScreenPage(view: ScreenView) {
  const { page, results, turn, answerAt } = view
  const { release, responses } = results
  const stream = `/api/v1/surveys/${page.slug}/live?lang=${page.locale}`
  const watched = {
    ...watchedPage(results, [{ address: stream, release, responses }]),
    said: saidOf(view),
  }
  const isCover = turn.slide === null
  return (
    <main id="main" className="screen" tabIndex={-1} data-watched={JSON.stringify(watched)}>
      <header className="screen-head">
        <h1 lang={page.locale} dir="auto">
          {page.title}
        </h1>
        <p className="screen-received">
          <strong>
            <Received received={results.received} />
          </strong>{' '}
          answered
        </p>
      </header>
      <div className={isCover ? 'screen-stage screen-cover' : 'screen-stage'}>
        {isCover ? (
          <Cover view={view} />
        ) : (
          <SlideView view={view} slide={turn.slide} place={turn.place ?? 1} />
        )}
        {!isCover && answerAt !== null && <Answer answerAt={answerAt} size="small" />}
      </div>
      <ScreenBar view={view} />
      <p className="visually-hidden" role="status" data-announced="" data-still="" />
    </main>
  )
}

function Cover({ view: { page, results, answerAt } }: { readonly view: ScreenView }) {
  return (
    <>
      {results.release === null && (
        <Waiting results={results} slug={page.slug} isOpen={page.isOpen} />
      )}
      {answerAt === null ? (
        <p className="screen-closed">This survey takes no answers now.</p>
      ) : (
        <Answer answerAt={answerAt} size="large" />
      )}
    </>
  )
}

function Answer({
  answerAt,
  size,
}: {
  readonly answerAt: string
  readonly size: 'small' | 'large'
}) {
  return (
    <aside className={`screen-answer screen-answer-${size}`} aria-label="Answer the survey">
      <QrCode text={answerAt} label="QR code that opens the survey" />
      <p>
        Answer at <a href={answerAt}>{inParts(answerAt.replace(/^https?:\/\//, ''))}</a>
      </p>
    </aside>
  )
}

/** An address goes over several lines at its slashes, before it does within a word. */
const inParts = (address: string) =>
  address.split(/(?=\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))

function saidOf({ turn: { place, slide }, count, results, figures }: ScreenView): string {
  const { release, responses } = results
  const where = place === null ? 'Cover' : `${place} of ${count}`
  const what = slide?.title ?? ''
  const shown =
    release === null ? '' : `Release ${release}: ${printNumber(responses)} responses shown`
  return [where, what, slide !== null && figures === 'hidden' ? 'Figures are hidden' : shown]
    .filter((part) => part !== '')
    .join('. ')
}
