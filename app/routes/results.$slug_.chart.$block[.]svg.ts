import type { LoaderFunctionArgs } from '@remix-run/node'
import { chartFileRequest } from '#app/chart-request.server.ts'
import { namedFile } from '#app/http/send.ts'
import { chartFile } from '#app/ui/results/chart-file.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { part, results, page, routing, address, fileName, searchParams } =
    await chartFileRequest(args)
  const unit = searchParams.get('show') === 'people' ? 'people' : 'percent'
  return new Response(chartFile({ part, results, page, routing, address, unit }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': namedFile('inline', `${fileName}.svg`),
      'Cache-Control': 'no-store',
    },
  })
}
