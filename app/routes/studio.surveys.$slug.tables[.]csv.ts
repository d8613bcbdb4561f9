import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedTables } from '#app/asked-tables.server.ts'
import { crosstabSheet, sheetsCsv, summarySheet } from '#app/core/exchange/table-sheet.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'

/** The table of the tables page as a file: what the same address shows. */
export async function loader(args: LoaderFunctionArgs) {
  const { headers } = await admitToSurvey(args, 'tables.read')
  const { form, survey, refusal, summary, crosstab, grid } = await askedTables(args)
  if (refusal !== null) return refuseWith(refusal)
  const tables = [...(grid?.tables ?? []), ...(crosstab === null ? [] : [crosstab])]
  const sheets =
    tables.length > 0
      ? tables.map((table) => crosstabSheet(table, form.percent))
      : summary === null
        ? []
        : [summarySheet(summary)]
  headers.set('Content-Type', 'text/csv; charset=utf-8')
  headers.set('Content-Disposition', `attachment; filename="${survey.slug}-table.csv"`)
  return new Response(sheetsCsv(sheets), { headers })
}
