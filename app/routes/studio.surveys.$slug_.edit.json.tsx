import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openLive } from '#app/services/drafting/open-live.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { JsonScreen } from '#app/ui/studio/json/JsonScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { slug, headers } = await admitToSurvey(args, 'draft.read')
  const live = openLive(args.context.shell, slug)
  return data({ slug, live: live?.source ?? null }, { headers })
}

export const shouldRevalidate = () => false

export default function JsonRoute() {
  return <JsonScreen {...useLoaderData<typeof loader>()} />
}
