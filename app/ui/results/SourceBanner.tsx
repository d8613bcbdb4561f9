import type { ResponseSource } from '#app/core/response/answer.ts'

type Props = { readonly source: ResponseSource; readonly slug: string }

/** Nobody may mistake rebuilt rows or tests for what people said. */
export function SourceBanner({ source, slug }: Props) {
  if (source === 'live') return null
  return (
    <aside className="banner" aria-label="What these numbers are">
      <p>
        <strong>{TITLES[source]}</strong>
        {WORDS[source]}
      </p>
      <p>
        <a href={`/results/${slug}`}>See the answers given here</a>
      </p>
    </aside>
  )
}

type Other = Exclude<ResponseSource, 'live'>

const TITLES: Readonly<Record<Other, string>> = {
  reconstruction: 'Rebuilt data',
  practice: 'Practice',
  import: 'Imported answers',
}

const WORDS: Readonly<Record<Other, string>> = {
  reconstruction: 'A program made these rows to give the published figures. Nobody gave them.',
  practice: 'These answers are tests and never counted.',
  import: 'These answers were collected elsewhere and are never added to the answers given here.',
}
