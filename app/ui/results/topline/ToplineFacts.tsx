import { printNumber } from '../../charts/printed.ts'
import { askedByWords, countedWords, LEGEND, releaseWords, sourceWords } from './topline-words.ts'
import type { ToplineProps } from './ToplinePage.tsx'

/** Who asks, whose answers these are, and how to read the figures. */
export function ToplineFacts({
  page,
  results,
  numbers,
  group,
}: Pick<ToplineProps, 'page' | 'results' | 'numbers' | 'group'>) {
  const release = releaseWords(results)
  return (
    <>
      <ul className="facts">
        <li>{askedByWords(page)}</li>
        <li>
          <strong>{sourceWords(results)}</strong>
        </li>
        <li>{countedWords(results, numbers)}</li>
        {group !== null && (
          <li>
            Group: <span lang={page.locale}>{group}</span>
          </li>
        )}
        {release !== null && <li>{release}</li>}
        <li>Questionnaire version {printNumber(page.version)}</li>
      </ul>
      <p className="topline-legend">{LEGEND}</p>
    </>
  )
}
