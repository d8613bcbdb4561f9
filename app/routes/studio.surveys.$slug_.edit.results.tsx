import { useParams } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { AfterHydration } from '#app/ui/studio/draft/AfterHydration.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

const Screen = lazy(() => import('#app/ui/studio/composer/ComposerScreen.tsx'))

export default function ComposerRoute() {
  const { slug = '' } = useParams()
  const opening = <p className="study-state">Opening…</p>
  return (
    <AfterHydration fallback={opening}>
      <Suspense fallback={opening}>
        <Screen slug={slug} />
      </Suspense>
    </AfterHydration>
  )
}
