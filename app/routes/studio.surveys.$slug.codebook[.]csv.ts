import type { LoaderFunctionArgs } from '@remix-run/node'
import { describedCsv } from '#app/core/exchange/described-table.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { getCodebook } from '#app/services/codebook/get-codebook.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'

/** The codebook as a file, with what was searched for where anything was. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args
  const { headers } = await admitToSurvey(args, 'tables.read')
  const found = readApiSurvey(context.shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const search = new URL(request.url).searchParams.get('q')?.trim().slice(0, 200) ?? ''
  const codebook = getCodebook(context.shell, { survey, locale, search })
  if (!codebook.ok) return refuseWith(codebook.problem)
  headers.set('Content-Type', 'text/csv; charset=utf-8')
  headers.set('Content-Disposition', `attachment; filename="${survey.slug}-codebook.csv"`)
  return new Response(describedCsv(codebook.value.variables), { headers })
}
