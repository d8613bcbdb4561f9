import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { framedResultsRequest } from '#app/framed-results-request.server.ts'
import { FramedResults } from '#app/ui/results/FramedResults.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** One block of it for the pages of other sites. */
export const loader = (args: LoaderFunctionArgs) =>
  framedResultsRequest(args, args.params['block'] ?? '')

export default function FramedBlockRoute() {
  return <FramedResults {...useLoaderData<typeof loader>()} />
}
