import type { FindingProps } from './FindingFrame.tsx'
import { Reading } from './Reading.tsx'

export function PublishedReading({ finding, context }: FindingProps) {
  const { published } = finding
  const { earlier, locale } = context.page
  // What is asked here first has nothing to stand beside.
  if (published.figure === '') return null
  return (
    <Reading
      tone="published"
      label="Published"
      figure={published.figure}
      figureKind={published.percent === null && published.score === null ? 'words' : 'number'}
    >
      {earlier !== null && (
        <>
          <p>{earlier.authors}</p>
          <p lang={locale} dir="auto">
            {earlier.sample}
          </p>
        </>
      )}
    </Reading>
  )
}
