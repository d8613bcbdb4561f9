import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { slidesOf, turnAt } from '#app/core/results/slides.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { viewOf } from '#app/services/accounts/permit.server.ts'
import { getResults } from '#app/services/results/get-results.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { showBlocks } from '#app/services/results/show-blocks.server.ts'
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
  const locale = lang ?? own
  const results = await getResults(shell, board, { survey, source: 'live', release: null, locale })
  if (!results.ok) return refuseWith(results.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  const origin = originOf(environment, request)
  const blocks = await showBlocks(shell, board, {
    survey,
    page,
    blocks: blocksIn(survey),
    results: results.value,
    people: 'everybody',
    address: 'latest',
    origin,
  })
  const slides = slidesOf(blocks)
  return {
    document: { title: `On screen: ${page.title}`, lang: 'en', dir: 'ltr' as const },
    page,
    results: results.value,
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
