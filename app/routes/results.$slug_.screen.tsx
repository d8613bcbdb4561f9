import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { slidesOf, turnAt } from '#app/core/results/slides.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { viewOf } from '#app/services/accounts/permit.server.ts'
import { showResultsPage } from '#app/services/results/show-results-page.server.ts'
import { blocksIn } from '#app/services/sharing/shared-results.server.ts'
import { ScreenPage } from '#app/ui/results/screen/ScreenPage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** A results page for a room, one block at a time. Whoever may see that page may see this. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return refuseWith(view.problem)
  const { searchParams } = new URL(request.url)
  const { locale: own, locales } = survey.current.plan.definition
  const lang = matchLocale(searchParams.get('lang'), locales)
  const origin = originOf(environment, request)
  const shown = await showResultsPage(shell, board, {
    survey,
    blocks: blocksIn(survey),
    source: 'live',
    release: null,
    locale: lang ?? own,
    operator: environment.operator,
    origin,
  })
  if (!shown.ok) return refuseWith(shown.problem)
  const { page, results, blocks } = shown.value
  const slides = slidesOf(blocks)
  return {
    document: { title: `On screen: ${page.title}`, lang: 'en', dir: 'ltr' as const },
    page,
    results,
    turn: turnAt(slides, searchParams.get('block')),
    count: slides.length,
    figures: searchParams.get('figures') === 'hidden' ? ('hidden' as const) : ('shown' as const),
    lang,
    answerAt: page.isOpen
      ? `${origin}/s/${survey.slug}${lang === null ? '' : `?lang=${lang}`}`
      : null,
  }
}

export default function ScreenRoute() {
  return <ScreenPage {...useLoaderData<typeof loader>()} />
}
