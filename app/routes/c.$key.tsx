import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parseCollectorKey } from '#app/core/ids.ts'
import { foundOr404 } from '#app/http/page-request.server.ts'

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const key = parseCollectorKey(params['key'] ?? '')
  const collector = foundOr404(key.ok ? context.shell.catalog.collectorByKey(key.value) : null)
  const survey = foundOr404(context.shell.catalog.surveyById(collector.surveyId))
  const query = new URL(request.url).searchParams
  query.set('via', collector.key)
  return redirect(`/s/${survey.slug}?${query}`)
}

/** Only for its error page: whoever comes here goes on or is told that there is nothing. */
export default function DoorRoute() {
  return null
}
