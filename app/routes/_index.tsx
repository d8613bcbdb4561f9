import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getHub } from '#app/services/results/get-hub.server.ts'
import { Hub } from '#app/ui/hub/Hub.tsx'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  return {
    document: { title: 'Rapport: surveys and their results', lang: 'en', dir: 'ltr' as const },
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    surveys: await getHub(shell, board, 'en'),
  }
}

export default function HubPage() {
  const { operator, privacyUrl, surveys } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <Hub surveys={surveys} />
    </SiteLayout>
  )
}
