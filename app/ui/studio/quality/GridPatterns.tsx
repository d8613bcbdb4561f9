import type { PresentedQuality } from '#app/core/results/presented-quality.ts'
import { NO_VALUE, printNumber, printWholePercent } from '../../charts/printed.ts'
import { TableScroll } from '../tables/TableScroll.tsx'
import { printFigure } from './quality-words.ts'

type Props = { readonly grids: PresentedQuality['grids']; readonly locale: string }

/** How people went through questions with the same answers one under the other. */
export function GridPatterns({ grids, locale }: Props) {
  return (
    <section className="table-section" aria-labelledby="patterns">
      <h2 id="patterns">Patterns in grids</h2>
      <TableScroll kind="quality" label="Patterns in grids">
        <table>
          <thead>
            <tr>
              <th scope="col">Grid</th>
              <th scope="col">Rows</th>
              <th scope="col">People</th>
              <th scope="col">Same answer in every row</th>
              <th scope="col">Longest run, mean</th>
              <th scope="col">Variability, mean SD</th>
              <th scope="col">Rows without an answer</th>
            </tr>
          </thead>
          <tbody>
            {grids.map((grid) => (
              <tr key={`${grid.question} ${grid.column ?? ''}`}>
                <th scope="row">
                  <span lang={locale} dir="auto">
                    {grid.label}
                  </span>
                  {grid.column !== null && ` (${grid.column})`}
                </th>
                <td>{printNumber(grid.rows)}</td>
                <td>{printNumber(grid.people)}</td>
                <td>{printNumber(grid.straightLined)}</td>
                <td>{printFigure(grid.longstring)}</td>
                <td>{printFigure(grid.variability)}</td>
                <td>
                  {grid.itemNonResponse === null
                    ? NO_VALUE
                    : printWholePercent(100 * grid.itemNonResponse)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
