import type { LoaderFunctionArgs } from '@remix-run/node'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { toplineRequest } from '#app/topline-request.server.ts'
import { pageOf, toplineMarkdown } from '#app/ui/results/topline/topline-markdown.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { shell, environment } = args.context
  const { survey, locale, url, results, topline } = await toplineRequest(args)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  const release = results.release === null ? '' : `-release-${results.release}`
  const shown = {
    page,
    results,
    topline,
    numbers: 'released',
    group: null,
    url: pageOf(url),
  } as const
  return new Response(toplineMarkdown(shown), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${survey.slug}-topline${release}.md"`,
      'Cache-Control': 'no-store',
    },
  })
}
