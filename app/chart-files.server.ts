import type { LoaderFunctionArgs } from '@remix-run/node'
import { chartFileRequest } from './chart-request.server.ts'
import { chartCsv } from './core/charts/chart-csv.ts'
import { chartFile } from './ui/results/chart-file.ts'
import { sourceSentence } from './ui/results/source-sentence.ts'

/** A chart as a picture that stands by itself. */
export async function answerChartSvg(args: LoaderFunctionArgs): Promise<Response> {
  const { fileName, searchParams, ...chart } = await chartFileRequest(args)
  const unit = searchParams.get('show') === 'people' ? 'people' : 'percent'
  return new Response(chartFile({ ...chart, unit }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `inline; filename="${fileName}.svg"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** The numbers of a chart. */
export async function answerChartCsv(args: LoaderFunctionArgs): Promise<Response> {
  const { part, results, page, group, address, fileName } = await chartFileRequest(args)
  const csv = chartCsv(part.chart, {
    wording: part.title,
    base: part.base,
    source: sourceSentence(page, results, group),
    release: results.release,
    releasedAt: results.releasedAt,
    address,
  })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
