import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiJson, foundOr404 } from '#app/http/page-request.server.ts'
import { getFieldwork } from '#app/services/results/get-fieldwork.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'

/** The newest numbers of the fieldwork page. */
export async function loader(args: LoaderFunctionArgs) {
  const { slug } = await admitToSurvey(args, 'collectors.read')
  const { shell, board } = args.context
  return apiJson(await getFieldwork(shell, board, foundOr404(shell.catalog.survey(slug))))
}
