import { printInstant, printNumber } from '../../charts/printed.ts'
import { SOURCE_WORDS } from '../words.ts'
import type { ToplineProps } from './ToplinePage.tsx'

/** Who asks, whose answers these are, and how to read the figures. */
export function ToplineFacts({
  page,
  results,
  numbers,
  group,
}: Pick<ToplineProps, 'page' | 'results' | 'numbers' | 'group'>) {
  return (
    <>
      <ul className="facts">
        <li>
          {page.operator === null
            ? 'A demonstration: nobody is named as asking'
            : `Asked by ${page.operator.name}`}
        </li>
        <li>
          <strong>{SOURCE_WORDS[results.source]}</strong>
        </li>
        <li>{counted(results, numbers)}</li>
        {group !== null && (
          <li>
            Group: <span lang={page.locale}>{group}</span>
          </li>
        )}
        {results.release !== null && results.releasedAt !== null && (
          <li>
            Release {printNumber(results.release)}, {printInstant(results.releasedAt)}
          </li>
        )}
        <li>Questionnaire version {printNumber(page.version)}</li>
      </ul>
      <p className="topline-legend">
        Every question as it is asked, in its order. Percentages are of those who chose an answer,
        rounded and not weighted, and may not add to 100; * is less than 0.5, – is not shown.
        Answers such as “don’t know” stand apart and are counted in people, as is who gave no
        answer.
      </p>
    </>
  )
}

function counted(
  { source, release, responses, received, firstReleaseAt }: ToplineProps['results'],
  numbers: ToplineProps['numbers'],
): string {
  if (source === 'reconstruction') return `${printNumber(responses)} rows`
  if (numbers === 'exact')
    return `${printNumber(responses)} responses, exact and as of now: only people of this survey see this`
  return release === null
    ? `${printNumber(received)} received; figures appear from ${firstReleaseAt} on`
    : `${printNumber(responses)} of ${printNumber(received)} responses`
}
