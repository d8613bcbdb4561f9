import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SPOKEN_LANGUAGES } from '#app/core/language/interface-words-for.ts'
import { openLive } from '#app/services/drafting/open-live.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { LanguagesScreen } from '#app/ui/studio/languages/LanguagesScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { slug, headers } = await admitToSurvey(args, 'draft.read')
  const live = openLive(args.context.shell, slug)
  return data({ slug, live, spoken: SPOKEN_LANGUAGES }, { headers })
}

export const shouldRevalidate = () => false

export default function LanguagesRoute() {
  return <LanguagesScreen {...useLoaderData<typeof loader>()} />
}
