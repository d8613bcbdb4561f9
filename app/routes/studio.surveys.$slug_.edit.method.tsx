import { useParams } from '@remix-run/react'
import { lazy } from 'react'
import { OpenedScreen } from '#app/ui/studio/draft/OpenedScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

const Screen = lazy(() => import('#app/ui/studio/method/MethodScreen.tsx'))

export default function MethodRoute() {
  const { slug = '' } = useParams()
  return (
    <OpenedScreen>
      <Screen slug={slug} />
    </OpenedScreen>
  )
}
