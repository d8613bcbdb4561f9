import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { apiJson, apiProblem } from '#app/http/page-request.server.ts'
import { doorState } from '#app/services/collectors/ask-at-door.server.ts'
import { textIn } from '#app/core/definition/localized-text.ts'

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const found = readApiSurvey(context.shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const { survey, locale } = found.value
  const door = context.shell.catalog.collectorOfKind(survey.id, 'open')
  return apiJson({
    slug: survey.slug,
    title: textIn(survey.current.plan.definition.title, locale),
    status: door === null ? 'closed' : doorState(context.shell, door),
    version: survey.current.number,
    definition: JSON.parse(survey.current.source) as unknown,
  })
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
