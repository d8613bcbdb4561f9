import type { ToplineTable } from '#app/core/results/topline-answers.ts'
import { NO_VALUE, printMean } from '../../charts/printed.ts'
import { printCount } from './printed-topline.ts'

type Props = {
  readonly tables: readonly ToplineTable[]
  readonly caption: string
  readonly locale: string
}

/** Scrolls within itself where the screen is narrow. */
export function ToplineNumbers({ tables, caption, locale }: Props) {
  const hasParts = tables.some(({ label }) => label !== '')
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="topline-table topline-grid">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {hasParts && <td />}
            <th scope="col">Mean</th>
            <th scope="col">Standard deviation</th>
            <th scope="col">People</th>
            <th scope="col">No answer</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ label, n, mean, sd, noAnswer, isSmall }, index) => (
            <tr key={index}>
              {hasParts && (
                <th scope="row" lang={locale} dir="auto">
                  {label}
                </th>
              )}
              <td>{mean === null ? NO_VALUE : printMean(mean)}</td>
              <td>{sd === null ? NO_VALUE : printMean(sd)}</td>
              <td>
                {printCount(n)}
                {n !== null && isSmall && ' (small base)'}
              </td>
              <td>{printCount(noAnswer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
