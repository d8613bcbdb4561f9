import type { LoaderFunctionArgs } from '@remix-run/node'
import { exactToplineRequest } from '#app/topline-request.server.ts'
import { pageOf, toplineMarkdown } from '#app/ui/results/topline/topline-markdown.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { survey, page, url, results, topline } = await exactToplineRequest(args)
  const shown = { page, results, topline, numbers: 'exact', group: null, url: pageOf(url) } as const
  return new Response(toplineMarkdown(shown), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${survey.slug}-topline-exact.md"`,
      'Cache-Control': 'no-store',
    },
  })
}
