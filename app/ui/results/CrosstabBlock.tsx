import { chartOfCrosstab } from '#app/core/charts/chart-of-crosstab.ts'
import type { PresentedColumn } from '#app/core/results/presented-crosstab.ts'
import type { ShownCrosstab } from '#app/core/results/shown-block.ts'
import { ChartAddress } from '../charts/ChartAddress.tsx'
import { ChartPictures } from '../charts/ChartPictures.tsx'
import { NO_VALUE, printNumber, printWholePercent } from '../charts/printed.ts'
import { chartAddress, type PageContext } from './finding-context.ts'

type Props = {
  readonly block: ShownCrosstab
  readonly context: PageContext
}

/** A question by a published break: percent of each column, with its base. */
export function CrosstabBlock({ block: { id, by, crosstab }, context }: Props) {
  const { locale } = context.page
  const { release } = context.results
  const { rows, total, groups, hidden, asOf } = crosstab
  const columns = groups.flatMap((group) => group.columns)
  const hiddenColumns = groups.reduce((sum, group) => sum + group.hiddenColumns, 0)
  const heading = (
    <h3 lang={locale} dir="auto">
      {rows.label}
      <span className="crosstab-by">{by}</span>
    </h3>
  )
  if (hidden !== null || columns.length === 0)
    return (
      <article className="crosstab">
        {heading}
        <p className="held-back">
          Too few answers for a table of groups: not shown yet. No group is shown from fewer than 30
          people.
        </p>
      </article>
    )
  const all = total === null ? columns : [total, ...columns]
  const hasLetters = columns.some(({ cells }) => cells.some(({ letters }) => letters !== ''))
  const hasHidden = columns.some(({ cells }) => cells.some(({ count }) => count === null))
  return (
    <article className="crosstab">
      {heading}
      <CrosstabChart crosstab={crosstab} by={by} locale={locale} />
      <div
        className="table-scroll"
        role="group"
        aria-label={`Table: ${rows.label}, ${by}`}
        tabIndex={0}
      >
        <table className="results-table">
          <caption className="visually-hidden" lang={locale} dir="auto">
            {rows.label}, {by}
          </caption>
          <thead>
            <tr>
              <th scope="col">Percent of each column</th>
              {all.map((column) => (
                <ColumnHead
                  key={keyOf(column)}
                  column={column}
                  locale={locale}
                  letters={hasLetters ? 'shown' : 'none'}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.values.map(({ value, label }, row) => (
              <tr key={String(value)}>
                <th scope="row" lang={locale} dir="auto">
                  {label}
                </th>
                {all.map((column) => {
                  const cell = column.cells[row]
                  return (
                    <td key={keyOf(column)}>
                      {cell?.count == null ? NO_VALUE : printWholePercent(cell.percent)}
                      {cell !== undefined && cell.letters !== '' && (
                        <sup className="crosstab-letters"> {cell.letters}</sup>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">People</th>
              {all.map((column) => (
                <td key={keyOf(column)}>{printNumber(column.base.people)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="table-note">
        {[
          hasLetters
            ? 'A letter: this share is clearly larger than that of the column with the letter, as far as chance alone can tell (95%, Benjamini–Hochberg).'
            : '',
          hasHidden ? `${NO_VALUE}: too few people to show.` : '',
          hiddenColumns > 0
            ? `${hiddenColumns} more ${hiddenColumns === 1 ? 'group is' : 'groups are'} too small to show.`
            : '',
          columns.some(({ smallBase }) => smallBase)
            ? 'Columns of fewer than 100 people are small: read them with care.'
            : '',
          asOf !== null && asOf !== release ? `As of release ${asOf}.` : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')}
      </p>
      <ChartAddress address={chartAddress(context, id)} title={`${rows.label}, ${by}`} />
    </article>
  )
}

type ChartProps = Pick<ShownCrosstab, 'by' | 'crosstab'> & { readonly locale: string }

function CrosstabChart({ by, crosstab, locale }: ChartProps) {
  const chart = chartOfCrosstab(crosstab)
  return chart === null ? null : (
    <ChartPictures chart={chart} title={`${crosstab.rows.label}, ${by}`} locale={locale} />
  )
}

type HeadProps = {
  readonly column: PresentedColumn
  readonly locale: string
  readonly letters: 'shown' | 'none'
}

function ColumnHead({ column: { values, letter }, locale, letters }: HeadProps) {
  return (
    <th scope="col">
      {values.length === 0 ? (
        'Everybody'
      ) : (
        <span lang={locale} dir="auto">
          {values.map(({ label }) => label).join(', ')}
        </span>
      )}
      {letters === 'shown' && letter !== '' && <small> {letter}</small>}
    </th>
  )
}

const keyOf = ({ values }: PresentedColumn) => values.map(({ value }) => value).join('>')
