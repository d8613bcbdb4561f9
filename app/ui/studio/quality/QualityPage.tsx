import type { PresentedQuality } from '#app/core/results/presented-quality.ts'
import { GridPatterns } from './GridPatterns.tsx'
import { ListedResponses } from './ListedResponses.tsx'
import { conspicuousSentence, matchSentence, paceSentences } from './quality-words.ts'

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
      {quality.people === 0 ? <NobodyYet /> : <Compared page={page} />}
      <p className="table-same">
        <a className="own-survey-link" href={`/api/v1/surveys/${slug}/quality?lang=${locale}`}>
          The same numbers as JSON
        </a>
      </p>
    </div>
  )
}

function NobodyYet() {
  return (
    <div className="empty">
      <h2>No responses yet</h2>
      <p>
        Once people have answered, this page shows who was fast, who gave the same answer down a
        grid, and whose answers are like somebody else’s.
      </p>
    </div>
  )
}

function Compared({ page: { slug, quality, locale } }: { readonly page: QualityView }) {
  return (
    <>
      <p>{conspicuousSentence(quality)}</p>
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
      <ListedResponses slug={slug} quality={quality} />
    </>
  )
}
