import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { PreviewScreen } from '#app/ui/studio/preview/PreviewScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { slug, headers } = await admitToSurvey(args, 'draft.read')
  const language = new URL(args.request.url).searchParams.get('lang') ?? ''
  return data({ slug, language }, { headers })
}

export const shouldRevalidate = () => false

export default function PreviewRoute() {
  return <PreviewScreen {...useLoaderData<typeof loader>()} />
}
