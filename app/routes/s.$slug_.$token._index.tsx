import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parsePartialToken } from '#app/core/ids.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { foundOr404, slugOr404 } from '#app/http/page-request.server.ts'
import { findUnfinished } from '#app/services/responses/unfinished.server.ts'

/** The private link: leads to the page that comes next. Leaves no cookie on a device that only looks. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const survey = foundOr404(context.shell.catalog.survey(slugOr404(params['slug'])))
  const parsed = parsePartialToken(params['token'] ?? '')
  const token = foundOr404(parsed.ok ? parsed.value : null)
  const unfinished = findUnfinished(context.shell, survey, token)
  // A page says what became of it.
  const page = unfinished?.page ?? 0
  return redirect(answerAddress(survey.slug, token, { kind: 'page', page, notice: null }))
}

/** Only for its error page: whoever comes here goes on or is told that there is nothing. */
export default function PrivateLinkRoute() {
  return null
}
