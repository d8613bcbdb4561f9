import type { LoaderFunctionArgs } from '@remix-run/node'
import { foundOr404 } from '#app/http/page-request.server.ts'
import { findCollectorView } from '#app/services/collectors/find-collector-view.server.ts'
import { admitToSurvey, originOf } from '#app/studio-request.server.ts'
import { qrFile } from '#app/ui/studio/qr-file.ts'

/** The QR code of a collector's link, as a file to print. */
export async function loader(args: LoaderFunctionArgs) {
  const { slug } = await admitToSurvey(args, 'collectors.read')
  const { shell } = args.context
  const survey = foundOr404(shell.catalog.survey(slug))
  const collector = foundOr404(findCollectorView(shell, survey, args.params['key']))
  return new Response(qrFile(`${originOf(args)}/c/${collector.key}`), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Content-Disposition': `attachment; filename="${slug}-qr.svg"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
