import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parseInvitationToken } from '#app/core/ids.ts'
import { foundOr404 } from '#app/http/page-request.server.ts'
import { findInvited } from '#app/services/collectors/find-invited.server.ts'

/** Uses nothing: mail programs and previews open links, too. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const parsed = parseInvitationToken(params['token'] ?? '')
  const token = foundOr404(parsed.ok ? parsed.value : null)
  const { survey, collector } = foundOr404(findInvited(context.shell, token))
  const query = new URL(request.url).searchParams
  query.set('via', collector.key)
  query.set('invitation', token)
  return redirect(`/s/${survey.slug}?${query}`)
}

/** Only for its error page: whoever comes here goes on or is told that there is nothing. */
export default function InvitationRoute() {
  return null
}
