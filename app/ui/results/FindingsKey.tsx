import type { ReactNode } from 'react'
import {
  liveLabel,
  liveWordsWithStart,
  isAnythingLive,
  mayExpectLive,
  type PageContext,
} from './finding-context.ts'
import { Swatch, type ReadingTone } from './Reading.tsx'
import { RANGE_NOTE, REBUILT_SENTENCE } from './words.ts'

type Props = {
  readonly context: PageContext
  readonly rebuiltPage: 'linked' | 'none'
}

/** What the columns mean, said once. */
export function FindingsKey({ context, rebuiltPage }: Props) {
  const { page, results, resultsBase } = context
  const authors = page.earlier?.authors
  return (
    <dl className="findings-key">
      {isAnythingPublished(context) && (
        <Entry tone="published" term="Published">
          {authors === undefined ? 'What was printed.' : `What ${authors} printed.`}
        </Entry>
      )}
      {page.rebuilt !== null && (
        <Entry tone="rebuilt" term="Rebuilt">
          {REBUILT_SENTENCE}{' '}
          {results.source !== 'reconstruction' && rebuiltPage === 'linked' && (
            <a href={`${resultsBase}?source=reconstruction`}>See all rebuilt counts</a>
          )}
        </Entry>
      )}
      {mayExpectLive(context) && (
        <Entry tone="live" term={liveLabel(context)}>
          {liveWordsWithStart(context)}. {isAnythingLive(context) && RANGE_NOTE}
        </Entry>
      )}
    </dl>
  )
}

const isAnythingPublished = ({ page, results }: PageContext): boolean =>
  page.earlier !== null || results.findings.some(({ published }) => published.figure !== '')

type EntryProps = {
  readonly tone: ReadingTone
  readonly term: string
  readonly children: ReactNode
}

function Entry({ tone, term, children }: EntryProps) {
  return (
    <div>
      <dt>
        <Swatch tone={tone} />
        {term}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
