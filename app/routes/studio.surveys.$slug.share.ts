import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { slugOr404 } from '#app/http/page-request.server.ts'

/** Where sharing once had a page of its own. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/studio/surveys/${slugOr404(params['slug'])}/collect`, 301)
