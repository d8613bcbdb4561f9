import type { PresentedSummary } from '#app/core/results/presented-summary.ts'
import {
  NO_VALUE,
  printNumber,
  printRange,
  printWeighted,
  printWholePercent,
} from '../../charts/printed.ts'
import { BaseCell } from './BaseCell.tsx'
import { NumberFigures } from './NumberFigures.tsx'
import { SummaryMethod } from './SummaryMethod.tsx'
import { TableCaption } from './TableCaption.tsx'
import { TableScroll } from './TableScroll.tsx'
import type { TablesView } from './tables-view.ts'

type Props = { readonly page: TablesView; readonly summary: PresentedSummary }

/** One question by itself. */
export function SummaryTable({ page, summary }: Props) {
  const { bases, values, numbers, constructed, method } = summary
  const isWeighted = method.weighting !== 'none'
  const empty = <td />
  return (
    <>
      <TableScroll kind="summary" label={summary.variable.label}>
        <table>
          <TableCaption page={page} summary={summary} />
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">People</th>
              {isWeighted && <th scope="col">Weighted</th>}
              <th scope="col">Percent</th>
              {!constructed && <th scope="col">95% range</th>}
            </tr>
          </thead>
          <tbody>
            <tr className="base-row">
              <th scope="row">Base</th>
              <BaseCell people={bases.substantive.people} />
              {isWeighted && <td>{printWeighted(bases.substantive.weighted)}</td>}
              {empty}
              {!constructed && empty}
            </tr>
            {values.map(({ value, label, count, weighted, percent, ci }) => (
              <tr key={String(value)}>
                <th scope="row">
                  <span lang={page.locale} dir="auto">
                    {label}
                  </span>
                </th>
                <td>{printNumber(count)}</td>
                {isWeighted && <td>{printWeighted(weighted)}</td>}
                <td className="share">{printWholePercent(percent)}</td>
                {!constructed && <td>{ci === null ? NO_VALUE : printRange(ci)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {numbers !== null && <NumberFigures numbers={numbers} hasRows={values.length > 0} />}
      <SummaryMethod summary={summary} />
    </>
  )
}
