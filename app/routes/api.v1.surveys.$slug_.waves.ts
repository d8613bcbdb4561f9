import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { problem } from '#app/core/problem.ts'
import { ofSecond } from '#app/core/views/wave-fields.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { apiJson, apiProblem } from '#app/http/page-request.server.ts'
import { readWavesForm } from '#app/http/waves-form.ts'
import { viewOf } from '#app/services/accounts/permit.server.ts'
import { getWaves } from '#app/services/results/get-waves.server.ts'
import { badParameter } from '#app/services/results/read-selection.server.ts'

/** Two waves as the page compares them, in the same words. Whoever asks must see both exactly. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts } = context
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const { survey, locale } = found.value
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return apiProblem(view.problem)
  if (view.value === 'public')
    return apiProblem(problem('not_published', 'Compared waves need an API key'))
  const { first, second } = readWavesForm(new URL(request.url).searchParams, survey.slug)
  if (second.survey === '')
    return apiProblem(badParameter('with', 'required', 'say which survey, or this one again'))
  const other = readApiSurvey(shell.catalog.survey, second.survey, request)
  if (!other.ok) return apiProblem(other.problem)
  const otherView = await viewOf(shell, accounts, request.headers, other.value.survey.slug)
  if (!otherView.ok) return apiProblem(otherView.problem)
  if (otherView.value === 'public')
    return apiProblem(problem('not_published', 'with: needs a key that may read its tables'))
  const { definition } = other.value.survey.current.plan
  const waves = await getWaves(shell, board, [
    { ...first, hosted: survey, locale, nameOf: (field) => field },
    {
      ...second,
      rows: second.rows === '' ? first.rows : second.rows,
      hosted: other.value.survey,
      locale: matchLocale(locale, definition.locales) ?? definition.locale,
      nameOf: ofSecond,
    },
  ])
  return waves.ok ? apiJson(waves.value) : apiProblem(waves.problem)
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
