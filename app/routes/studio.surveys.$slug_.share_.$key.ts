import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseCollectorKey } from '#app/core/ids.ts'
import { foundOr404 } from '#app/http/page-request.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { qrFile } from '#app/ui/studio/qr-file.ts'

/** The QR code of a collector's link, as a file to print. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, environment } = context
  const { slug } = await admitToSurvey({ params, request, context }, 'collectors.read')
  const survey = foundOr404(shell.catalog.survey(slug))
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
