import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PresentedSummary } from '#app/core/results/presented-summary.ts'
import { AssociationTable } from './AssociationTable.tsx'
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

export function CrosstabTable({ page, summary, crosstab }: Props) {
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
      <CrosstabMethod
        crosstab={crosstab}
        percent={page.chosen.percent}
        ranges={page.chosen.ranges}
        locale={page.locale}
      />
      {page.associations.map((found) => (
        <AssociationTable key={found.columns.id} found={found} locale={page.locale} />
      ))}
    </>
  )
}
