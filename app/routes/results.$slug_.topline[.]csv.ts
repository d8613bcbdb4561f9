import type { LoaderFunctionArgs } from '@remix-run/node'
import { toplineCsv } from '#app/core/results/topline-csv.ts'
import { toplineRequest } from '#app/topline-request.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { survey, results, topline } = await toplineRequest(args)
  const release = results.release === null ? '' : `-release-${results.release}`
  return new Response(toplineCsv(topline), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${survey.slug}-topline${release}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
