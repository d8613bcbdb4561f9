import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { themeOfDraft } from '#app/services/drafting/theme-of-draft.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { useMay } from '#app/ui/studio/draft/DraftProvider.tsx'
import { ThemeReading } from '#app/ui/studio/theme/ThemeReading.tsx'
import { ThemeScreen } from '#app/ui/studio/theme/ThemeScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { slug, headers } = await admitToSurvey(args, 'draft.read')
  return data({ translated: themeOfDraft(args.context.shell, slug) }, { headers })
}

export const shouldRevalidate = () => false

export default function ThemeRoute() {
  const page = useLoaderData<typeof loader>()
  return useMay('draft.edit') ? <ThemeScreen {...page} /> : <ThemeReading />
}
