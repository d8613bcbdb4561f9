import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { lazy, Suspense, useMemo } from 'react'
import { typeProperties } from '#app/services/drafting/type-properties.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { AfterHydration } from '#app/ui/studio/draft/AfterHydration.tsx'
import { useMay } from '#app/ui/studio/draft/DraftProvider.tsx'
import { DesignReading } from '#app/ui/studio/designer/DesignReading.tsx'
import { Designer } from '#app/ui/studio/designer/Designer.tsx'

/** It loads once the canvas stands. */
const PropertyPanel = lazy(() => import('#app/ui/studio/panel/PropertyPanel.tsx'))

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { headers } = await admitToSurvey(args, 'draft.read')
  return data({ properties: typeProperties() }, { headers })
}

export const shouldRevalidate = () => false

const opening = <p>Loading what can be set …</p>

export default function DesignRoute() {
  const { properties } = useLoaderData<typeof loader>()
  const mayEdit = useMay('draft.edit')
  const { search, key } = useLocation()
  const goal = useMemo(() => {
    const at = new URLSearchParams(search).get('at')
    return at === null ? null : { at }
    // The same link leads there again.
  }, [search, key])
  if (!mayEdit) return <DesignReading properties={properties} goal={goal} />
  return (
    <Designer
      properties={properties}
      goal={goal}
      panel={(pointers, asked) => (
        <AfterHydration fallback={opening}>
          <Suspense fallback={opening}>
            <PropertyPanel pointers={pointers} asked={asked} />
          </Suspense>
        </AfterHydration>
      )}
    />
  )
}
