import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { slugOr404 } from '#app/http/page-request.server.ts'

/** Where the rich look was once. It takes the place of the plain page now. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  query.set('look', 'rich')
  return redirect(`/s/${slugOr404(params['slug'])}?${query}`)
}
