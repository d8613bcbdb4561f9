import type { PresentedCell } from '#app/core/results/presented-crosstab.ts'
import {
  NO_VALUE,
  printCoefficient,
  printNumber,
  printRange,
  printWholePercent,
} from '../../charts/printed.ts'
import { Letters } from './Letters.tsx'
import type { Chosen } from './tables-view.ts'

type Props = Pick<Chosen, 'percent' | 'ranges'> & { readonly cell: PresentedCell | undefined }

const SHARES = { column: 'percent', row: 'rowPercent', total: 'totalPercent' } as const

/** About what a standard normal deviate exceeds once in twenty. */
const MARKED = 2

/** A share, the columns that it exceeds, and the people behind it; a dash on an empty base. */
export function ShareCell({ cell, percent, ranges }: Props) {
  const share = cell?.[SHARES[percent]] ?? null
  if (cell === undefined || share === null) return <td>{NO_VALUE}</td>
  return (
    <td>
      <span className="share">{printWholePercent(share)}</span>
      <Letters letters={cell.letters} />
      {ranges === 'shown' && percent === 'column' && cell.ci !== null && (
        <span className="cell-range">{printRange(cell.ci)}</span>
      )}
      {cell.residual != null && (
        <span className="cell-residual">
          {Math.abs(cell.residual) > MARKED && (
            <span aria-hidden="true">{cell.residual > 0 ? '▲ ' : '▼ '}</span>
          )}
          <span className="visually-hidden">, adjusted residual </span>
          {printCoefficient(cell.residual)}
        </span>
      )}
      {cell.count !== null && (
        <span className="cell-count">
          {printNumber(cell.count)}
          <span className="visually-hidden">{cell.count === 1 ? ' person' : ' people'}</span>
        </span>
      )}
    </td>
  )
}
