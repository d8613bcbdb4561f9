import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import { NO_VALUE, printCoefficient, printWeighted } from '../../charts/printed.ts'
import { BaseCell } from './BaseCell.tsx'
import { ShareCell } from './ShareCell.tsx'
import type { Chosen } from './tables-view.ts'

type Props = {
  readonly tables: readonly PresentedCrosstab[]
  readonly ranges: Chosen['ranges']
  readonly locale: string
}

/** A line for each row of a grid, its answers side by side, percent of those who answered the row. */
export function GridRows({ tables, ranges, locale }: Props) {
  const answers = tables[0]?.rows.values ?? []
  const isWeighted = tables[0]?.method.weighting !== 'none'
  const hasMeans = tables.some(({ total }) => total !== null && total.mean !== null)
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Base, people</th>
          {isWeighted && <th scope="col">Base, weighted</th>}
          {answers.map(({ value, label }) => (
            <th key={String(value)} scope="col">
              <span lang={locale} dir="auto">
                {label}
              </span>
            </th>
          ))}
          {hasMeans && <th scope="col">Mean</th>}
        </tr>
      </thead>
      <tbody>
        {tables.map(({ rows, total }) => (
          <tr key={rows.id}>
            <th scope="row">
              <span lang={locale} dir="auto">
                {rows.label}
              </span>
            </th>
            <BaseCell people={total?.base.people ?? 0} />
            {isWeighted && <td>{printWeighted(total?.base.weighted ?? 0)}</td>}
            {answers.map(({ value }, place) => (
              <ShareCell
                key={String(value)}
                cell={total?.cells[place]}
                percent="column"
                ranges={ranges}
              />
            ))}
            {hasMeans && (
              <td>{total?.mean?.mean == null ? NO_VALUE : printCoefficient(total.mean.mean)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </>
  )
}
