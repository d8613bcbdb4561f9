import type { PresentedColumn, PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import { NO_VALUE, printCoefficient, printWeighted } from '../../charts/printed.ts'
import { BaseCell } from './BaseCell.tsx'
import { Letters } from './Letters.tsx'
import { ShareCell } from './ShareCell.tsx'
import type { Chosen } from './tables-view.ts'

type Props = Pick<Chosen, 'percent' | 'ranges'> & {
  readonly crosstab: PresentedCrosstab
  readonly locale: string
  /** Of which row of a grid these are the answers. */
  readonly heading?: string
}

export function CrosstabBody({ crosstab, percent, ranges, locale, heading }: Props) {
  const { total, groups, rows, method } = crosstab
  const columns: readonly PresentedColumn[] = [
    ...(total === null ? [] : [total]),
    ...groups.flatMap((group) => group.columns),
  ]
  const isWeighted = method.weighting !== 'none'
  const hasMeans = columns.some(({ mean }) => mean !== null)
  return (
    <tbody>
      {heading !== undefined && (
        <tr className="grid-row">
          <th scope="rowgroup">
            <span lang={locale} dir="auto">
              {heading}
            </span>
          </th>
          <td colSpan={columns.length} />
        </tr>
      )}
      <tr className="base-row">
        <th scope="row">Base, people</th>
        {columns.map(({ base }, place) => (
          <BaseCell key={place} people={base.people} />
        ))}
      </tr>
      {isWeighted && (
        <>
          <tr className="base-row">
            <th scope="row">Base, weighted</th>
            {columns.map(({ base }, place) => (
              <td key={place}>{printWeighted(base.weighted)}</td>
            ))}
          </tr>
          <tr className="base-row">
            <th scope="row">Base, effective people</th>
            {columns.map(({ base }, place) => (
              <td key={place}>
                {base.effective === null ? NO_VALUE : printWeighted(base.effective)}
              </td>
            ))}
          </tr>
        </>
      )}
      {rows.values.map(({ value, label }, row) => (
        <tr key={String(value)}>
          <th scope="row">
            <span lang={locale} dir="auto">
              {label}
            </span>
          </th>
          {columns.map(({ cells }, place) => (
            <ShareCell key={place} cell={cells[row]} percent={percent} ranges={ranges} />
          ))}
        </tr>
      ))}
      {hasMeans && (
        <>
          <tr className="mean-row">
            <th scope="row">Mean</th>
            {columns.map(({ mean }, place) => (
              <td key={place}>
                {printScore(mean?.mean)}
                <Letters letters={mean?.letters ?? ''} />
                {ranges === 'shown' && mean?.ci && (
                  <span className="cell-range">
                    {printScore(mean.ci[0])} to {printScore(mean.ci[1])}
                  </span>
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Standard deviation</th>
            {columns.map(({ mean }, place) => (
              <td key={place}>{printScore(mean?.sd)}</td>
            ))}
          </tr>
        </>
      )}
    </tbody>
  )
}

const printScore = (value: number | null | undefined) =>
  value == null ? NO_VALUE : printCoefficient(value)
