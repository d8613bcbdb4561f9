import { useParams } from '@remix-run/react'
import { lazy } from 'react'
import { OpenedScreen } from '#app/ui/studio/draft/OpenedScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

const Screen = lazy(() => import('#app/ui/studio/composer/ComposerScreen.tsx'))

export default function ComposerRoute() {
  const { slug = '' } = useParams()
  return (
    <OpenedScreen>
      <Screen slug={slug} />
    </OpenedScreen>
  )
}
