import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PresentedSummary } from '#app/core/results/presented-summary.ts'
import { CrosstabBody } from './CrosstabBody.tsx'
import { CrosstabHead } from './CrosstabHead.tsx'
import { CrosstabMethod } from './CrosstabMethod.tsx'
import { TableCaption } from './TableCaption.tsx'
import { TableScroll } from './TableScroll.tsx'
import type { TablesView } from './tables-view.ts'

type Props = {
  readonly page: TablesView
  readonly summary: PresentedSummary
  readonly crosstab: PresentedCrosstab
}

/** More than this is for a program, not for a page. */
const MOST_CELLS = 20_000

export function CrosstabTable({ page, summary, crosstab }: Props) {
  const columns = crosstab.groups.reduce((sum, group) => sum + group.columns.length, 1)
  if (columns * crosstab.rows.values.length > MOST_CELLS)
    return (
      <p className="notice">
        This table has {columns} columns and {crosstab.rows.values.length} rows, too many for a
        page. Take the numbers as JSON, or ask for fewer columns.
      </p>
    )
  return (
    <>
      <TableScroll kind="crosstab" label={crosstab.rows.label}>
        <table>
          <TableCaption page={page} summary={summary} />
          <CrosstabHead crosstab={crosstab} locale={page.locale} />
          <CrosstabBody
            crosstab={crosstab}
            percent={page.chosen.percent}
            ranges={page.chosen.ranges}
            locale={page.locale}
          />
        </table>
      </TableScroll>
      <CrosstabMethod crosstab={crosstab} percent={page.chosen.percent} locale={page.locale} />
    </>
  )
}
