import type { LoaderFunctionArgs } from '@remix-run/node'
import { foundOr404, slugOr404 } from '#app/http/page-request.server.ts'

/** Logo and header image of a published version, which never change. */
export function loader({ params, context: { shell } }: LoaderFunctionArgs) {
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const number = /^[1-9]\d{0,8}$/.test(params['version'] ?? '') ? Number(params['version']) : 0
  const theme = foundOr404(shell.catalog.versionByNumber(survey, number)).plan.definition.theme
  const picture = foundOr404(
    params['picture'] === 'logo'
      ? (theme?.logo?.picture ?? null)
      : params['picture'] === 'header'
        ? (theme?.headerImage ?? null)
        : null,
  )
  return new Response(Buffer.from(picture.base64, 'base64'), {
    headers: {
      'Content-Type': picture.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
