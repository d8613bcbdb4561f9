import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { slugOr404 } from '#app/http/page-request.server.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  redirect(`/results/${slugOr404(params['slug'])}${new URL(request.url).search}#findings`)
