import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseCollectorKey } from '#app/core/ids.ts'
import { foundOr404, refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { problem } from '#app/core/problem.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { qrFile } from '#app/ui/studio/qr-file.ts'

/** The QR code of a collector's link, as a file to print. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, accounts, environment } = context
  const { user } = await findSession(shell, accounts, request.headers.get('cookie'))
  if (user === null) return refuseWith(problem('not_found'))
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const key = parseCollectorKey(params['key'] ?? '')
  const collector = foundOr404(key.ok ? shell.catalog.collectorByKey(key.value) : null)
  foundOr404(collector.surveyId === survey.id ? collector : null)
  const origin = environment.publicUrl?.origin ?? new URL(request.url).origin
  return new Response(qrFile(`${origin}/c/${collector.key}`), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Content-Disposition': `attachment; filename="${survey.slug}-qr.svg"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
