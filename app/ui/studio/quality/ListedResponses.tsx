import type { PresentedQuality } from '#app/core/results/presented-quality.ts'
import { NO_VALUE, printNumber, printWholePercent } from '../../charts/printed.ts'
import { TableScroll } from '../tables/TableScroll.tsx'
import { printFigure, printMinutes, reasonsOf } from './quality-words.ts'

type Props = { readonly slug: string; readonly quality: PresentedQuality }

/** Those who stand out most, each with the way to its page, where it can be left out. */
export function ListedResponses({ slug, quality }: Props) {
  const { responses, conspicuous, match } = quality
  if (responses.length === 0) return null
  const isAlike = (largest: number | null) =>
    match.kind === 'compared' && largest !== null && largest >= match.from
  return (
    <section className="table-section" aria-labelledby="responses">
      <h2 id="responses">Responses that stand out</h2>
      {responses.length < conspicuous && (
        <p>The {printNumber(responses.length)} that stand out most, the newest first.</p>
      )}
      <TableScroll kind="quality" label="Responses that stand out">
        <table>
          <thead>
            <tr>
              <th scope="col">Response</th>
              <th scope="col" className="words">
                Why
              </th>
              <th scope="col">Minutes</th>
              <th scope="col">Of the median</th>
              <th scope="col">Least variability in a grid</th>
              <th scope="col">Likest other</th>
            </tr>
          </thead>
          <tbody>
            {responses.map((response) => (
              <tr key={response.id}>
                <th scope="row">
                  <a href={`/studio/surveys/${slug}/responses/${response.id}`}>
                    <code>{response.id}</code>
                  </a>
                </th>
                <td className="words">{reasonsOf(response, isAlike(response.largestMatch))}</td>
                <td>{printMinutes(response.minutes)}</td>
                <td>
                  {response.speed === null
                    ? NO_VALUE
                    : printWholePercent(100 * response.speed.ratio)}
                </td>
                <td>{printFigure(leastVariability(response))}</td>
                <td>
                  {response.largestMatch === null
                    ? NO_VALUE
                    : printWholePercent(100 * response.largestMatch)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

function leastVariability({ grids }: PresentedQuality['responses'][number]): number | null {
  const known = grids.flatMap(({ variability }) => variability ?? [])
  return known.length === 0 ? null : Math.min(...known)
}
