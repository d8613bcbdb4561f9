import type { PresentedVariable } from '#app/core/results/public-results.ts'
import type { ComparedSide } from '#app/core/results/shown-block.ts'
import { NO_VALUE, printNumber, printWholePercent } from '../charts/printed.ts'

type Props = {
  readonly sides: readonly [ComparedSide, ComparedSide]
  readonly locale: string
}

/** Answers to a question of each side, those of the same value in one row. */
export function ComparedVariables({ sides, locale }: Props) {
  const [first, second] = sides.map(({ measure }) =>
    measure.kind === 'variable' ? measure.variable : null,
  )
  if (first == null || second == null) return null
  const counted = [...first.values, ...second.values].filter(({ role }) => role !== 'declined')
  const rows = new Map(counted.toReversed().map(({ value, label }) => [value, label] as const))
  const order = [...new Set(counted.map(({ value }) => value))]
  const isHidden = first.base === null || second.base === null
  if (isHidden)
    return (
      <p className="held-back">
        One side has fewer than 30 answers, or all of them alike: not shown yet.
      </p>
    )
  const all = [first, second]
  return (
    <div
      className="table-scroll"
      role="group"
      aria-label={`Table: ${sides.map(({ label }) => label).join(' beside ')}`}
      tabIndex={0}
    >
      <table className="results-table">
        <caption lang={locale} dir="auto">
          {first.label === second.label ? first.label : `${first.label} / ${second.label}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Percent of those who chose an answer</th>
            {sides.map(({ label }, index) => (
              <th key={index} scope="col" lang={locale} dir="auto">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((value) => (
            <tr key={String(value)}>
              <th scope="row" lang={locale} dir="auto">
                {rows.get(value)}
              </th>
              {all.map((variable, index) => (
                <td key={index}>{shareOf(variable, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">People</th>
            {all.map(({ base }, index) => (
              <td key={index}>{printNumber(base?.substantive ?? 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type Value = PresentedVariable['values'][number]['value']

function shareOf({ values }: PresentedVariable, value: Value): string {
  const found = values.find((one) => one.value === value)
  return found === undefined ? NO_VALUE : printWholePercent(found.percent)
}
