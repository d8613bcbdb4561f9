import type { ToplineTable } from '#app/core/results/topline-answers.ts'
import { printCount, printShare } from './printed-topline.ts'
import { SHARE_CAPTION } from './topline-words.ts'

type Props = {
  readonly tables: readonly ToplineTable[]
  readonly caption: string
  readonly locale: string
}

/** Rows of one question beside each other; scrolls within itself where the screen is narrow. */
export function ToplineGrid({ tables, caption, locale }: Props) {
  const [first] = tables.filter(({ n }) => n !== null)
  if (first === undefined) return null
  const tellsNoAnswer = tables.some(({ noAnswer }) => noAnswer !== null)
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="topline-table topline-grid">
        <caption>
          <span className="visually-hidden">{caption}. </span>
          {SHARE_CAPTION}
        </caption>
        <thead>
          <tr>
            <td />
            {first.answers.map(({ label, role }, index) => (
              <th key={index} scope="col">
                <span lang={locale} dir="auto">
                  {label}
                </span>
                {role === 'declined' && ' (people)'}
              </th>
            ))}
            <th scope="col">Chose an answer</th>
            {tellsNoAnswer && <th scope="col">No answer (people)</th>}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ label, n, answers, noAnswer, isSmall }, index) => (
            <tr key={index}>
              <th scope="row">
                <span lang={locale} dir="auto">
                  {label}
                </span>
                {n !== null && isSmall && ' (small base)'}
              </th>
              {answers.map(({ role, count }, place) => (
                <td key={place}>
                  {role === 'declined' ? printCount(count) : printShare(count, n)}
                </td>
              ))}
              <td>{printCount(n)}</td>
              {tellsNoAnswer && <td>{printCount(noAnswer)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
