import type { LoaderFunctionArgs } from '@remix-run/node'
import { chartFileRequest } from '#app/chart-request.server.ts'
import { chartCsv } from '#app/core/charts/chart-csv.ts'
import { namedFile } from '#app/http/send.ts'
import { sourceSentence } from '#app/ui/results/source-sentence.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { part, results, page, address, fileName } = await chartFileRequest(args)
  const csv = chartCsv(part.chart, {
    wording: part.title,
    base: part.base,
    source: sourceSentence(page, results),
    release: results.release,
    releasedAt: results.releasedAt,
    address,
  })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': namedFile('attachment', `${fileName}.csv`),
      'Cache-Control': 'no-store',
    },
  })
}
