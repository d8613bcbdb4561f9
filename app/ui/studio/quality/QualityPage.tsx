import type { PresentedQuality } from '#app/core/results/presented-quality.ts'
import { printNumber } from '../../charts/printed.ts'
import { GridPatterns } from './GridPatterns.tsx'
import { ListedResponses } from './ListedResponses.tsx'
import { matchSentence, paceSentences } from './quality-words.ts'

export type QualityView = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly quality: PresentedQuality
}

/** How responses look beside each other; what becomes of them is the researcher's to say. */
export function QualityPage({ page }: { readonly page: QualityView }) {
  const { slug, title, locale, quality } = page
  return (
    <div className="studio tables">
      <div>
        <h1>Responses beside each other</h1>
        <p className="lead" lang={locale} dir="auto">
          {title}
        </p>
        <p className="share-back">
          <a className="own-survey-link" href={`/studio/surveys/${slug}/tables`}>
            Tables
          </a>
        </p>
      </div>
      <p>
        {printNumber(quality.conspicuous)} of {printNumber(quality.people)} people have a quality
        flag or stand out beside the others. It asks for a look; it proves nothing, and nobody is
        left out by it.
      </p>
      <section className="table-section" aria-labelledby="pace">
        <h2 id="pace">Pace</h2>
        {paceSentences(quality).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section className="table-section" aria-labelledby="match">
        <h2 id="match">Likeness</h2>
        <p>{matchSentence(quality)}</p>
      </section>
      {quality.grids.length > 0 && <GridPatterns grids={quality.grids} locale={locale} />}
      <ListedResponses quality={quality} />
      <p className="table-same">
        <a className="own-survey-link" href={`/api/v1/surveys/${slug}/quality?lang=${locale}`}>
          The same numbers as JSON
        </a>
      </p>
    </div>
  )
}
