import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SPOKEN_LANGUAGES } from '#app/core/language/interface-words-for.ts'
import { may } from '#app/core/policies.ts'
import { openLive } from '#app/services/drafting/open-live.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { LanguagesScreen } from '#app/ui/studio/languages/LanguagesScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { slug, member, headers } = await admitToSurvey(args, 'draft.read')
  const { role } = member
  return data(
    {
      slug,
      live: openLive(args.context.shell, slug),
      spoken: SPOKEN_LANGUAGES,
      may: may(role, 'draft.edit')
        ? ('edit' as const)
        : may(role, 'draft.translate')
          ? ('translate' as const)
          : ('read' as const),
    },
    { headers },
  )
}

export const shouldRevalidate = () => false

export default function LanguagesRoute() {
  return <LanguagesScreen {...useLoaderData<typeof loader>()} />
}
